package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.pipeline.CompareRuns.Played;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sees to it that both sides of a comparison have a run: the one they are, one that was played
/// before under the same terms, or one that is played now. Used once.
final class DiffSession {

  private final Player player;
  private final Side a;
  private final Side b;
  private @Nullable RunEnd early;

  DiffSession(Compared a, Compared b, Player player) {
    this.player = player;
    this.a = new Side(a);
    this.b = new Side(b);
  }

  /// Whether both have a run.
  boolean isComplete() {
    return a.run != null && b.run != null;
  }

  /// Plans what is to be played, and looks up what was played before.
  void plan(ScenarioSet set, SetMaker sets) {
    for (var side : List.of(a, b)) {
      if (side.run == null) {
        var plan = player.plan(side.compared.file(), set, sets);
        side.plan = plan;
        player
            .playedBefore(plan)
            .ifPresent(run -> {
              side.run = run;
              side.lookedUp = true;
            });
      }
    }
  }

  /// The plans of both, as far as there is something to plan.
  List<RunPlan> plans() {
    return plans(false);
  }

  List<RunPlan> toPlay() {
    return plans(true);
  }

  private List<RunPlan> plans(boolean open) {
    var plans = new ArrayList<RunPlan>();
    for (var side : List.of(a, b)) {
      if (side.plan != null && !(open && side.run != null)) {
        plans.add(side.plan);
      }
    }
    return plans;
  }

  /// Plays what is to be played; tells what ended it early.
  Optional<DiffEnding> play() throws InterruptedException {
    var ends = player.play(toPlay()).iterator();
    for (var side : List.of(a, b)) {
      if (side.run == null && ends.hasNext()) {
        var end = ends.next();
        early = end.says().isEmpty() ? early : end;
        side.run = end.run();
      }
    }
    return ending();
  }

  /// What ended the plays early; empty when nothing did.
  Optional<DiffEnding> ending() {
    return Optional.ofNullable(early).map(DiffEnding::new);
  }

  Played a() {
    return a.played();
  }

  Played b() {
    return b.played();
  }

  Compared first() {
    return a.compared;
  }

  Compared second() {
    return b.compared;
  }

  /// The run that was played before for one of the two, where one was found.
  Optional<RunRecord> lookedUp(Compared compared) {
    var side = compared == a.compared ? a : b;
    return side.lookedUp ? Optional.ofNullable(side.run) : Optional.empty();
  }

  boolean isRehearsed() {
    return a().run().model().rehearsal() && b().run().model().rehearsal();
  }

  /// One of the two, as far as it is known.
  private static final class Side {
    private final Compared compared;
    private @Nullable RunRecord run;
    private @Nullable RunPlan plan;
    private boolean lookedUp;

    Side(Compared compared) {
      this.compared = compared;
      this.run = compared.run();
      this.lookedUp = run != null;
    }

    Played played() {
      return new Played(
          Objects.requireNonNull(run, "not played yet"), compared.file().agent(), lookedUp);
    }
  }
}
