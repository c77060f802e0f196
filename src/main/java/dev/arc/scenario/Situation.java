package dev.arc.scenario;

import dev.arc.tool.Fault;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.util.List;

/// What is played: everything of a scenario but the expectations.
///
/// @param task what the request means
/// @param request what the user says
/// @param doubts what a careful reader cannot take for granted here, and what the truth is
public record Situation(
    Task task,
    String request,
    User user,
    World world,
    List<Doubt> doubts,
    List<Fault> faults,
    Limits limits) {

  public Situation {
    doubts = List.copyOf(doubts);
    faults = List.copyOf(faults);
  }
}
