package dev.arc.cli;

import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.ScenarioReport;
import dev.arc.pipeline.SetMaker;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "scenarios",
    description = "Make the scenarios that an agent is tested with; look at them, or write them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc scenarios configs/finance_agent_v1.yaml --coverage",
      "  arc scenarios my_agent.yaml -n 200 --write set.json"
    })
final class ScenariosCommand implements Callable<Integer> {

  @Mixin AgentOptions agent = new AgentOptions();

  @Option(
      names = {"-n", "--scenarios"},
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How many to make (50).")
  int scenarios = RunOptions.USUAL_SCENARIOS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description = "What chance is drawn from (7).")
  long seed = PlayOptions.USUAL_SEED;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write them to a file that `arc run <agent> --set FILE` plays.")
  @Nullable String write;

  @Option(names = "--coverage", description = "Show which combinations are tested how often.")
  boolean coverage;

  @Spec CommandSpec spec;

  @Mixin RefinerOptions refiner = new RefinerOptions();

  @Mixin GenerateOption generate = new GenerateOption();

  @Mixin SamplesOption samples = new SamplesOption();

  @Mixin SteeringOptions steering = new SteeringOptions();

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  ScenariosCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (write != null) {
      SetFile.of(write, shell);
    }
    generate.check(refiner.by.isRehearsal());
    refiner.check(
        "--profiler llm or --generate llm", refiner.profiler.asksModel() || generate.asksModel());
    var folders = new Folders(shell);
    var file = samples.given(AgentFile.read(agent.file(folders), agent.name), folders);
    var known = catalogue.of(shell, workshop);
    var sets = new SetMaker(known);
    var steered = steering.known(known.get());
    var replies = asked(file.agent(), sets);
    var tested = refined(file.agent(), replies);
    var set =
        replies
            .entries()
            .map(reply -> sets.generate(tested, scenarios, seed, steered, reply.entries()))
            .orElseGet(() -> sets.generate(tested, scenarios, seed, steered));
    RunPlanner.requireScenarios(set, tested);
    if (write != null) {
      SetFile.of(write, shell).write(set);
    }
    var report = ScenarioReport.of(set, sets.prove(tested, set));
    if (output.isJson()) {
      OutputOptions.json(shell, ScenarioReport.class, report);
    } else {
      new ScenariosView(report, shell.width(), output.style(shell))
          .print(shell.out(), coverage, argument(file), write);
    }
    return ExitCode.OK;
  }

  private static String argument(AgentFile file) {
    var agent = file.agent();
    return AgentArgument.of(agent.file(), agent.profile().name(), file.texts());
  }

  private Replies asked(PreparedAgent agent, SetMaker sets) throws InterruptedException {
    var questions = Question.wanted(refiner.profiler, generate, agent, sets);
    var arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new Replies(
        questions, new ModelAsker(shell, workshop, arguments).ask(agent, questions, refiner.by));
  }

  private PreparedAgent refined(PreparedAgent agent, Replies replies) {
    var refined = replies.refined(agent);
    refined.ifPresent(found -> shell.err().println("arc: " + found.says()));
    shell.err().flush();
    return refined.map(found -> agent.refinedBy(found.refinement())).orElse(agent);
  }
}
