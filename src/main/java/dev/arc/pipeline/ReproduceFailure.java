package dev.arc.pipeline;

import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.fairness.ControlArms;
import dev.arc.reproduction.Reducer;
import dev.arc.reproduction.Reduction;
import dev.arc.scenario.Scenario;
import dev.arc.trace.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Makes the scenario of a failed play as small as it can be while the agent still fails it in the
/// same way.
public final class ReproduceFailure {
  /// Plays of one scenario that may end in an error before nothing more is played: what connects to
  /// the model has tried again itself.
  private static final int ERRORS = 2;

  private final PreparedAgent agent;
  private final Replay replay;
  private final Quorum quorum;

  /// Plays a scenario once more.
  @FunctionalInterface
  public interface Replay {

    /// @param trial from 1
    /// @return the trajectory; empty where the play was cut short
    Optional<Trajectory> play(Scenario scenario, int trial) throws InterruptedException;
  }

  /// How often a failure must come back to count.
  ///
  /// @param needed so many times
  /// @param of in at most so many plays
  public record Quorum(int needed, int of) {

    /// For models that always play alike.
    public static final Quorum ONCE = new Quorum(1, 1);

    /// For models that do not.
    public static final Quorum TWO_OF_THREE = new Quorum(2, 3);
  }

  /// What was failed, and in what manner.
  ///
  /// @param expectation id of the check that decided
  public record Lost(String expectation, Symptom manner) {

    /// What a failed play was failed on; empty for one that did not fail.
    public static Optional<Lost> of(Judgement judgement) {
      return judgement.verdict() == Verdict.FAIL
          ? judgement.decisive().map(check -> new Lost(check.expectation(), check.manner()))
          : Optional.empty();
    }

    /// Whether another play was failed in the same way.
    public boolean isIn(Judgement judgement) {
      return judgement.verdict() == Verdict.FAIL && judgement.checks().stream().anyMatch(this::is);
    }

    private boolean is(CheckResult check) {
      return !check.passed()
          && check.critical()
          && check.expectation().equals(expectation)
          && check.manner() == manner;
    }
  }

  /// What came of it.
  public sealed interface Result {

    /// The failure came back, and this is how small it can be made.
    ///
    /// @param judgement of a play of the smallest scenario
    /// @param trouble the error that ended it before each part was tried alone
    record Reproduced(Reduction reduction, Judgement judgement, Optional<String> trouble)
        implements Result {}

    /// The failure did not come back often enough in the scenario as it was.
    ///
    /// @param judgements of the plays
    record NotSeenAgain(List<Judgement> judgements) implements Result {
      public NotSeenAgain {
        judgements = List.copyOf(judgements);
      }
    }
  }

  public ReproduceFailure(PreparedAgent agent, Replay replay, Quorum quorum) {
    this.agent = agent;
    this.replay = replay;
    this.quorum = quorum;
  }

  /// @param stop when true, the smallest scenario so far is what comes of it
  public Result of(Scenario scenario, Lost lost, BooleanSupplier stop) throws InterruptedException {
    var search = new Search(lost);
    if (!search.isFailed(scenario)) {
      return new Result.NotSeenAgain(search.judgements);
    }
    var arms = new ControlArms(agent.tools());
    var reader = new CarefulReader(agent.tools());
    var reduction =
        new Reducer(scenario, arms, reader, search::isFailed)
            .reduced(() -> search.trouble.isPresent() || stop.getAsBoolean());
    return new Result.Reproduced(reduction, Objects.requireNonNull(search.failed), search.trouble);
  }

  /// One search. Dropped afterwards.
  private final class Search {
    private final Lost lost;
    private List<Judgement> judgements = List.of();
    private @Nullable Judgement failed;
    private Optional<String> trouble = Optional.empty();

    Search(Lost lost) {
      this.lost = lost;
    }

    /// Plays until it is clear whether the failure comes back often enough. Errors tell nothing of
    /// that, and are played again.
    boolean isFailed(Scenario scenario) throws InterruptedException {
      var played = new ArrayList<Judgement>();
      while (trouble.isEmpty() && isOpen(played)) {
        var trajectory = replay.play(scenario, played.size() + 1);
        if (trajectory.isEmpty()) {
          break;
        }
        played.add(Judge.judge(scenario, trajectory.get()));
        trouble =
            played.stream()
                .filter(Search::isError)
                .skip(ERRORS - 1)
                .findFirst()
                .map(Judgement::reason);
      }
      judgements = List.copyOf(played);
      var failures = played.stream().filter(lost::isIn).toList();
      if (failures.size() < quorum.needed()) {
        return false;
      }
      failed = failures.getFirst();
      return true;
    }

    /// Whether further plays can still decide it.
    private boolean isOpen(List<Judgement> played) {
      var failures = played.stream().filter(lost::isIn).count();
      var conclusive = played.stream().filter(each -> !isError(each)).count();
      return failures < quorum.needed() && failures + quorum.of() - conclusive >= quorum.needed();
    }

    private static boolean isError(Judgement judgement) {
      return judgement.verdict() == Verdict.ERROR;
    }
  }
}
