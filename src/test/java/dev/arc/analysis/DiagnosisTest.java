package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Level;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.evaluation.Whose;
import dev.arc.expectation.Condition;
import dev.arc.expectation.Dimension;
import dev.arc.expectation.Expectation;
import dev.arc.history.Samples;
import dev.arc.llm.Usage;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Tested;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is found to have caused failures of models that hardly know what they do.
class DiagnosisTest {
  private static final String ANSWER = "The order 7731 has arrived.";
  private static final Scenario SCENARIO =
      new Scenario(
          "000000000000",
          "Munich",
          new Tested(
              "currency/foreign",
              "totals",
              "currency",
              null,
              "way",
              Level.VIOLATION,
              null,
              "right-label",
              Map.of()),
          Samples.scenario(0).situation(),
          List.of(
              new Expectation(
                  "right-figure",
                  Dimension.RESPONSE_QUALITY,
                  true,
                  new Condition.States(List.of(Quantity.of("12400 EUR")))),
              new Expectation(
                  "grounded", Dimension.RESPONSE_QUALITY, false, new Condition.Grounded())));

  /// A calculator does not know what is in a sheet, however well it is called.
  @Test
  void askingACalculatorForDataIsTheWrongToolAndNoInvalidCall() {
    var calculator = call(Role.CALCULATOR, Outcome.REJECTED);

    assertThat(diagnosed(Symptom.UNREAD, true, calculator).cause()).isEqualTo(Cause.WRONG_TOOL);
    assertThat(diagnosed(Symptom.UNREAD, true, calculator, call(Role.READER, Outcome.REJECTED)))
        .extracting(Diagnosis::cause)
        .isEqualTo(Cause.INVALID_TOOL_CALL);
    assertThat(diagnosed(Symptom.UNREAD, true, call(Role.CALCULATOR, Outcome.INVALID)).cause())
        .isEqualTo(Cause.INVALID_TOOL_CALL);
  }

  @Test
  void answerToAnotherQuestionIsMadeUpWhereItFollowsFromNothing() {
    var read = call(Role.READER, Outcome.DONE);

    var invented = diagnosed(Symptom.NO_FIGURE, false, read);

    assertThat(invented.cause()).isEqualTo(Cause.FABRICATION);
    assertThat(invented.subject().key()).isEqualTo("made_up");
    assertThat(diagnosed(Symptom.NO_FIGURE, true, read).cause()).isEqualTo(Cause.WRONG_STOP);
  }

  @Test
  void whatIsMadeUpIsShownByTheCheckThatFoundIt() {
    var diagnosis = diagnosed(Symptom.WRONG_FIGURE, false, call(Role.READER, Outcome.DONE));

    assertThat(diagnosis.decisive().says()).isEqualTo("broke right-figure");
    assertThat(diagnosis.shown().says()).isEqualTo("broke grounded");
  }

  private static Diagnosis diagnosed(Symptom manner, boolean grounded, Step.ToolCalled... calls) {
    var steps = new ArrayList<Step>(List.of(calls));
    steps.addFirst(new Step.UserSaid(1, 0, "What did Munich spend?", List.of()));
    steps.add(new Step.AgentSaid(steps.size() + 1, 0, ANSWER, null, false));
    var trajectory =
        new Trajectory(
            SCENARIO.id(),
            1,
            steps,
            new End.Answered(),
            Usage.NONE,
            new Trajectory.Timing(1, 1, 1, 0));
    return Diagnosis.of(SCENARIO, judgement(manner, grounded), Signs.of(trajectory), _ -> false);
  }

  private static Judgement judgement(Symptom manner, boolean grounded) {
    var checks =
        List.of(
            new CheckResult(
                "right-figure",
                Dimension.RESPONSE_QUALITY,
                true,
                false,
                "broke right-figure",
                3,
                manner),
            new CheckResult(
                "grounded",
                Dimension.RESPONSE_QUALITY,
                false,
                grounded,
                "broke grounded",
                3,
                grounded ? Symptom.NONE : Symptom.MISDEED));
    return new Judgement(
        SCENARIO.id(), 1, Verdict.FAIL, Whose.AGENT, "broke right-figure", checks, 0);
  }

  private static Step.ToolCalled call(Role role, Outcome outcome) {
    return new Step.ToolCalled(
        2, 0, "tool", role, "{}", "{\"rows\":[1]}", outcome, null, 1, List.of(), null);
  }
}
