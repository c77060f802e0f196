package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Spending;
import dev.arc.history.RunId;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.ResultsProcessor;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.SetMaker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Test an agent: make scenarios, play them, judge, and say what failed and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc run configs/finance_agent_v1.yaml",
      "  arc run my_agent.yaml --model openai:gpt-4.1-mini --budget 1",
      "  arc run my_agent.yaml --model openai:my-model --base-url http://127.0.0.1:8080/v1",
      "  arc run my_agent.yaml --set set.json --trials 5 --output json",
      "  arc run --resume last"
    })
final class RunCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin RunOptions options = new RunOptions();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  RunCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    options.check();
    try (var archive = new Archive(shell, workshop);
        var progress = Progress.of(shell)) {
      var planner = new RunPlanner(shell, workshop, archive, progress);
      var plan = planner.plan(options);
      var estimate = estimate(plan, archive);
      new RunHeader(plan, estimate, shell.width(), style())
          .print(output.isJson() ? shell.err() : shell.out());
      if (options.play.by.dryRun) {
        return dryRun(plan, estimate);
      }
      var arguments = spec.root().commandLine().getParseResult().originalArgs();
      if (!new Consent(shell, arguments)
          .isGiven(plan.model().identity(), estimate, options.play.by.terms())) {
        shell.err().println("arc: nothing was run");
        return ExitCode.USAGE;
      }
      return play(refined(plan, planner, progress), estimate, archive, progress);
    }
  }

  private Estimate estimate(RunPlan plan, Archive archive) {
    var plays = new CostForecast(workshop, archive).of(plan);
    var questions = questions(plan);
    return questions.isEmpty()
        ? plays
        : new PaidCalls(workshop, plan.model()).estimate(questions).plus(plays);
  }

  private RunPlan refined(RunPlan plan, RunPlanner planner, Progress progress)
      throws InterruptedException {
    var questions = questions(plan);
    if (questions.isEmpty()) {
      return plan;
    }
    var replies =
        new Replies(
            questions,
            new PaidCalls(workshop, plan.model()).ask(questions, options.play.by.budget));
    var ready = planner.prepared(plan, replies, options);
    replies.refined(plan.agent()).ifPresent(refined -> progress.say(refined.says()));
    var written = ready.set().written();
    if (written != null) {
      progress.say(WrittenView.says(written, WrittenView.scenarios(ready.set().scenarios())));
    }
    progress.say("set " + ready.set().sha256().substring(0, 8));
    return ready;
  }

  private List<Question> questions(RunPlan plan) {
    var sets = new SetMaker(options.catalogue.of(shell, workshop));
    return Question.wanted(options.profiler, options.generate, plan.agent(), sets);
  }

  private int dryRun(RunPlan plan, Estimate estimate) {
    var document = DryRun.of(plan, estimate);
    if (output.isJson()) {
      OutputOptions.json(shell, DryRun.class, document);
    } else {
      document.print(shell.out(), style(), shell.width());
    }
    KeylessModel.tell(plan.model(), shell);
    return ExitCode.OK;
  }

  private int play(RunPlan plan, Estimate estimate, Archive archive, Progress progress)
      throws InterruptedException {
    var session = new RunSession(shell, workshop, archive.store(), progress);
    var run = session.begin(plan, estimate, name());
    var spending =
        new Spending(Optional.ofNullable(options.play.by.budget), plan.earlier().spentUsd());
    var end = session.play(run, plan, Optional.ofNullable(options.timeBudget), spending);
    var report = report(end, plan, archive);
    if (output.isJson()) {
      OutputOptions.json(shell, RunReport.class, report);
    } else {
      new ReportView(report, shell.width(), style()).print(shell.out());
    }
    return new RunEnding(report, end).tell(shell);
  }

  private RunId name() {
    return options.saveRun == null
        ? RunId.of(shell.clock().get(), shell.nanoseconds().getAsLong())
        : RunOptions.named(options.saveRun);
  }

  private RunReport report(RunEnd end, RunPlan plan, Archive archive) {
    var processor = new ResultsProcessor(archive.store(), options.catalogue.of(shell, workshop));
    var agent = Optional.of(plan.agent());
    var report = processor.report(end.run(), plan.set(), agent, plan.resumed().isPresent());
    var gate = options.failUnder == null ? end.run().settings().failUnder() : options.failUnder;
    return gate == null ? report : ResultsProcessor.gated(report, gate);
  }

  private Style style() {
    return output.style(shell);
  }
}
