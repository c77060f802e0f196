package dev.arc.pipeline;

import dev.arc.capability.Capabilities;
import dev.arc.capability.CapabilityProfiler;
import dev.arc.capability.Refinement;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import dev.arc.recorded.Samples;
import dev.arc.role.RoledTool;
import dev.arc.role.Roles;
import dev.arc.scenario.Brief;
import dev.arc.simulation.Agent;
import dev.arc.topic.Instructions;
import dev.arc.topic.Tongues;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agent as Arc has understood it, ready to be tested.
///
/// @param file where its profile was read, as the user named it
/// @param tools with the roles that the profile states, else those they are taken to have
/// @param instructions that its prompt gives, read once for all who want to know
public record PreparedAgent(
    String file,
    AgentProfile profile,
    Capabilities capabilities,
    List<RoledTool> tools,
    Instructions instructions) {

  public PreparedAgent {
    tools = List.copyOf(tools);
  }

  public static PreparedAgent of(String file, AgentProfile profile) {
    return of(file, profile, Samples.NONE);
  }

  /// @param samples of what its tools return
  public static PreparedAgent of(String file, AgentProfile profile, Samples samples) {
    var instructions = Instructions.read(profile.prompt().text());
    var own = samples.of(profile.tools().stream().map(ToolDeclaration::name).toList());
    var tested = own.isEmpty() ? profile : profile.testedWith(Samples.KEPT_AS, own.text());
    return new PreparedAgent(
        file,
        tested,
        CapabilityProfiler.profile(profile, instructions),
        tools(profile, own),
        instructions);
  }

  /// The same agent with what a model found in its profile beyond what the rules did. Whoever is
  /// reported on in other words is another version.
  public PreparedAgent refinedBy(Refinement refinement) {
    return refinement.isEmpty()
        ? this
        : new PreparedAgent(
            file,
            profile.testedWith(Refinement.KEPT_AS, refinement.text()),
            CapabilityProfiler.profile(profile, instructions, refinement),
            tools,
            instructions);
  }

  private static List<RoledTool> tools(AgentProfile profile, Samples samples) {
    return profile.tools().stream()
        .map(tool -> Roles.of(tool.schema(), tool.role()).returning(ResultShapes.of(tool, samples)))
        .toList();
  }

  /// What plays: prompt, tools and the profile's temperature.
  public Agent agent() {
    return new Agent(profile.prompt().text(), tools, temperature());
  }

  private @Nullable Double temperature() {
    return profile.settings().find("temperature").orElse(null) instanceof JsonNumber(var value)
        ? value.doubleValue()
        : null;
  }

  Brief brief() {
    return Brief.of(profile, tools, capabilities.capabilities());
  }

  /// The language of its prompt, where Arc reads no rules in it.
  public Optional<String> unreadLanguage() {
    return Tongues.foreign(profile.prompt().text());
  }
}
