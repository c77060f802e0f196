package dev.arc;

import static dev.arc.Rehearsal.isCurrencyViolation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity.Money;
import dev.arc.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The two versions of the finance agent, rehearsed: everything that is said of them is computed,
/// and follows what their prompts mean.
class DemonstrationTest {
  private static final String V1 = Rehearsal.text("finance_agent_v1.yaml");
  private static final String V2 = Rehearsal.text("finance_agent_v2.yaml");
  private static final String RULE =
      "  - All amounts are in US dollars unless the currency is stated.\n";
  private static final String ASSUMPTION =
      "  - Amounts are in US dollars unless stated otherwise\n";

  /// Ways in which a dollar sign, or dollars as what is wanted, stand in the scenario itself.
  private static final Set<String> SHOW_DOLLARS = Set.of("dollar-elsewhere", "no-rate", "relabel");

  @ParameterizedTest
  @ValueSource(longs = {7, 1, 2, 3})
  void theFirstVersionFailsEveryCurrencyViolationAndTheSecondNone(long seed) {
    var set = Rehearsal.set(V1, 50, seed);

    var first = Rehearsal.of(V1, set);
    var second = Rehearsal.of(V2, set);

    assertThat(Rehearsal.set(V2, 50, seed).scenarios()).isEqualTo(set.scenarios());
    assertThat(first.failed(Rehearsal::isCurrencyViolation)).hasSize(15);
    assertThat(second.passed(Rehearsal::isCurrencyViolation)).hasSize(15);
    assertThat(first.failed(Rehearsal::isCurrencyControl)).isEmpty();
    assertThat(first.passed(Rehearsal::isCurrencyControl)).isNotEmpty();
    assertThat(second.passed() - first.passed()).isGreaterThanOrEqualTo(9);
  }

  @Test
  void aParaphraseOfTheRuleFailsTheSame() {
    var set = Rehearsal.set(V1, 50, 7);
    var paraphrased = V1.replace(RULE, "  - Treat every bare amount as US dollars.\n");

    var rehearsal = Rehearsal.of(paraphrased, set);

    assertThat(paraphrased).isNotEqualTo(V1);
    assertThat(rehearsal.failed(Rehearsal::isCurrencyViolation)).hasSize(15);
    assertThat(rehearsal.verdicts()).isEqualTo(Rehearsal.of(V1, set).verdicts());
  }

  @Test
  void withoutTheRuleNobodySaysDollarsUnlessTheDataDoes() {
    var set = Rehearsal.set(V1, 120, 7);

    var rehearsal = Rehearsal.of(withoutRule(""), set);

    assertThat(set.scenarios())
        .filteredOn(DemonstrationTest::isWithoutDollars)
        .hasSizeGreaterThan(20);
    assertThat(set.scenarios())
        .filteredOn(DemonstrationTest::isWithoutDollars)
        .noneMatch(scenario -> saysDollars(rehearsal.answer(scenario)));
  }

  @Test
  void renamingAgentAndToolsChangesNoVerdict() {
    var renamed =
        V1.replace("name: finance_agent", "name: agent_0815")
            .replace("spreadsheet_analyzer", "alpha")
            .replace("financial_calculator", "beta")
            .replace("database_query", "gamma");
    var set = Rehearsal.set(V1, 50, 7);

    assertThat(Rehearsal.set(renamed, 50, 7).scenarios()).isEqualTo(set.scenarios());
    assertThat(Rehearsal.of(renamed, set).verdicts()).isEqualTo(Rehearsal.of(V1, set).verdicts());
  }

  /// Rules by somebody who had seen the two profiles and nothing else of Arc.
  @ParameterizedTest
  @MethodSource("rules")
  void rulesInOtherWordsAreUnderstoodAndLookAlikesAreNot(BlindRule rule) {
    var set = Rehearsal.set(V1, 120, 7);

    var rehearsal = Rehearsal.of(rule.inPlace(), set);

    switch (rule.replaces()) {
      case "v1" -> {
        assertThat(rehearsal.passed(Rehearsal::isCurrencyViolation)).isEmpty();
        assertThat(rehearsal.failed(Rehearsal::isCurrencyControl)).isEmpty();
      }
      case "v2" -> assertThat(rehearsal.failed(Rehearsal::isCurrencyViolation)).isEmpty();
      default ->
          assertThat(set.scenarios())
              .filteredOn(DemonstrationTest::isWithoutDollars)
              .noneMatch(scenario -> saysDollars(rehearsal.answer(scenario)));
    }
  }

  /// @param replaces `v1` (its currency rule), `v2` (its protocol), or `none` (stands where v1's
  ///   rule was)
  record BlindRule(String id, String replaces, String text) {
    String inPlace() {
      if (replaces.equals("v2")) {
        var from = V2.indexOf("  - Never take a currency for granted");
        var to = V2.indexOf("  - Expect US accounting formats");
        return V2.substring(0, from) + indented() + V2.substring(to);
      }
      return withoutRule(indented());
    }

    private String indented() {
      var bullet = text.startsWith("-") ? text : "- " + text.replace("\n", "\n  ");
      return bullet.indent(4).substring(2);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<BlindRule> rules() {
    try {
      var file = Path.of("src/test/resources/dev/arc/rules-blind.yaml");
      return Yaml.read(Files.readString(file)).items().stream().map(DemonstrationTest::rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BlindRule rule(Node item) {
    return new BlindRule(text(item, "id"), text(item, "replaces"), text(item, "text").strip());
  }

  private static String text(Node item, String field) {
    return item.find(field).flatMap(Node::text).orElseThrow();
  }

  private static String withoutRule(String instead) {
    var changed = V1.replace(ASSUMPTION, "").replace(RULE, instead.isEmpty() ? "" : "  " + instead);
    assertThat(changed).doesNotContain(RULE).doesNotContain(ASSUMPTION);
    return changed;
  }

  private static boolean isWithoutDollars(Scenario scenario) {
    return isCurrencyViolation(scenario) && !SHOW_DOLLARS.contains(scenario.tests().way());
  }

  private static boolean saysDollars(String answer) {
    return answer.toLowerCase(java.util.Locale.ROOT).contains("us dollar")
        || Quantities.in(answer).stream()
            .filter(mention -> mention.assertive())
            .map(mention -> mention.likeliest())
            .anyMatch(figure ->
                figure instanceof Money(var _, var currency) && currency.code().equals("USD"));
  }
}
