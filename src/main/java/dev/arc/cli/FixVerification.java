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
import java.util.Optional;

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
  private record Trial(Candidate candidate, Arms heldOut, Arms failing) {}

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
          planned.add(
              new Trial(
                  candidate,
                  arms(trials.heldOut(agent, candidate.origin(), seed), patched),
                  arms(trials.failing(agent, candidate.origin(), runSet), patched)));
        });
  }

  private Arms arms(ScenarioSet set, AgentFile patched) {
    return new Arms(set, plan(current.file(), set), plan(patched, set));
  }

  private String plan(AgentFile file, ScenarioSet set) {
    var name = file.agent().profile().sha256() + " on " + set.sha256();
    plans.computeIfAbsent(name, _ -> player.plan(file, set, sets));
    return name;
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

  /// What came of trying a candidate; empty where it could not be tried, or not to the end.
  Optional<FixTrial> trial(Candidate candidate) {
    return planned.stream()
        .filter(each -> each.candidate().equals(candidate))
        .filter(each -> isPlayed(each.heldOut()) && isPlayed(each.failing()))
        .findFirst()
        .map(this::trial);
  }

  private boolean isPlayed(Arms arms) {
    return played.containsKey(arms.without()) && played.containsKey(arms.with());
  }

  private FixTrial trial(Trial trial) {
    var heldOut = trial.heldOut();
    var failing = trial.failing();
    var model = run(heldOut.with()).model();
    return FixTrial.of(
        compared(heldOut),
        FixTrials.says(heldOut.set(), trial.candidate().origin()),
        compared(failing),
        new FixTrial.Model(model.reference(), model.rehearsal()),
        List.of(heldOut.without(), heldOut.with(), failing.without(), failing.with()).stream()
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
