package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.FixTrial;
import dev.arc.pipeline.FixTrials;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries changes out: the agent with and without each of them, on scenarios that it was not derived
/// from and on those that failed. Used once.
final class FixVerification {

  private final CurrentAgent current;
  private final RunRecord run;
  private final Player player;
  private final SetMaker sets;
  private final FixTrials trials;
  private final Map<String, RunPlan> plans = new LinkedHashMap<>();
  private final List<Trial> planned = new ArrayList<>();
  private final Map<String, RunRecord> played = new HashMap<>();

  FixVerification(
      CurrentAgent current, RunRecord run, Player player, SetMaker sets, FixTrials trials) {
    this.current = current;
    this.run = run;
    this.player = player;
    this.sets = sets;
    this.trials = trials;
  }

  /// What one candidate is tried on.
  ///
  /// @param about null where there is no such set
  private record Trial(Candidate candidate, Arms heldOut, @Nullable Arms about, Arms failing) {

    Stream<Arms> arms() {
      return Stream.of(heldOut, about, failing).filter(Objects::nonNull);
    }
  }

  /// The names of two plans on one set, without the change and with it.
  private record Arms(ScenarioSet set, String without, String with) {}

  /// Plans what is to be played for one candidate; nothing where its files cannot be written.
  ///
  /// @param seed from which the scenarios are drawn that it was not derived from
  void plan(Candidate candidate, ScenarioSet runSet, long seed) {
    candidate
        .patched(current)
        .ifPresent(patched -> {
          var agent = current.files().agent();
          var origin = candidate.origin();
          var heldOut = trials.heldOut(agent, origin, runSet, seed);
          var about = trials.about(agent, origin, heldOut);
          planned.add(
              new Trial(
                  candidate,
                  arms(heldOut, mix(heldOut), patched),
                  about.map(set -> arms(set, RunRecord.Trial.CHOSEN, patched)).orElse(null),
                  arms(trials.failing(agent, origin, runSet), RunRecord.Trial.CHOSEN, patched)));
        });
  }

  // What a steered mix shows holds for that mix alone, and is no history of the usual one.
  private static RunRecord.Trial mix(ScenarioSet heldOut) {
    return heldOut.steering() == null ? RunRecord.Trial.USUAL_MIX : RunRecord.Trial.CHOSEN;
  }

  private Arms arms(ScenarioSet set, RunRecord.Trial on, AgentFile patched) {
    return new Arms(set, plan(current.file(), set, on), plan(patched, set, on));
  }

  private String plan(AgentFile file, ScenarioSet set, RunRecord.Trial on) {
    var name = file.agent().profile().sha256() + " on " + set.sha256();
    if (!plans.containsKey(name) && !played.containsKey(name)) {
      var plan = player.plan(file, set, sets).trying(on);
      player
          .playedBefore(plan)
          .ifPresentOrElse(run -> played.put(name, run), () -> plans.put(name, plan));
    }
    return name;
  }

  /// How many runs are there already and cost nothing.
  int playedBefore() {
    return Math.toIntExact(
        played.keySet().stream().filter(name -> !plans.containsKey(name)).count());
  }

  /// What is to be played, in order.
  List<RunPlan> plans() {
    return List.copyOf(plans.values());
  }

  /// Plays what was planned.
  ///
  /// @return how it ended, where it ended early
  Optional<RunEnd> play() throws InterruptedException {
    var ends = player.play(plans());
    var names = List.copyOf(plans.keySet());
    for (var at = 0; at < ends.size(); at++) {
      if (!ends.get(at).says().isEmpty()) {
        return Optional.of(ends.get(at));
      }
      played.put(names.get(at), ends.get(at).run());
    }
    return Optional.empty();
  }

  /// What came of trying a candidate; empty where it could not be tried, or not to the end, or no
  /// scenario was concluded both with and without it: nothing was measured then.
  Optional<FixTrial> trial(Candidate candidate) {
    return planned.stream()
        .filter(each -> each.candidate().equals(candidate))
        .filter(each -> each.arms().allMatch(this::isPlayed))
        .findFirst()
        .map(this::trial)
        .filter(trial -> trial.heldOut().scenarios() > 0);
  }

  /// A change that was played with and without to the end, and about which that tells nothing.
  Optional<Candidate> unmeasured() {
    return planned.stream()
        .filter(each -> each.arms().allMatch(this::isPlayed))
        .map(Trial::candidate)
        .filter(candidate -> trial(candidate).isEmpty())
        .findFirst();
  }

  private boolean isPlayed(Arms arms) {
    return played.containsKey(arms.without()) && played.containsKey(arms.with());
  }

  private FixTrial trial(Trial trial) {
    var heldOut = trial.heldOut();
    var about = trial.about();
    var model = run(heldOut.with()).model();
    return FixTrial.of(
        new FixTrial.Seen(
            compared(heldOut), about == null ? null : compared(about), compared(trial.failing())),
        FixTrials.says(heldOut.set(), trial.candidate().origin()),
        new FixTrial.Model(model.reference(), model.rehearsal()),
        trial
            .arms()
            .flatMap(arms -> Stream.of(arms.without(), arms.with()))
            .map(name -> run(name).id().value())
            .toList());
  }

  private FixTrial.Compared compared(Arms arms) {
    return trials.compared(arms.set(), run(arms.without()), run(arms.with()));
  }

  private RunRecord run(String name) {
    var found = played.get(name);
    if (found == null) {
      throw new IllegalStateException(name + " was not played, after run " + run.id());
    }
    return found;
  }
}
