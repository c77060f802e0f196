package dev.arc.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedsTest {

  @ParameterizedTest
  @CsvSource({
    "create_booking,Cancel RSV-7",
    "placeOrder,cancelled",
    "delete_booking,Please set record R-1 to approved",
    "kagent.tools.k8s.DeleteResource,archived",
    "close_ticket,cancelled",
    "archive-item,refunded"
  })
  void toolThatNamesAnotherDeedDoesSomethingElse(String tool, String asked) {
    assertThat(Deeds.isAnother(tool, asked)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "delete_booking,Cancel RSV-7",
    "cancelOrder,cancelled",
    "update_entry,approved",
    "booking_changer,cancelled",
    "finding_filer,flagged",
    "close_record,closed",
    "kagent.tools.k8s.PatchResource,archived",
    "reservations,cancelled",
    "create_booking,2026-04-01",
    "create_refund,refunded",
    "process_payment,refunded"
  })
  void toolThatDoesItOrMayDoAnythingDoesWhatIsAsked(String tool, String asked) {
    assertThat(Deeds.isAnother(tool, asked)).isFalse();
  }

  @Test
  void whatDoesTheDeedIsChosenBeforeWhatMayDoAnythingAndThatBeforeAnotherDeed() {
    var create = tool("create_booking", "Create a new booking.");
    var change = tool("booking_changer", "Changes a booking.");
    var cancel = tool("booking_tool", "Deletes a booking that exists.");

    assertThat(fitting("Cancel RSV-7", create, change, cancel)).isEqualTo("booking_tool");
    assertThat(fitting("Cancel RSV-7", create, change)).isEqualTo("booking_changer");
    assertThat(fitting("Cancel RSV-7", create)).isEqualTo("create_booking");
    assertThat(fitting("Do as we said", create, cancel)).isEqualTo("create_booking");
  }

  @Test
  void makingSomethingNewIsToldFromDoingSomethingToWhatIsThere() {
    assertThat(Deeds.isCreation(tool("create_booking", "").schema())).isTrue();
    assertThat(Deeds.isCreation(tool("bookings", "Places a new booking.").schema())).isTrue();
    assertThat(Deeds.isCreation(tool("create_refund", "").schema())).isFalse();
    assertThat(Deeds.isCreation(tool("update_booking", "").schema())).isFalse();
  }

  /// What scenarios ask for must be told from what it is not.
  @Test
  void everyStateThatTheCatalogueAsksForNamesADeed() {
    for (var domain : Catalogue.standard().domains()) {
      for (var state : domain.details().values()) {
        assertThat(Deeds.fitness(tool("create_" + domain.id(), "").schema(), state))
            .as("%s of %s", state, domain.id())
            .isZero();
      }
    }
  }

  private static String fitting(String asked, RoledTool... tools) {
    return Deeds.fitting(List.of(tools), asked).orElseThrow().name();
  }

  private static RoledTool tool(String name, String description) {
    return Roles.of(new ToolSchema(name, description, JsonObject.empty()));
  }
}
