package dev.arc.scenario;

import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the generator knows of an agent. Nothing of its prompt, its assumptions or its names is in
/// here, so that every version of an agent that has the same job and tools meets the same
/// scenarios.
///
/// @param field job, use cases and tool descriptions: the words by which the agent's field is
///   recognised
/// @param tools with the roles they are taken to have
/// @param capabilities names of capabilities, in the profile's words
/// @param maxSteps a target of the profile; null when it states none
/// @param maxTime a target of the profile; null when it states none
/// @param confirmsChanges whether the profile demands that changes are confirmed first
public record Brief(
    String field,
    List<RoledTool> tools,
    List<String> capabilities,
    @Nullable Integer maxSteps,
    @Nullable Duration maxTime,
    boolean confirmsChanges) {

  public Brief {
    tools = List.copyOf(tools);
    capabilities = List.copyOf(capabilities);
  }

  /// The roles that the agent's tools have.
  public List<Role> roles() {
    return tools.stream().map(RoledTool::role).distinct().toList();
  }

  /// Whether some tool brings facts; without one, the data has to stand in the request.
  public boolean canLookUp() {
    return roles().stream().anyMatch(Role::bringsFacts);
  }

  public boolean canChange() {
    return roles().contains(Role.ACTOR);
  }
}
