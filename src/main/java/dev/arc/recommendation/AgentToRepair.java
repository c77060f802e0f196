package dev.arc.recommendation;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.profile.AgentProfile;
import dev.arc.role.RoledTool;
import dev.arc.topic.Instructions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// An agent, as far as changing it is concerned.
///
/// @param assumptions that its profile declares and states, or that were found in it
/// @param tools with their roles
/// @param instructions that its prompt gives
public record AgentToRepair(
    AgentProfile profile,
    List<Assumption> assumptions,
    List<RoledTool> tools,
    Instructions instructions) {

  public AgentToRepair {
    assumptions = List.copyOf(assumptions);
    tools = List.copyOf(tools);
  }

  String prompt() {
    return profile.prompt().text();
  }

  /// What its author says it takes for granted of these kinds.
  Stream<Assumption> assumed(Set<String> kinds, Origin origin) {
    return assumptions.stream()
        .filter(each -> each.origin() == origin)
        .filter(each -> each.stance() == Stance.ASSUMES && kinds.contains(each.kind()));
  }
}
