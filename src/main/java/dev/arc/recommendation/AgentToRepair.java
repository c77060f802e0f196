package dev.arc.recommendation;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.profile.AgentProfile;
import dev.arc.role.RoledTool;
import dev.arc.topic.Instructions;
import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
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

  /// What its author declares that it takes for granted of these kinds.
  Stream<String> declares(Set<String> kinds) {
    return assumed(kinds, Origin.DECLARED);
  }

  /// Sentences of the prompt that take something of these kinds for granted: those that are
  /// reported as such, and orders that are too common to be reported. Who fails for want of a look,
  /// follows them.
  Stream<String> states(Set<String> kinds) {
    var orders =
        instructions.rules().stream()
            .filter(rule -> rule.action() == Action.TAKE && rule.stance() == Rule.Stance.ASSUMES)
            .filter(rule -> kinds.contains(rule.topic()))
            .map(rule -> rule.text().strip());
    return Stream.concat(assumed(kinds, Origin.STATED), orders).distinct();
  }

  private Stream<String> assumed(Set<String> kinds, Origin origin) {
    return assumptions.stream()
        .filter(each -> each.origin() == origin)
        .filter(each -> each.stance() == Stance.ASSUMES && kinds.contains(each.kind()))
        .map(Assumption::says)
        .distinct();
  }
}
