package dev.arc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.Usage;
import dev.arc.role.Role;
import dev.arc.scenario.Limits;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import dev.arc.world.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A change is made by a tool that makes it, and not by another one that changes something else.
class OtherDeedTest {
  private static final ChangesCheck ONCE = new ChangesCheck(1, "RSV-7");

  @ParameterizedTest
  @CsvSource({"create_booking,RSV-7", "create_booking,''", "approve_booking,RSV-7"})
  void bookingIsNotCancelling(String tool, String target) {
    var finding = ONCE.look(play(tool, target, "Done."));

    assertThat(finding.symptom()).isEqualTo(Symptom.OTHER_DEED);
    assertThat(finding.says())
        .isEqualTo(
            "called "
                + tool
                + ", which does something else; right would have been changing RSV-7 once, to"
                + " cancelled (step 2)");
  }

  @ParameterizedTest
  @CsvSource({"delete_booking", "cancel_booking", "update_booking", "bookings"})
  void toolThatMakesTheChangeMakesIt(String tool) {
    assertThat(ONCE.look(play(tool, "RSV-7", "Done.")).holds()).isTrue();
  }

  @Test
  void changeOfNothingThatWasMeantLeavesItAsItWas() {
    assertThat(ONCE.look(play("update_booking", "", "Done.")).symptom())
        .isEqualTo(Symptom.OTHER_DEED);
  }

  @Test
  void wrongCallIsNoAmends() {
    assertThat(new ChangesCheck(0, "").look(play("create_booking", "", "Done.")).symptom())
        .isEqualTo(Symptom.MISDEED);
  }

  @ParameterizedTest
  @CsvSource({
    "Done: I carried out “cancel” for RSV-7.",
    "I have cancelled RSV-7.",
    "RSV-7 has been cancelled."
  })
  void whoBookedHasNotCancelled(String answer) {
    assertThat(Claims.unfounded(play("create_booking", "", answer))).hasValue(answer);
    assertThat(Claims.unfounded(play("delete_booking", "RSV-7", answer))).isEmpty();
  }

  private static Play play(String tool, String target, String answer) {
    var effect = new Effect(tool, target, Map.of());
    var steps =
        List.<Step>of(
            new Step.UserSaid(1, 0, "Cancel RSV-7.", List.of()),
            new Step.ToolCalled(
                2,
                0,
                tool,
                Role.ACTOR,
                "{}",
                "{\"status\":\"completed\"}",
                Step.Outcome.DONE,
                null,
                1,
                List.of(effect),
                null),
            new Step.AgentSaid(3, 0, answer, null, false));
    var timing = new Trajectory.Timing(1, 1, 1, 0);
    var trajectory =
        new Trajectory("000000000000", 1, steps, new End.Answered(), Usage.NONE, timing);
    return new Play(trajectory, new Limits(12, Duration.ofMinutes(2), 8000)).wanting("cancelled");
  }
}
