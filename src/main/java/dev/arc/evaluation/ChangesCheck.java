package dev.arc.evaluation;

import dev.arc.role.Deeds;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.world.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The world was changed exactly so often; with a target, that record and no other, and by a tool
/// that does what was asked for.
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
    var other = times == 0 ? Optional.<Change>empty() : other(changes, play.wanted());
    if (other.isPresent()) {
      return Finding.broken(
              Symptom.OTHER_DEED,
              "called " + other.get().effect().tool() + ", which does something else",
              other.get().step())
          .rightIs(right(play.wanted()));
    }
    if (meant.size() == times) {
      return Finding.held(
          times == 0 ? "changed nothing" : "changed " + what() + counted(times), last(meant));
    }
    return Finding.broken(
            Symptom.MISDEED,
            meant.isEmpty() ? "changed nothing" : "changed " + what() + counted(meant.size()),
            meant.isEmpty() ? play.lastStep() : last(meant))
        .rightIs(right(""));
  }

  private String right(String wanted) {
    return times == 0
        ? "changing nothing"
        : "changing " + what() + counted(times) + (wanted.isEmpty() ? "" : ", to " + wanted);
  }

  /// A change by a tool that does something else; or of something else than the record, where that
  /// is as it was.
  private Optional<Change> other(List<Change> changes, String wanted) {
    return changes.stream()
        .filter(change -> Deeds.isAnother(change.effect().tool(), wanted))
        .findFirst()
        .or(() -> changes.stream().filter(_ -> isUntouched(changes)).findFirst());
  }

  private boolean isUntouched(List<Change> changes) {
    return !target.isEmpty() && changes.stream().allMatch(each -> each.effect().target().isEmpty());
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
