package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.llm.ModelIdentity;
import dev.arc.pipeline.PreparedAgent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Refines a profile for a command that asks a model for nothing else: says what is going to happen
/// and what it may cost, asks where that is much, and then makes the call. All that it says goes to
/// standard error: standard output is the command's.
final class ProfileRefiner {

  private final Shell shell;
  private final Workshop workshop;
  private final List<String> arguments;

  /// @param arguments as they were typed, for the command that asks nothing
  ProfileRefiner(Shell shell, Workshop workshop, List<String> arguments) {
    this.shell = shell;
    this.workshop = workshop;
    this.arguments = arguments;
  }

  /// What the model found; empty when it is not asked.
  Optional<Refined> refine(PreparedAgent agent, RefinerOptions options)
      throws InterruptedException {
    if (!options.profiler.asksModel()) {
      return Optional.empty();
    }
    var model =
        new ModelMaker(shell, workshop, new Told(shell))
            .make(options.choice(), agent.profile(), 1, options.dryRun);
    var refining = new Refining(workshop, model);
    var estimate = refining.estimate(agent);
    say(plan(model.identity(), estimate));
    if (options.dryRun) {
      say("a dry run: nobody was contacted; this is what the rules find");
      if (model instanceof KeylessModel(_, var says)) {
        say("the model could not be asked yet: " + says);
      }
      return Optional.empty();
    }
    if (!new Consent(shell, arguments).isGiven(model.identity(), estimate, options.terms())) {
      throw new UsageException(
          "nobody was asked; leave out --profiler llm for what the rules find");
    }
    return Optional.of(refining.ask(agent, options.budget));
  }

  private static String plan(ModelIdentity model, Estimate estimate) {
    var hosts = model.hosts();
    return "%s reads the profile (%s, cost %s: %s)"
        .formatted(
            model.reference(),
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

  /// One call needs no progress; what is done differently is told.
  private record Told(Shell shell) implements ProviderNews {

    @Override
    public void stands(String provider, long retries, Optional<Instant> since, String why) {
      // The call's end tells: there is but one.
    }

    @Override
    public void adapted(String says) {
      shell.err().println("arc: " + says);
      shell.err().flush();
    }
  }
}
