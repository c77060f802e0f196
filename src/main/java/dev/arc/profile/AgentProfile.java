package dev.arc.profile;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agent under test, as its file describes it. Secrets are redacted; lines count from 1.
///
/// @param name as in the file; without one, the file's name
/// @param job what the agent is hired for, in its author's words; empty when nothing says it
/// @param jobLine where the job stands; the prompt's first line when it was taken from the prompt
/// @param model as written, `provider/name` when the file gives both; null when it names none
/// @param settings of the model, such as `temperature`, under their usual names
/// @param prompt the system prompt; an empty text when the file has none
/// @param tools in the order of the file, names differ; may be none
/// @param assumptions that the author declared
/// @param useCases that the author listed
/// @param performanceTargets what the author expects of speed and steps; empty when nothing is said
/// @param compliance what must be confirmed, disclosed or refused; empty when nothing is said
/// @param version the author's own version; null without one
/// @param format how the file was written, such as `native-yaml`
/// @param sha256 of all that makes the agent what it is: the file's text, the texts it refers to
///   and, where the file has several agents, which one; in hexadecimal
public record AgentProfile(
    String name,
    String job,
    int jobLine,
    @Nullable String model,
    JsonObject settings,
    Prompt prompt,
    List<ToolDeclaration> tools,
    List<DeclaredAssumption> assumptions,
    List<UseCase> useCases,
    Section performanceTargets,
    Section compliance,
    @Nullable String version,
    String format,
    String sha256) {

  public AgentProfile {
    tools = List.copyOf(tools);
    assumptions = List.copyOf(assumptions);
    useCases = List.copyOf(useCases);
    Objects.requireNonNull(prompt, "prompt is null");
    if (prompt.text().isEmpty() && tools.isEmpty()) {
      throw new IllegalArgumentException("prompt and tools are empty, expected one of them");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is empty, expected a name");
    }
  }

  /// The same agent, tested with something more that its tests depend on: its hash counts that in.
  ///
  /// @param name what it is
  public AgentProfile testedWith(String name, String text) {
    var all = Sha256.of(sha256 + "\0" + name + "\0" + text);
    return new AgentProfile(
        this.name,
        job,
        jobLine,
        model,
        settings,
        prompt,
        tools,
        assumptions,
        useCases,
        performanceTargets,
        compliance,
        version,
        format,
        all);
  }

  /// What the model sees of the tools.
  public List<ToolSchema> toolSchemas() {
    return tools.stream().map(ToolDeclaration::schema).toList();
  }

  public Optional<ToolDeclaration> tool(String called) {
    return tools.stream().filter(tool -> tool.name().equals(called)).findFirst();
  }
}
