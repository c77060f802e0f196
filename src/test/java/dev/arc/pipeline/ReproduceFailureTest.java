package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.ReproduceFailure.Lost;
import dev.arc.pipeline.ReproduceFailure.Quorum;
import dev.arc.pipeline.ReproduceFailure.Replay;
import dev.arc.pipeline.ReproduceFailure.Result;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Simulation;
import dev.arc.trace.End;
import dev.arc.trace.Trajectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReproduceFailureTest {
  private static final Simulation SIMULATION = new Simulation(() -> 0L);
  private static final Scenario FAILED = failed();
  private static final Lost LOST = Lost.of(Judge.judge(FAILED, play(FAILED, 1))).orElseThrow();

  @Test
  void modelThatAlwaysPlaysAlikeIsAskedOnceForEachScenario() throws InterruptedException {
    var plays = new ArrayList<Integer>();

    var result =
        reproduced(
            Quorum.ONCE,
            (scenario, trial) -> {
              plays.add(trial);
              return Optional.of(play(scenario, trial));
            });

    assertThat(result).isInstanceOf(Result.Reproduced.class);
    assertThat(plays).containsOnly(1);
  }

  @Test
  void failureThatComesBackTwiceInThreePlaysCounts() throws InterruptedException {
    var result =
        reproduced(
            Quorum.TWO_OF_THREE,
            (scenario, trial) ->
                Optional.of(trial == 2 ? broken(scenario) : play(scenario, trial)));

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Reproduced.class,
            found -> {
              assertThat(found.reduction().ratio()).isGreaterThan(0.4);
              assertThat(found.judgement().verdict()).isEqualTo(Verdict.FAIL);
            });
  }

  @Test
  void failureThatComesBackOnceInThreePlaysDoesNot() throws InterruptedException {
    var result =
        reproduced(
            Quorum.TWO_OF_THREE,
            (scenario, trial) ->
                Optional.of(trial == 1 ? play(scenario, trial) : broken(scenario)));

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.NotSeenAgain.class, gone -> assertThat(gone.judgements()).hasSize(3));
  }

  /// An error says nothing about the agent: that it is not failed with less is not known then.
  @Test
  void modelThatIsAwayEndsTheSearchWithTheSmallestSoFar() throws InterruptedException {
    var plays = new AtomicInteger();

    var result =
        reproduced(
            Quorum.ONCE,
            (scenario, trial) ->
                Optional.of(
                    plays.incrementAndGet() > 2 ? broken(scenario) : play(scenario, trial)));

    assertThat(plays).hasValue(4);
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Reproduced.class,
            found -> {
              assertThat(found.reduction().complete()).isFalse();
              assertThat(found.trouble()).contains("the provider is away");
            });
  }

  @Test
  void playThatEndedInAnErrorIsPlayedAgain() throws InterruptedException {
    var result =
        reproduced(
            Quorum.ONCE,
            (scenario, trial) ->
                Optional.of(trial == 1 ? broken(scenario) : play(scenario, trial)));

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Reproduced.class, found -> assertThat(found.reduction().complete()).isTrue());
  }

  @Test
  void thirdPlayIsSavedWhereTwoAgree() throws InterruptedException {
    var most = new AtomicInteger();

    reproduced(
        Quorum.TWO_OF_THREE,
        (scenario, trial) -> {
          most.accumulateAndGet(trial, Math::max);
          return Optional.of(play(scenario, trial));
        });

    // A smaller scenario that is failed in another way takes no third play either.
    assertThat(most).hasValue(2);
  }

  @Test
  void whoeverStopsItGetsTheSmallestSoFar() throws InterruptedException {
    var plays = new AtomicInteger();
    Replay replay =
        (scenario, trial) -> {
          plays.incrementAndGet();
          return Optional.of(play(scenario, trial));
        };

    var result =
        new ReproduceFailure(Rehearsals.AGENT, replay, Quorum.ONCE)
            .of(FAILED, LOST, () -> plays.get() >= 2);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Reproduced.class,
            found -> {
              assertThat(found.reduction().complete()).isFalse();
              assertThat(
                      LOST.isIn(
                          Judge.judge(
                              found.reduction().smallest(), play(found.reduction().smallest(), 1))))
                  .isTrue();
            });
  }

  private static Result reproduced(Quorum quorum, Replay replay) throws InterruptedException {
    return new ReproduceFailure(Rehearsals.AGENT, replay, quorum).of(FAILED, LOST, () -> false);
  }

  private static Trajectory broken(Scenario scenario) {
    var play = play(scenario, 1);
    return new Trajectory(
        scenario.id(),
        1,
        List.of(),
        new End.Infrastructure("the provider is away"),
        play.usage(),
        play.timing());
  }

  private static Scenario failed() {
    return Rehearsals.SET.scenarios().stream()
        .filter(scenario -> Judge.verdict(scenario, play(scenario, 1)) == Verdict.FAIL)
        .findFirst()
        .orElseThrow();
  }

  private static Trajectory play(Scenario scenario, int trial) {
    try {
      var play = new Simulation.Play(trial, 7, 1000, Duration.ofMinutes(1));
      return SIMULATION.play(
          Rehearsals.AGENT.agent(), scenario.situation(), scenario.id(), play, Rehearsals.MODEL);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
