package dev.arc.cli;

import dev.arc.json.YamlSyntaxException;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ProfileTexts;
import dev.arc.profile.ToolDeclaration;
import dev.arc.recorded.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--samples`: a recorded trace that shows what the agent's tools return.
final class SamplesOption {
  private static final long LARGEST = 64L << 20;

  @Option(
      names = "--samples",
      paramLabel = "TRACE",
      description =
          "Recorded calls of the agent's tools, so that simulated results look like real ones: "
              + "messages, spans, MCP logs, or JSON Lines with tool, arguments and result.")
  @Nullable String trace;

  /// The agent with the samples that were asked for, kept among its texts.
  AgentFile given(AgentFile file, Folders folders) {
    var agent = file.agent();
    var samples = read(agent.profile(), agent.file(), folders);
    if (samples.isEmpty()) {
      return file;
    }
    var beside = new LinkedHashMap<>(file.texts().beside());
    beside.put(Samples.KEPT_AS, samples.text());
    return new AgentFile(
        PreparedAgent.of(agent.file(), agent.profile(), samples),
        new ProfileTexts(file.texts().main(), beside),
        file.warnings());
  }

  /// The samples of the agent's tools; none when none were asked for.
  Samples read(AgentProfile profile, String agentFile, Folders folders) {
    if (trace == null) {
      return Samples.NONE;
    }
    var file = InputFile.read(folders.resolve(trace), trace, LARGEST);
    try {
      var all = Samples.read(file.text());
      var names = profile.tools().stream().map(ToolDeclaration::name).toList();
      var own = all.of(names);
      if (own.isEmpty()) {
        throw new UsageException(
            nothing(trace, agentFile, names, List.copyOf(all.results().keySet())));
      }
      return own;
    } catch (YamlSyntaxException e) {
      throw new UsageException(
          "--samples %s:%d is no trace that can be read: %s"
              .formatted(trace, e.line(), e.problem()),
          e);
    }
  }

  private static String nothing(
      String trace, String agentFile, List<String> declared, List<String> recorded) {
    return "--samples %s shows no result of a tool that %s declares (%s); it shows %s. Record calls of those tools, or leave --samples out"
        .formatted(
            trace,
            agentFile,
            declared.isEmpty() ? "none" : String.join(", ", declared),
            recorded.isEmpty()
                ? "no results of tools"
                : "results of " + String.join(", ", recorded));
  }
}
