package dev.arc.scenario;

import dev.arc.capability.Capability;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.math.BigDecimal;
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
/// @param capabilities which say what a scenario tests, and change nothing of it
/// @param maxSteps a target of the profile; null when it states none
/// @param maxTime a target of the profile; null when it states none
/// @param confirmsChanges whether the profile demands that changes are confirmed first
public record Brief(
    String field,
    List<RoledTool> tools,
    List<Capability> capabilities,
    @Nullable Integer maxSteps,
    @Nullable Duration maxTime,
    boolean confirmsChanges) {

  public Brief {
    tools = List.copyOf(tools);
    capabilities = List.copyOf(capabilities);
  }

  /// The brief of a profile.
  ///
  /// @param tools the profile's, with the roles they are taken to have
  /// @param capabilities in the profile's words
  public static Brief of(
      AgentProfile profile, List<RoledTool> tools, List<Capability> capabilities) {
    var field = new StringBuilder(profile.job());
    profile.useCases().forEach(useCase -> field.append('\n').append(useCase.text()));
    tools.forEach(tool -> field.append('\n').append(tool.schema().description()));
    var targets = profile.performanceTargets().values();
    var steps = number(targets, "max_steps");
    var seconds = number(targets, "max_seconds");
    return new Brief(
        field.toString(),
        tools,
        capabilities,
        steps == null ? null : steps.intValue(),
        seconds == null ? null : Duration.ofMillis(seconds.movePointRight(3).longValue()),
        confirmsChanges(profile));
  }

  private static @Nullable BigDecimal number(JsonObject targets, String name) {
    return targets.find(name).orElse(null) instanceof JsonNumber(var value) && value.signum() > 0
        ? value
        : null;
  }

  private static boolean confirmsChanges(AgentProfile profile) {
    return !profile.compliance().values().list("confirm_before").isEmpty()
        || profile.tools().stream().anyMatch(ToolDeclaration::confirmation);
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
