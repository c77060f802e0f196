package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Level;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Steering.Share;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SteeringTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final ScenarioGenerator GENERATOR =
      new ScenarioGenerator(CATALOGUE, _ -> Optional.empty());
  private static final Brief FINANCE =
      new Brief(
          "budget and cash flow",
          Stream.of(Role.READER, Role.CALCULATOR, Role.ACTOR).map(SteeringTest::tool).toList(),
          List.of(),
          null,
          null,
          false);

  @Test
  void theUsualFocusCanBeSaid() {
    var said =
        generate(new Steering(Map.of("currency", count(15)), List.of(), List.of(), List.of()));

    assertThat(said.scenarios()).isEqualTo(GENERATOR.generate(FINANCE, 50, 7).scenarios());
    assertThat(said.steering()).isEqualTo("--focus currency=15");
    assertThat(GENERATOR.generate(FINANCE, 50, 7).steering()).isNull();
  }

  @Test
  void focusIsCountedOrAShare() {
    var set =
        generate(
            new Steering(
                Map.of("unit", count(9), "security", new Share(BigDecimal.TEN, true)),
                List.of(),
                List.of(),
                List.of()));

    assertThat(count(set, tests -> "unit".equals(tests.assumption()) && isViolation(tests)))
        .isEqualTo(9);
    assertThat(count(set, tests -> tests.family().startsWith("security/")))
        .isGreaterThanOrEqualTo(5);
    assertThat(set.focus()).isEqualTo("unit");
    assertThat(set.scenarios()).hasSize(50);
  }

  @Test
  void onlyLeavesNothingElse() {
    var set =
        generate(
            new Steering(Map.of(), List.of("date_format", "timeout-once"), List.of(), List.of()));

    assertThat(set.scenarios())
        .isNotEmpty()
        .allSatisfy(scenario ->
            assertThat(scenario.tests().family())
                .matches("date_format/.*|infrastructure/timeout-once"));
    assertThat(set.untested())
        .anySatisfy(each -> {
          assertThat(each.entry()).isEqualTo("currency/mixed");
          assertThat(each.why()).isEqualTo("left out: --only date_format,timeout-once");
        });
  }

  @Test
  void excludeLeavesThatOutAndTheNextRiskiestIsTheFocus() {
    var set = generate(new Steering(Map.of(), List.of(), List.of("currency", "data"), List.of()));

    assertThat(set.scenarios())
        .hasSize(50)
        .noneMatch(scenario -> scenario.tests().family().matches("(currency|data)/.*"));
    assertThat(set.focus()).isNotEqualTo("currency");
  }

  @Test
  void difficultyIsALevelOrSeveral() {
    var set =
        generate(new Steering(Map.of(), List.of(), List.of(), List.of(Level.BASE, Level.CONTROL)));

    assertThat(set.scenarios())
        .isNotEmpty()
        .allMatch(scenario ->
            scenario.tests().level() == Level.BASE || scenario.tests().level() == Level.CONTROL);
  }

  @Test
  void unknownNameSuggestsTheNearest() {
    var steering = new Steering(Map.of(), List.of("curency"), List.of(), List.of());

    assertThatThrownBy(() -> steering.requireKnown(CATALOGUE))
        .hasMessageContaining("--only names \"curency\"")
        .hasMessageContaining("did you mean currency?");
  }

  @Test
  void whatIsNotTestedIsNamedWithItsReason() {
    var set = GENERATOR.generate(FINANCE, 20, 7);
    var tested = new HashSet<String>();
    set.scenarios().forEach(scenario -> tested.add(scenario.tests().family()));

    assertThat(set.untested())
        .isNotEmpty()
        .noneMatch(each -> tested.contains(each.entry()))
        .allSatisfy(each -> assertThat(each.why()).isNotBlank());
  }

  /// Wordings and places alternate from the start, instead of by chance.
  @Test
  void scenariosOfOneWayDifferInMoreThanOneDimension() {
    var set = generate(new Steering(Map.of(), List.of("currency/missing"), List.of(), List.of()));
    var firms = new HashSet<String>();
    var words = new HashSet<String>();
    set.scenarios().stream()
        .limit(12)
        .forEach(scenario -> {
          firms.add(scenario.situation().world().tables().getFirst().source());
          words.add(scenario.situation().request().substring(0, 8));
        });

    assertThat(firms).hasSizeGreaterThanOrEqualTo(7);
    assertThat(words).hasSizeGreaterThanOrEqualTo(4);
  }

  private static ScenarioSet generate(Steering steering) {
    return GENERATOR.generate(FINANCE, 50, 7, steering);
  }

  private static Share count(int value) {
    return new Share(BigDecimal.valueOf(value), false);
  }

  private static long count(ScenarioSet set, Predicate<Tested> wanted) {
    return set.scenarios().stream().map(Scenario::tests).filter(wanted).count();
  }

  private static boolean isViolation(Tested tests) {
    return tests.level() == Level.VIOLATION;
  }

  private static RoledTool tool(Role role) {
    var name = role.name().toLowerCase(java.util.Locale.ROOT);
    return new RoledTool(new ToolSchema(name, "", JsonObject.empty()), role, 1, "");
  }
}
