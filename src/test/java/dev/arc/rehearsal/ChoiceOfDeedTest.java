package dev.arc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ToolSchema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of several tools that change something, the one is called that does what was asked.
class ChoiceOfDeedTest {
  private static final List<ToolSchema> TOOLS =
      List.of(
          tool("create_booking", "Create a new booking.", "name"),
          tool("delete_booking", "Delete an existing booking.", "booking_id"),
          tool("modify_booking", "Modify an existing booking.", "booking_id"));

  @ParameterizedTest
  @CsvSource({
    "Cancel RSV-7 in oslo.csv.,delete_booking",
    "Please cancel reservation RSV-7 from created_orders.csv.,delete_booking",
    "A colleague reports that it is open. Cancel RSV-7 in oslo.csv.,delete_booking",
    "Please set RSV-7 in oslo.csv to approved.,modify_booking",
    "Mark RSV-7 from new_bookings.csv as withdrawn.,delete_booking",
    "Book a table named RSV-7.,create_booking"
  })
  void toolThatDoesWhatWasAskedIsCalled(String request, String tool) throws Exception {
    assertThat(called(request)).isEqualTo(tool);
  }

  private static String called(String request) throws ModelException, InterruptedException {
    var conversation =
        new Conversation(
            List.of(new Message.System("Be brief."), new Message.User(request)), TOOLS);
    return RehearsalModel.seeded(1)
        .reply(conversation, new CallSettings(null, 1024, 1, Duration.ofMinutes(1)))
        .message()
        .toolCalls()
        .getFirst()
        .tool();
  }

  private static ToolSchema tool(String name, String description, String parameter) {
    var schema =
        """
        {"properties": {"%s": {"type": "string"}}, "required": ["%s"]}\
        """
            .formatted(parameter, parameter);
    return new ToolSchema(name, description, (JsonObject) Json.parse(schema));
  }
}
