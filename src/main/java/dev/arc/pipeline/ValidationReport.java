package dev.arc.pipeline;

import static java.util.Comparator.comparingInt;

import dev.arc.capability.Assumption;
import dev.arc.capability.FoundBy;
import dev.arc.format.Reading;
import dev.arc.json.CompleteRecord;
import dev.arc.lint.Lint;
import dev.arc.profile.Warning;
import dev.arc.recorded.Samples;
import dev.arc.role.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Arc has understood of a profile. The JSON of `arc validate` is this record;
/// `docs/schemas/validate.json` is its schema.
///
/// @param agents names of all agents in the file
/// @param agent null when there are problems
public record ValidationReport(
    String schemaVersion,
    String file,
    String format,
    boolean valid,
    List<String> agents,
    @Nullable Agent agent,
    List<Note> warnings,
    List<Note> problems)
    implements CompleteRecord {

  /// The agent under test.
  public record Agent(
      String name,
      String job,
      @Nullable String model,
      @Nullable Prompt prompt,
      List<Tool> tools,
      List<Ability> capabilities,
      List<Assumed> assumptions)
      implements CompleteRecord {}

  /// @param lines first and last line in the file
  public record Prompt(String text, List<Integer> lines) {}

  /// @param result where the shape of its simulated results is from: `outputSchema`, `examples`,
  ///   `samples`, or `guessed`
  public record Tool(String name, Role role, double roleConfidence, int line, String result) {}

  /// @param by who found it: Arc's rules, or a model that refined them
  public record Ability(String name, List<String> tools, List<String> assumptions, FoundBy by) {}

  /// @param line of the profile; of a prompt in another file, where that file is named
  /// @param at the file and the line where it stands: `agent.yaml:9`, `prompts/system.md:12`
  /// @param by who found it: Arc's rules, or a model that refined them
  public record Assumed(
      String kind,
      Assumption.Stance stance,
      Assumption.Origin origin,
      String says,
      int line,
      String at,
      FoundBy by) {}

  public record Note(int line, String rule, String says) {}

  /// @param file as the user named it
  public static ValidationReport of(String file, Reading reading) {
    return of(file, reading, Samples.NONE);
  }

  /// @param file as the user named it
  /// @param samples of what the agent's tools return
  public static ValidationReport of(String file, Reading reading, Samples samples) {
    var agent = reading.profile().map(profile -> PreparedAgent.of(file, profile, samples));
    return of(file, reading, agent, List.of());
  }

  /// @param file as the user named it
  /// @param agent made of the profile that was read; empty when there are problems
  /// @param more warnings beyond those of the reading and of lint
  public static ValidationReport of(
      String file, Reading reading, Optional<PreparedAgent> agent, List<Warning> more) {
    return new ValidationReport(
        ResultsProcessor.SCHEMA_VERSION,
        file,
        reading.format(),
        reading.profile().isPresent(),
        reading.agents(),
        agent.map(ValidationReport::agent).orElse(null),
        Stream.of(
                reading.warnings().stream(),
                agent.stream()
                    .flatMap(each -> Lint.of(each.profile(), each.instructions()).stream()),
                more.stream())
            .flatMap(each -> each)
            .sorted(comparingInt(Warning::line))
            .map(warning -> new Note(warning.line(), warning.rule(), warning.says()))
            .toList(),
        reading.problems().stream()
            .map(problem -> new Note(problem.line(), problem.rule(), problem.says()))
            .toList());
  }

  private static Agent agent(PreparedAgent agent) {
    var profile = agent.profile();
    var prompt = profile.prompt();
    return new Agent(
        profile.name(),
        profile.job(),
        profile.model(),
        prompt.text().isEmpty()
            ? null
            : new Prompt(prompt.text(), List.of(prompt.firstLine(), prompt.lastLine())),
        agent.tools().stream()
            .map(tool ->
                new Tool(
                    tool.name(),
                    tool.role(),
                    tool.confidence(),
                    profile.tool(tool.name()).orElseThrow().line(),
                    tool.shape().source().shown()))
            .toList(),
        agent.capabilities().capabilities().stream()
            .map(ability ->
                new Ability(ability.name(), ability.tools(), ability.assumptions(), ability.by()))
            .toList(),
        agent.capabilities().assumptions().stream()
            .map(assumed ->
                new Assumed(
                    assumed.kind(),
                    assumed.stance(),
                    assumed.origin(),
                    assumed.says(),
                    assumed.line(),
                    assumed.place().isEmpty()
                        ? agent.file() + ":" + assumed.line()
                        : assumed.place(),
                    assumed.by()))
            .toList());
  }
}
