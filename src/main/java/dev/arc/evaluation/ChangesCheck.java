package dev.arc.evaluation;

import dev.arc.trace.Step.ToolCalled;
import dev.arc.world.Effect;
import java.util.ArrayList;
import java.util.List;

/// The world was changed exactly so often; with a target, that record and no other.
record ChangesCheck(int times, String target) implements Check {

  private record Change(int step, Effect effect) {}

  @Override
  public Finding look(Play play) {
    var changes = changes(play.calls());
    var astray = changes.stream().filter(change -> isOther(change.effect())).findFirst();
    if (astray.isPresent()) {
      return Finding.broken(
              Symptom.MISDEED, "changed " + astray.get().effect().target(), astray.get().step())
          .rightIs("changing " + target + " and nothing else");
    }
    var meant =
        target.isEmpty()
            ? changes
            : changes.stream().filter(change -> change.effect().target().equals(target)).toList();
    if (meant.size() == times) {
      return Finding.held(
          times == 0 ? "changed nothing" : "changed " + what() + counted(times), last(meant));
    }
    return Finding.broken(
            Symptom.MISDEED,
            meant.isEmpty() ? "changed nothing" : "changed " + what() + counted(meant.size()),
            meant.isEmpty() ? play.lastStep() : last(meant))
        .rightIs(times == 0 ? "changing nothing" : "changing " + what() + counted(times));
  }

  private static List<Change> changes(List<ToolCalled> calls) {
    var changes = new ArrayList<Change>();
    for (var call : calls) {
      call.effects().forEach(effect -> changes.add(new Change(call.number(), effect)));
    }
    return changes;
  }

  private boolean isOther(Effect effect) {
    return !target.isEmpty() && !effect.target().isEmpty() && !effect.target().equals(target);
  }

  private String what() {
    return target.isEmpty() ? "something " : target + " ";
  }

  private static String counted(int times) {
    return Named.times(times);
  }

  private static int last(List<Change> changes) {
    return changes.isEmpty() ? 0 : changes.getLast().step();
  }
}
