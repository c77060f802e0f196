package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.CatalogueFile;
import dev.arc.catalogue.Placeholders;
import dev.arc.catalogue.Problem;
import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What an entry says of its world is so in the worlds that are drawn for it. No control arm has a
/// say here: they know the truth, whatever the entry tells.
class DraftRulesTest {
  private static final Catalogue STANDARD = Catalogue.standard();
  private static final Brief BRIEF =
      new Brief(
          "",
          Stream.of(Role.READER, Role.CALCULATOR, Role.CONVERTER, Role.ACTOR)
              .map(DraftRulesTest::tool)
              .toList(),
          List.of(),
          null,
          null,
          true);
  private static final String WAY =
      """
      addsTo: KIND
      ways:
        - id: mine
          level: violation
          title: mine
          tasks: [total, look_up]
          edits: {EDITS}
          doubt: {topic: TOPIC, evidence: EVIDENCE, cue: "CUE", truth: "TRUTH"}
          user: {TOPIC: "REPLY"}
          expect:
            - {id: it, dimension: response_quality, critical: true, when: {states: $answer}}
          caughtBy: it
      """;
  private static final String FOREIGN =
      "currency: foreign_clear, show_money: none, note: 'entity={firm}, {city}'";

  @Test
  void everyEntryOfArcSaysWhatIsSo() {
    var entries = new HashSet<String>();
    STANDARD
        .kinds()
        .forEach(kind -> kind.ways().forEach(way -> entries.add(kind.id() + "/" + way.id())));
    STANDARD.patterns().forEach(pattern -> entries.add(pattern.id()));

    assertThat(trial(STANDARD, entries)).isEmpty();
  }

  @Test
  void wordsInBracesAreThoseThatScenariosHave() {
    var domain = STANDARD.domains().getFirst();
    var slot = new Slots(STANDARD, domain, BRIEF, Steering.NONE).everything().getFirst();
    var setting = new ScenarioMaker(STANDARD, domain, BRIEF, 7).setting(slot, 0);

    assertThat(setting.words().keySet())
        .containsExactlyInAnyOrderElementsOf(Placeholders.OF_THE_SETTING);
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void contradictionIsToldWhereItStands(
      String kind, String edits, String doubt, String reply, String says) {
    var parts = doubt.split("\\|", -1);
    var text =
        WAY.replace("KIND", kind)
            .replace("EDITS", edits)
            .replace("TOPIC", parts[0])
            .replace("EVIDENCE", parts[1])
            .replace("CUE", parts[2])
            .replace("TRUTH", parts[3])
            .replace("REPLY", reply);
    var mine =
        STANDARD.with(
            List.of(new CatalogueFile("assumptions/a.yaml", "my/assumptions/a.yaml", text)));

    var problems = trial(mine, Set.of(kind + "/mine")).stream().map(Problem::toString).toList();

    if (says.isEmpty()) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).anyMatch(each -> each.startsWith("my/assumptions/a.yaml:" + says));
    }
  }

  static Stream<Arguments> contradictions() {
    var hinted = "currency|hinted|$place|$currency";
    return Stream.of(
        Arguments.of("currency", FOREIGN, hinted, "All in {currency}.", ""),
        Arguments.of("currency", FOREIGN, hinted, "In US dollars.", "9 user.currency"),
        Arguments.of("currency", FOREIGN, hinted, "Take your pick.", "9 user.currency"),
        Arguments.of(
            "currency", FOREIGN, "currency|hinted|$place|USD", "{currency}", "8 doubt.truth"),
        Arguments.of(
            "currency", FOREIGN, "currency|absent||", "All in {currency}.", "9 user.currency"),
        Arguments.of(
            "currency", FOREIGN, "currency|hinted|Atlantis|$currency", "{currency}", "8 doubt.cue"),
        Arguments.of(
            "currency",
            "currency: euro, show_money: none, note: 'figures=all in GBP'",
            "currency|stated|all in|$currency",
            "All in {currency}.",
            "7 edits.note"),
        Arguments.of(
            "currency",
            "currency: euro, show_money: none, note: 'figures=all in {other_currency}'",
            "currency|stated|all in|$currency",
            "All in {currency}.",
            "7 edits.note"),
        Arguments.of(
            "currency",
            "currency: euro, show_money: header, note: 'figures=all in {other_currency}'",
            "currency|conflicting|all in|",
            "I don't know.",
            ""),
        Arguments.of(
            "date_format",
            "currency: usd, show_money: code, dates: day_first, days: ambiguous",
            "date_format|absent||day first",
            "They are month first.",
            "9 user.date_format"),
        Arguments.of(
            "date_format",
            "currency: usd, show_money: code, dates: day_first, days: ambiguous",
            "date_format|absent||month first",
            "They are month first.",
            "8 doubt.truth"),
        Arguments.of(
            "unit",
            "currency: usd, show_money: header, amounts: whole_millions, scale: millions, note: 'unit=in millions'",
            "unit|stated|in millions|millions",
            "The sheet is in thousands.",
            "9 user.unit"),
        Arguments.of(
            "time_zone",
            "currency: far_from_utc, show_money: code, instants: utc, note: 'reporting days={zone}'",
            "time_zone|stated|$zone|$zone",
            "They count in Central European time.",
            "9 user.time_zone"));
  }

  private static List<Problem> trial(Catalogue catalogue, Set<String> entries) {
    return new EntryTrial(catalogue, BRIEF, _ -> Optional.empty()).of(entries, 3).problems();
  }

  private static RoledTool tool(Role role) {
    var schema = (JsonObject) Json.parse("{\"type\":\"object\",\"properties\":{}}");
    return new RoledTool(new ToolSchema("tool_" + role, "A tool.", schema), role, 1, "");
  }
}
