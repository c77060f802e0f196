package dev.arc.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.role.Role;
import dev.arc.world.Table;
import dev.arc.world.World;
import dev.arc.world.Worlds;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A tool that looks things up and cannot be told what is wanted gives what there is.
class ToolsWithoutParametersTest {
  private static final World WORLD = withDraft();
  private static final String COUNTED =
      "{\"properties\": {\"limit\": {\"type\": \"integer\"}, \"sort\": {\"enum\": [\"up\", \"down\"]}}}";
  private static final String WORDED =
      "{\"properties\": {\"about\": {\"type\": \"string\"}, \"limit\": {\"type\": \"integer\"}}}";

  @ParameterizedTest
  @EnumSource(names = {"READER", "SEARCH", "QUERY"})
  void givesEveryTable(Role role) {
    var answer = asked(Tools.named("list", role, "{}"), "{}");

    assertThat(answer.list("results")).hasSize(WORLD.tables().size());
    assertThat(Tools.text(answer)).contains("EXP-1", "EXP-2", "EXP-3", "draft.xlsx");
  }

  @ParameterizedTest
  @EnumSource(names = {"READER", "SEARCH", "QUERY"})
  void countsAndClosedChoicesNameNothing(Role role) {
    var answer = asked(Tools.named("list", role, COUNTED), "{\"limit\": 50, \"sort\": \"up\"}");

    assertThat(Tools.text(answer)).contains("EXP-1", "EXP-2", "EXP-3");
  }

  @ParameterizedTest
  @EnumSource(names = {"SEARCH", "QUERY"})
  void whatCanBeToldMoreAndIsToldNothingFindsNothing(Role role) {
    var answer = asked(Tools.named("find", role, WORDED), "{}");

    assertThat(Tools.text(answer)).doesNotContain("EXP-1");
  }

  private static JsonObject asked(dev.arc.role.RoledTool tool, String arguments) {
    var answer =
        SimulatedTools.over(WORLD, List.of(tool), List.of())
            .call(new dev.arc.llm.ToolCall("c", tool.name(), arguments), 0);
    return (JsonObject) dev.arc.json.Json.parse(answer.text());
  }

  private static World withDraft() {
    var world = Worlds.euros("10", "20", "30").withRates(List.of());
    var table = world.tables().getFirst();
    var draft =
        new Table(
            "draft",
            "draft.xlsx",
            table.columns(),
            table.rows(),
            table.notes(),
            table.shown(),
            table.hiddenRows());
    return world.withTables(List.of(table, draft)).withDocuments(List.of());
  }
}
