package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.llm.ModelIdentity;
import dev.arc.pipeline.PreparedAgent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks a model for a command that asks nothing else of one: says what is going to happen and what
/// it may cost, asks the user where that is much, and then makes the calls. All that it says goes
/// to standard error: standard output is the command's.
final class ModelAsker {

  private final Shell shell;
  private final Workshop workshop;
  private final List<String> arguments;

  /// @param arguments as they were typed, for the command that asks nothing
  ModelAsker(Shell shell, Workshop workshop, List<String> arguments) {
    this.shell = shell;
    this.workshop = workshop;
    this.arguments = arguments;
  }

  /// The replies, in the order of the questions; none when nothing is asked, or in a dry run.
  List<PaidReply> ask(PreparedAgent agent, List<Question> questions, ModelOptions by)
      throws InterruptedException {
    if (questions.isEmpty()) {
      return List.of();
    }
    var model =
        new ModelMaker(shell, workshop, new Told(shell))
            .make(by.choice(PlayOptions.USUAL_SEED), agent.profile(), 1, by.dryRun);
    var calls = new PaidCalls(workshop, model);
    var estimate = calls.estimate(questions);
    say(plan(model.identity(), questions, estimate));
    if (by.dryRun) {
      say("a dry run: nobody was contacted; what follows is what Arc finds by itself");
      KeylessModel.tell(model, shell);
      return List.of();
    }
    if (!new Consent(shell, arguments).isGiven(model.identity(), estimate, by.terms())) {
      throw new UsageException(
          "nobody was asked; leave out %s for what Arc finds by itself"
              .formatted(
                  questions.stream().map(Question::option).collect(Collectors.joining(" and "))));
    }
    return calls.ask(
        questions, by.budget, (question, reply) -> keep(question, reply, model.identity()));
  }

  /// Keeps what was paid. What cost nothing leaves no folder behind where there is none.
  private void keep(Question question, PaidReply reply, ModelIdentity model) {
    try (var archive = new Archive(shell, workshop)) {
      var paid = reply.paid();
      var cost = paid.costUsd();
      var store =
          cost != null && cost.signum() == 0 ? archive.existing() : Optional.of(archive.store());
      store.ifPresent(open ->
          new Ledger(shell, open, model)
              .keep("a call that " + question.does(), null, paid.usage(), cost));
    }
  }

  private static String plan(ModelIdentity model, List<Question> questions, Estimate estimate) {
    var hosts = model.hosts();
    return "%s %s (%s, cost %s: %s)"
        .formatted(
            model.reference(),
            questions.stream().map(Question::does).collect(Collectors.joining(" and ")),
            hosts.isEmpty() ? "contacts no host" : "contacts " + String.join(", ", hosts),
            estimate.highUsd() == null
                ? "unknown"
                : Figures.dollars(estimate.lowUsd()) + " to " + Figures.dollars(estimate.highUsd()),
            estimate.basis());
  }

  private void say(String sentence) {
    shell.err().println("arc: " + sentence);
    shell.err().flush();
  }

  /// So few calls need no progress; what is done differently is told.
  private record Told(Shell shell) implements ProviderNews {

    @Override
    public void stands(String provider, long retries, Optional<Instant> since, String why) {
      // The call's end tells.
    }

    @Override
    public void adapted(String says) {
      shell.err().println("arc: " + says);
      shell.err().flush();
    }
  }
}
