package dev.arc.scenario;

import dev.arc.tool.Fault;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is played: everything of a scenario but the expectations.
///
/// @param task what the user wants in the end; what is judged
/// @param earlier what was asked for before that, one for each of the user's turns but the last
/// @param mistaken what the request is taken for by somebody who relies on the assumption that the
///   scenario is about; null where nobody takes it for another
/// @param request what the user says first
/// @param doubts what a careful reader cannot take for granted here, and what the truth is
public record Situation(
    Task task,
    List<Task> earlier,
    @Nullable Task mistaken,
    String request,
    User user,
    World world,
    List<Doubt> doubts,
    List<Fault> faults,
    Limits limits) {

  public Situation {
    earlier = List.copyOf(earlier);
    doubts = List.copyOf(doubts);
    faults = List.copyOf(faults);
    if (earlier.size() != user.turns().size()) {
      throw new IllegalArgumentException(
          "situation with "
              + user.turns().size()
              + " further turns of the user and "
              + earlier.size()
              + " earlier tasks, expected as many of the one as of the other");
    }
  }

  /// A situation in which the first request is the only one.
  public Situation(
      Task task,
      String request,
      User user,
      World world,
      List<Doubt> doubts,
      List<Fault> faults,
      Limits limits) {
    this(task, List.of(), null, request, user, world, doubts, faults, limits);
  }

  /// This situation as it stands when the user has said so many things, from 0: with the task that
  /// was asked for then, and nothing doubtful before the last.
  public Situation at(int turn) {
    return turn >= earlier.size()
        ? this
        : new Situation(
            earlier.get(turn), earlier, null, request, user, world, List.of(), faults, limits);
  }

  Situation withFaults(List<Fault> other) {
    return new Situation(task, earlier, mistaken, request, user, world, doubts, other, limits);
  }

  /// Whether the agent is to change something, as against finding something out.
  public boolean isChange() {
    return task instanceof Task.Change;
  }
}
