package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Capability;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Level;
import dev.arc.json.Codec;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioGeneratorTest {
  private static final ScenarioGenerator GENERATOR =
      new ScenarioGenerator(Catalogue.standard(), _ -> Optional.empty());
  private static final Codec<ScenarioSet> CODEC = Codec.of(ScenarioSet.class);
  private static final Brief FINANCE =
      brief("budget and cash flow", Role.READER, Role.CALCULATOR, Role.QUERY);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fifteenOfFiftyViolateTheRiskiestAssumption(long seed) {
    var set = GENERATOR.generate(FINANCE, 50, seed);

    assertThat(set.focus()).isEqualTo("currency");
    assertThat(set.scenarios()).hasSize(50);
    assertThat(set.scenarios().stream().filter(ScenarioGeneratorTest::isCurrencyViolation).count())
        .isEqualTo(15);
  }

  @Test
  void theRestCoversEveryKindAndCategory() {
    var set = GENERATOR.generate(FINANCE, 50, 1);

    assertThat(set.scenarios().stream().map(scenario -> scenario.tests().family().split("/")[0]))
        .contains("currency", "number_format", "date_format", "completeness", "identity", "unit")
        .contains("infrastructure", "data", "auth", "calculation", "security", "temporal");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theFocusKindIsAskedTheSameAtEveryLevelOfOneProgression(long seed) {
    var members =
        GENERATOR.generate(FINANCE, 50, seed).scenarios().stream()
            .filter(scenario -> "currency/total#0".equals(scenario.tests().progression()))
            .toList();

    assertThat(members)
        .extracting(scenario -> scenario.tests().level())
        .contains(Level.BASE, Level.VIOLATION);
    assertThat(members.stream().map(ScenarioGeneratorTest::asked).distinct()).hasSize(1);
  }

  /// The request without what an edit says in addition.
  private static List<Object> asked(Scenario scenario) {
    var situation = scenario.situation();
    return List.of(
        situation.request(),
        situation.task(),
        situation.world().tables().getFirst().source(),
        situation.world().tables().getFirst().rows().size());
  }

  @Test
  void sameSeedSameBytes() {
    assertThat(CODEC.write(GENERATOR.generate(FINANCE, 50, 7)))
        .isEqualTo(CODEC.write(GENERATOR.generate(FINANCE, 50, 7)));
  }

  @Test
  void otherSeedOtherScenarios() {
    var one = ids(GENERATOR.generate(FINANCE, 50, 7));
    one.retainAll(ids(GENERATOR.generate(FINANCE, 50, 8)));

    assertThat(one).isEmpty();
  }

  @Test
  void recordsOfAForeignFieldTestNoneOfTheAgentsCapabilities() {
    var foreign =
        new Brief("Tunes pianos.", FINANCE.tools(), List.of(able("tuning")), null, null, false);

    assertThat(GENERATOR.generate(foreign, 5, 7).scenarios())
        .extracting(scenario -> scenario.tests().capability())
        .containsOnly(Tested.NO_CAPABILITY);
    assertThat(GENERATOR.generate(FINANCE, 5, 7).scenarios())
        .extracting(scenario -> scenario.tests().capability())
        .doesNotContain(Tested.NO_CAPABILITY);
  }

  @Test
  void renamingToolsChangesNoScenario() {
    var renamed =
        new Brief(
            FINANCE.field(),
            FINANCE.tools().stream().map(ScenarioGeneratorTest::renamed).toList(),
            FINANCE.capabilities(),
            null,
            null,
            false);

    assertThat(ids(GENERATOR.generate(renamed, 50, 7)))
        .isEqualTo(ids(GENERATOR.generate(FINANCE, 50, 7)));
  }

  @Test
  void anAgentWithOneMoreToolSharesMostOfTheSet() {
    var more = brief("budget and cash flow", Role.READER, Role.CALCULATOR, Role.QUERY, Role.ACTOR);
    var shared = ids(GENERATOR.generate(FINANCE, 50, 7));
    shared.retainAll(ids(GENERATOR.generate(more, 50, 7)));

    assertThat(shared).hasSizeGreaterThan(40);
  }

  @Test
  void aSmallerSetIsPartOfALargerOne() {
    var large = ids(GENERATOR.generate(FINANCE, 120, 7));
    var small = ids(GENERATOR.generate(FINANCE, 50, 7));

    assertThat(large).containsAll(small);
  }

  /// However many are wanted, none is another one in other words, names and figures; rather there
  /// are fewer, and the set says why.
  @ParameterizedTest
  @ValueSource(ints = {50, 200, 2000})
  void noneIsLikeAnother(int count) {
    var set = GENERATOR.generate(FINANCE, count, 7);

    assertThat(set.scenarios().stream().map(Different::essence).distinct())
        .hasSameSizeAs(set.scenarios());
    assertThat(set.scenarios()).hasSizeGreaterThanOrEqualTo(Math.min(count, 500));
    if (set.scenarios().size() < count) {
      assertThat(set.blocked())
          .extracting(ScenarioSet.Blocked::why)
          .anyMatch(why -> why.contains("names and amounts alone"));
    }
  }

  @Test
  void everyDomainIsAskedInItsOwnWords() {
    for (var field : List.of("flights and hotels", "customer orders and refunds", "beehives")) {
      var set = GENERATOR.generate(brief(field, Role.SEARCH, Role.ACTOR), 50, 7);

      assertThat(set.scenarios()).hasSize(50);
      assertThat(set.scenarios())
          .allSatisfy(
              scenario -> assertThat(scenario.situation().request()).doesNotContain("{", "$"));
    }
  }

  @Test
  void withoutAToolThatLooksUpTheDataStandsInTheRequest() {
    var set = GENERATOR.generate(brief("budget", Role.CALCULATOR), 20, 7);

    assertThat(set.scenarios())
        .allSatisfy(scenario -> assertThat(scenario.situation().request()).contains("EXP-"));
  }

  @Test
  void whatCannotBePlayedIsNamedWhenScenariosRunOut() {
    var none = new ScenarioGenerator(Catalogue.standard(), _ -> Optional.of("never fair"));

    var set = none.generate(FINANCE, 10, 7);

    assertThat(set.scenarios()).isEmpty();
    assertThat(set.rejected()).extracting(ScenarioSet.Rejection::why).contains("never fair");
    assertThat(set.blocked())
        .extracting(ScenarioSet.Blocked::why)
        .anyMatch(why -> why.contains("change"));
  }

  @Test
  void aSetSurvivesBeingWrittenAndRead() {
    var set = GENERATOR.generate(FINANCE, 50, 7);

    assertThat(CODEC.read(CODEC.write(set))).isEqualTo(set);
  }

  private static boolean isCurrencyViolation(Scenario scenario) {
    return "currency".equals(scenario.tests().assumption())
        && scenario.tests().level() == Level.VIOLATION;
  }

  private static HashSet<String> ids(ScenarioSet set) {
    var ids = new HashSet<String>();
    set.scenarios().forEach(scenario -> ids.add(scenario.id()));
    return ids;
  }

  private static Brief brief(String field, Role... roles) {
    var tools =
        Stream.of(roles)
            .map(role ->
                new RoledTool(
                    new ToolSchema(
                        role.name().toLowerCase(java.util.Locale.ROOT), "", JsonObject.empty()),
                    role,
                    1,
                    ""))
            .toList();
    return new Brief(field, tools, List.of(able("first"), able("second")), null, null, false);
  }

  private static Capability able(String name) {
    return new Capability(name, List.of(), List.of());
  }

  private static RoledTool renamed(RoledTool tool) {
    var schema =
        new ToolSchema(
            "tool_" + tool.role().ordinal(),
            tool.schema().description(),
            tool.schema().parameters());
    return new RoledTool(schema, tool.role(), tool.confidence(), tool.why());
  }
}
