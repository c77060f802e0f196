package dev.arc.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Fix;
import dev.arc.topic.Rule.Stance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A rule guards what it is about and nothing else: whoever repairs one kind of assumption has not
/// repaired another. The fixes of the catalogue are rules of each kind, in plain words.
class FixesGuardTheirOwnKindTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final Set<String> KINDS =
      CATALOGUE.kinds().stream().map(kind -> kind.id()).collect(Collectors.toSet());

  /// Kinds that a fix of another kind truly speaks of as well.
  private static final Map<String, Set<String>> ALSO =
      Map.of(
          // Old data lacks what came later, and the fix has that said.
          "freshness", Set.of("completeness"),
          // What period is meant is asked for: that is what a figure is to cover.
          "completeness", Set.of("scope"),
          // Whether a rate is in the amounts or comes on top is what they include.
          "percentage", Set.of("scope"));

  @TestFactory
  Stream<DynamicTest> fixOfOneKindIsNoGuardOfAnother() {
    return CATALOGUE.fixes().stream()
        .filter(fix -> fix.assumptions().size() == 1)
        .map(fix -> DynamicTest.dynamicTest(fix.id(), () -> isOfItsKindAlone(fix)));
  }

  private static void isOfItsKindAlone(Fix fix) {
    var kind = fix.assumptions().getFirst();
    var text = String.join("\n", fix.rules().stream().map(Fixes::plain).toList());
    var heard = new HashSet<String>();
    for (var rule : Rules.read(text)) {
      assertThat(rule.stance() == Stance.ASSUMES && KINDS.contains(rule.topic()))
          .as("takes %s for granted: %s", rule.topic(), rule.text())
          .isFalse();
      heard.add(rule.topic());
    }
    Claims.read(text).forEach(claim -> heard.add(claim.kind()));
    heard.retainAll(KINDS);

    assertThat(heard).contains(kind);
    heard.remove(kind);
    assertThat(ALSO.getOrDefault(kind, Set.of())).containsAll(heard);
  }

  /// What is in a fix's braces stands for a tool, where there is one.
  private static final class Fixes {
    static String plain(String rule) {
      return Fix.TOOL.matcher(rule).replaceAll(found -> found.group(2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mind how many digits that currency has.",
        "Watch how many decimals the currency uses.",
        "Check the number of decimal places of the currency.",
        "Convert cents into the main unit before you report them.",
        "Convert all times to the zone of the office before you compare them.",
        "Check whether figures are in the minor unit."
      })
  void whatOnlyTouchesMoneyIsNoGuardOfItsCurrency(String sentence) {
    assertThat(Rules.read(sentence)).noneMatch(rule -> rule.topic().equals("currency"));
    assertThat(Claims.read(sentence)).noneMatch(claim -> claim.kind().equals("currency"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check which currency amounts are in before you add them up.",
        "Ask for the currency if it is unclear, whatever the number of digits.",
        "Never assume a currency.",
        "Look at the number format, and find out the currency from the notes."
      })
  void whatIsAboutTheCurrencyStillGuardsIt(String sentence) {
    assertThat(topics(sentence)).contains("currency");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answer what was asked, and name the figure that is missing for it.",
        "Say which duplicates you left out.",
        "When a service is rate limited, say when to try again."
      })
  void whatIsSaidInPassingIsNoRule(String sentence) {
    assertThat(Rules.read(sentence))
        .noneMatch(rule -> rule.stance() == Stance.ASSUMES && KINDS.contains(rule.topic()))
        .noneMatch(rule -> rule.topic().equals("conversion"))
        .noneMatch(rule -> rule.action() == Rule.Action.ASK);
  }

  private static List<String> topics(String sentence) {
    return Rules.read(sentence).stream()
        .filter(rule -> rule.stance() == Stance.GUARDS)
        .map(Rule::topic)
        .toList();
  }
}
