package dev.arc.cli;

import dev.arc.format.Reading;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.ValidationReport;
import dev.arc.profile.Warning;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "validate",
    description = "Show what Arc understands of an agent's profile, and what is wrong with it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc validate configs/finance_agent_v1.yaml",
      "  arc validate my_team.yaml --agent researcher --output json",
      "  arc validate my_agent.yaml --profiler llm --model openai:gpt-4.1-mini"
    })
final class ValidateCommand implements Callable<Integer> {

  @Mixin AgentOptions agent = new AgentOptions();

  @Spec CommandSpec spec;

  @Mixin SamplesOption samples = new SamplesOption();

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin RefinerOptions refiner = new RefinerOptions();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  ValidateCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    refiner.check(Question.PROFILER, refiner.profiler.asksModel());
    catalogue.requireUsable(shell, workshop);
    var folders = new Folders(shell);
    var file = agent.file(folders);
    var reading = reading(file);
    var agent =
        reading
            .profile()
            .map(profile ->
                PreparedAgent.of(
                    file.name(), profile, samples.read(profile, file.name(), folders)));
    var report = report(file, reading, agent);
    if (output.isJson()) {
      OutputOptions.json(shell, ValidationReport.class, report);
    } else {
      new ValidationView(report, shell.width(), output.style(shell)).print(shell.out());
    }
    return report.valid() ? ExitCode.OK : ExitCode.USAGE;
  }

  private ValidationReport report(InputFile file, Reading reading, Optional<PreparedAgent> agent)
      throws InterruptedException {
    if (agent.isEmpty()) {
      return ValidationReport.of(file.name(), reading, agent, List.of());
    }
    var arguments = spec.root().commandLine().getParseResult().originalArgs();
    var questions =
        refiner.profiler.asksModel()
            ? List.of(Question.ofProfile(agent.get()))
            : List.<Question>of();
    var replies =
        new ModelAsker(shell, workshop, arguments).ask(agent.get(), questions, refiner.by);
    var refined = new Replies(questions, replies).refined(agent.get());
    return ValidationReport.of(
        file.name(),
        reading,
        agent.map(it -> refined.map(found -> it.refinedBy(found.refinement())).orElse(it)),
        refined.stream().flatMap(ValidateCommand::dropped).toList());
  }

  /// What the model said and the profile does not bear out.
  private static Stream<Warning> dropped(Refined refined) {
    var refinement = refined.refinement();
    return refinement.readable() && refinement.dropped().isEmpty()
        ? Stream.empty()
        : Stream.of(new Warning(1, "profiler", refined.says()));
  }

  /// The agent that was named; without a name the first, for a team is no mistake here.
  private Reading reading(InputFile file) {
    var reading = AgentFile.reading(file, agent.name());
    return agent.name().isEmpty() && reading.agents().size() > 1
        ? AgentFile.reading(file, Optional.of(reading.agents().getFirst()))
        : reading;
  }
}
