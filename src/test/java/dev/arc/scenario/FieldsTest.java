package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.world.Cell;
import dev.arc.world.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is drawn for a field of work is what there is in it.
class FieldsTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final long SEED = 3;
  private static final Set<String> OTHER_AMOUNTS =
      Set.of("some_negative", "whole", "small", "thousands_without_decimals");

  static Stream<Domain> domains() {
    return CATALOGUE.domains().stream();
  }

  @ParameterizedTest
  @MethodSource("domains")
  void kindsAndScopesAreOfGroupsThatThereAre(Domain domain) {
    assertThat(domain.groups()).containsAll(domain.kinds().keySet());
    assertThat(domain.scopes().values())
        .allSatisfy(groups -> assertThat(domain.groups()).containsAll(groups));
    if (domain.measure() != null) {
      assertThat(domain.measured()).hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("domains")
  void recordsCostAndMeasureWhatTheirGroupsDo(Domain domain) {
    for (var slot : slots(domain)) {
      var edits = slot.edits();
      if (edits.containsKey("scale") || OTHER_AMOUNTS.contains(edits.getOrDefault("amounts", ""))) {
        continue;
      }
      for (var row : scenario(domain, slot).situation().world().tables().getLast().rows()) {
        var group = words(row, domain.group());
        assertThat(isWithin(row.cells().values(), domain.amountsOf(group)))
            .as("%s %s", slot.key(), row)
            .isTrue();
        if (domain.measure() != null) {
          assertThat(row.cells().get(domain.measure()) instanceof Cell.Value)
              .as("%s %s", slot.key(), row)
              .isEqualTo(domain.measuresOf(group) != null);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("domains")
  void onlyFieldsOfLargeSumsTellThemInThousands(Domain domain) {
    assertThat(
            slots(domain).stream().anyMatch(slot -> "millions".equals(slot.edits().get("scale"))))
        .isEqualTo(domain.hasLargeAmounts());
  }

  @ParameterizedTest
  @MethodSource("domains")
  void whatIsNamedFromTodayIsAskedInNoTense(Domain domain) {
    assertThat(slots(domain))
        .filteredOn(slot -> slot.edits().containsKey("said") && slot.requests().isEmpty())
        .extracting(slot -> scenario(domain, slot).situation().request())
        .allSatisfy(said ->
            assertThat(said.split("\\.")[0])
                .doesNotContainPattern("(?i)\\b(?:did|does|do|went)\\b"));
  }

  @ParameterizedTest
  @MethodSource("domains")
  void whoMayHaveSomethingIsSaidByTheWorldAndNotByTheUser(Domain domain) {
    assertThat(slots(domain))
        .filteredOn(slot ->
            Set.of("permission/permitted", "permission/restricted", "permission/change-permitted")
                .contains(slot.family()))
        .isNotEmpty()
        .allSatisfy(slot ->
            assertThat(scenario(domain, slot).situation().request())
                .startsWith("[Signed in: ")
                .doesNotContain("I work", "I am"));
  }

  /// The travel planner of the demonstration, whose assumption is that a budget covers everything.
  @Test
  void tripsLeaveFlightsOutAndCountVisaFeesInWhateverTheSeed() {
    for (var seed = 1L; seed <= 10; seed++) {
      var set =
          new ScenarioGenerator(CATALOGUE, _ -> Optional.empty())
              .generate(brief("plan trips, flights and hotels"), 50, seed);
      var scoped = requests(set, "scope/narrowed-by-request");

      assertThat(scoped).isNotEmpty().allSatisfy(said -> assertThat(said).contains("flights"));
      assertThat(requests(set, "scope/widened-by-request"))
          .isNotEmpty()
          .allSatisfy(said -> assertThat(said).contains("visa fees"));
      assertThat(requests(set, "currency/budget-bare"))
          .isNotEmpty()
          .allSatisfy(said -> assertThat(said).containsPattern(" \\d{4,}"));
      assertThat(requests(set, "currency/budget-signed-rows-bare"))
          .isNotEmpty()
          .allSatisfy(said -> assertThat(said).containsPattern("\\p{Sc}\\d"));
    }
  }

  private static List<String> requests(ScenarioSet set, String family) {
    return set.scenarios().stream()
        .filter(scenario -> scenario.tests().family().equals(family))
        .map(scenario -> scenario.situation().request())
        .toList();
  }

  private static boolean isWithin(Iterable<Cell> cells, Domain.Range range) {
    for (var cell : cells) {
      if (cell instanceof Cell.Value(Quantity.Money(var amount, var _))
          && (amount.compareTo(range.from().subtract(java.math.BigDecimal.ONE)) < 0
              || amount.compareTo(range.to().multiply(new java.math.BigDecimal("1.31"))) > 0)) {
        return false;
      }
    }
    return true;
  }

  private static String words(Row row, String column) {
    return row.cells().get(column) instanceof Cell.Words(var text) ? text : "";
  }

  private static List<Slot> slots(Domain domain) {
    return new Slots(CATALOGUE, domain, brief(domain.id()), Steering.NONE).everything();
  }

  private static Scenario scenario(Domain domain, Slot slot) {
    return new ScenarioMaker(CATALOGUE, domain, brief(domain.id()), SEED).make(slot, 0);
  }

  private static Brief brief(String field) {
    var tools =
        Stream.of(Role.READER, Role.CALCULATOR, Role.ACTOR)
            .map(role ->
                new RoledTool(new ToolSchema(role.name(), "", JsonObject.empty()), role, 1, ""))
            .toList();
    return new Brief(field, tools, List.of(), null, null, false);
  }
}
