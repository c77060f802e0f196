package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Capability;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.TaskKind;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A scenario is booked under what it tests, and under nothing that it does not.
class CreditTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final RoledTool READER = tool("booking_reader", Role.READER);
  private static final RoledTool CHANGER = tool("booking_changer", Role.ACTOR);

  @Test
  void looksAreBookedUnderWhatLooksAndChangesUnderWhatChanges() {
    var plan = able("trip budget", "booking_reader");
    var change = able("booking changes", "booking_changer");
    var credit = credit("travel", "Plans trips.", plan, change);

    assertThat(credit.fitting(TaskKind.TOTAL)).containsExactly("trip budget");
    assertThat(credit.fitting(TaskKind.CHANGE)).containsExactly("booking changes");
  }

  @Test
  void theCloserWordsWin() {
    var credit =
        credit(
            "finance",
            "Looks after budgets and the cash flow.",
            able("budget consolidation"),
            able("conversation history search"),
            able("cash flow forecasting"));

    assertThat(credit.fitting(TaskKind.TOTAL)).containsExactly("budget consolidation");
    assertThat(credit.fitting(TaskKind.LOOK_UP)).contains("conversation history search");
  }

  @Test
  void whereNoCapabilityFitsNoneIsCredited() {
    var credit = credit("weather", "Tells the weather.", able("loop integration"));

    for (var task : TaskKind.values()) {
      assertThat(credit.fitting(task)).as(task.slug()).isEmpty();
    }
  }

  @Test
  void recordsOfAForeignFieldAreNobodysWork() {
    assertThat(credit("finance", "Tunes pianos.", able("budgets")).fitting(TaskKind.TOTAL))
        .isEmpty();
  }

  @Test
  void whatIsNotTestedIsToldWithTheCapability() {
    var brief =
        brief("Budget and cash flow.", able("budget consolidation"), able("hiring of pilots"));
    var set = new ScenarioGenerator(CATALOGUE, _ -> Optional.empty()).generate(brief, 20, 7);

    assertThat(set.scenarios())
        .extracting(each -> each.tests().capability())
        .doesNotContain("hiring of pilots")
        .contains("budget consolidation");
    assertThat(set.offered())
        .contains(
            new Combination("hiring of pilots", null, null),
            new Combination("budget consolidation", "uniqueness", null),
            new Combination("budget consolidation", null, "schema_drift"));
    assertThat(set.offered()).doesNotHaveDuplicates();
  }

  @Test
  void theSetKeepsTheNamesOfWhatItTests() {
    var set =
        new ScenarioGenerator(CATALOGUE, _ -> Optional.empty())
            .generate(brief("Budget and cash flow."), 20, 7);

    assertThat(set.names()).containsKey(set.focus());
    assertThat(set.scenarios())
        .allSatisfy(each ->
            assertThat(set.names())
                .containsKey(
                    each.tests().assumption() == null
                        ? each.tests().pattern()
                        : each.tests().assumption()));
    assertThat(CATALOGUE.names().get("minor_units").attribute()).isEqualTo("minor unit");
  }

  private static Credit credit(String domain, String field, Capability... capabilities) {
    return new Credit(domain(domain), brief(field, capabilities));
  }

  private static Brief brief(String field, Capability... capabilities) {
    return new Brief(field, List.of(READER, CHANGER), List.of(capabilities), null, null, false);
  }

  private static Domain domain(String id) {
    return CATALOGUE.domains().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Capability able(String name, String... tools) {
    return new Capability(name, List.of(tools), List.of());
  }

  private static RoledTool tool(String name, Role role) {
    return new RoledTool(new ToolSchema(name, "", JsonObject.empty()), role, 1, "");
  }
}
