package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.evaluation.Judge;
import dev.arc.llm.Usage;
import dev.arc.scenario.Scenario;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementsTest {

  private static final Scenario SCENARIO = Rehearsals.SET.scenarios().getFirst();

  private final Judgements judgements = new Judgements();

  @Test
  void trialThatWentAsAnotherIsWorthTheSame() {
    var first = play(1, "The total is 5.", 1000);
    var second = play(2, "The total is 5.", 1000);

    assertThat(judgements.of(SCENARIO, first)).isEqualTo(Judge.judge(SCENARIO, first));
    assertThat(judgements.of(SCENARIO, second)).isEqualTo(Judge.judge(SCENARIO, second));
  }

  @Test
  void trialThatWentOtherwiseIsLookedAtAnew() {
    judgements.of(SCENARIO, play(1, "The total is 5.", 1000));

    for (var other :
        List.of(
            play(2, "Which currency do you mean?", 1000),
            play(3, "The total is 5.", 999_000_000))) {
      assertThat(judgements.of(SCENARIO, other)).isEqualTo(Judge.judge(SCENARIO, other));
    }
  }

  private static Trajectory play(int trial, String answer, long virtual) {
    return new Trajectory(
        SCENARIO.id(),
        trial,
        List.of(
            new Step.UserSaid(1, 0, SCENARIO.situation().request(), List.of()),
            new Step.AgentSaid(2, 1000, answer, null, false)),
        new End.Answered(),
        Usage.NONE,
        new Trajectory.Timing(virtual, trial, trial, 0));
  }
}
