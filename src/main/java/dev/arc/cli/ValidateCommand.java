package dev.arc.cli;

import dev.arc.format.Reading;
import dev.arc.format.Samples;
import dev.arc.pipeline.ValidationReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "validate",
    description = "Show what Arc understands of an agent's profile, and what is wrong with it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc validate configs/finance_agent_v1.yaml",
      "  arc validate my_team.yaml --agent researcher --output json"
    })
final class ValidateCommand implements Callable<Integer> {

  @Mixin AgentOptions agent = new AgentOptions();

  @Mixin SamplesOption samples = new SamplesOption();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;

  ValidateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var folders = new Folders(shell);
    var file = agent.file(folders);
    var reading = reading(file);
    var shown = reading.profile().map(profile -> samples.read(profile, file.name(), folders));
    var report = ValidationReport.of(file.name(), reading, shown.orElse(Samples.NONE));
    if (output.isJson()) {
      OutputOptions.json(shell, ValidationReport.class, report);
    } else {
      new ValidationView(report, shell.width(), output.style(shell)).print(shell.out());
    }
    return report.valid() ? ExitCode.OK : ExitCode.USAGE;
  }

  /// The agent that was named; without a name the first, for a team is no mistake here.
  private Reading reading(InputFile file) {
    var reading = AgentFile.reading(file, agent.name());
    return agent.name().isEmpty() && reading.agents().size() > 1
        ? AgentFile.reading(file, Optional.of(reading.agents().getFirst()))
        : reading;
  }
}
