package dev.arc.cli;

import dev.arc.json.Codec;
import dev.arc.json.Json;
import dev.arc.pipeline.ValidationReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description = "Show what Arc understands of an agent's profile, and what is wrong with it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc validate configs/finance_agent_v1.yaml",
      "  arc validate my_team.yaml --agent researcher --output json"
    })
final class ValidateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "<agent>",
      description = "The agent's profile: a YAML or JSON file, here or in configs/.")
  String agent = "";

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "Which agent, when the file describes several.")
  @Nullable String agentName;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "text (the default) or json: one document on standard output.")
  Format output = Format.TEXT;

  @Mixin CommonOptions common = new CommonOptions();

  private final Shell shell;

  ValidateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var file = new Folders(shell).profile(agent);
    var reading = AgentFile.reading(file, Optional.ofNullable(agentName));
    var report = ValidationReport.of(file.name(), reading);
    if (output == Format.JSON) {
      shell.out().println(Json.pretty(Codec.of(ValidationReport.class).toJson(report)));
    } else {
      new ValidationView(report, shell.width(), shell.style(common.noColor)).print(shell.out());
    }
    return report.valid() ? ExitCode.OK : ExitCode.USAGE;
  }
}
