package dev.arc.revision;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agent is, wherever it stands in its file.
record Essence(
    String name,
    String job,
    @Nullable String model,
    JsonObject settings,
    String prompt,
    List<ToolDeclaration> tools,
    List<String> assumptions,
    List<String> useCases,
    JsonObject performanceTargets,
    JsonObject compliance,
    @Nullable String version,
    String format) {

  static Essence of(AgentProfile profile) {
    return new Essence(
        profile.name(),
        profile.job(),
        profile.model(),
        profile.settings(),
        profile.prompt().text(),
        profile.tools().stream().map(Essence::anywhere).toList(),
        profile.assumptions().stream().map(DeclaredAssumption::text).toList(),
        profile.useCases().stream().map(UseCase::text).toList(),
        profile.performanceTargets().values(),
        profile.compliance().values(),
        profile.version(),
        profile.format());
  }

  private static ToolDeclaration anywhere(ToolDeclaration tool) {
    return new ToolDeclaration(
        tool.schema(),
        0,
        tool.outputSchema(),
        tool.examples(),
        tool.role(),
        tool.confirmation(),
        tool.permission());
  }

  Essence prompted(String other) {
    return with(job, other, assumptions);
  }

  Essence declaring(List<String> others) {
    return with(job, prompt, others);
  }

  /// Whether the other is what this is meant to be. A job that is taken from the prompt changes
  /// with it.
  ///
  /// @param before the agent of which this one was made
  boolean isMet(Essence other, Essence before) {
    var taken = before.prompt.contains(before.job) && prompt.contains(other.job);
    return equals(taken ? other.with(job, other.prompt, other.assumptions) : other);
  }

  private Essence with(String otherJob, String otherPrompt, List<String> otherAssumptions) {
    return new Essence(
        name,
        otherJob,
        model,
        settings,
        otherPrompt,
        tools,
        otherAssumptions,
        useCases,
        performanceTargets,
        compliance,
        version,
        format);
  }
}
