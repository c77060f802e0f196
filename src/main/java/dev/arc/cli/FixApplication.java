package dev.arc.cli;

import dev.arc.history.ProfileVersion;
import dev.arc.pipeline.FixTrial;
import dev.arc.pipeline.RecommendationReport.Recommendation;
import dev.arc.revision.ConfigurationDiff;
import dev.arc.revision.Revised;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Writes a recommended change into the agent's files, after the user agreed.
final class FixApplication {

  private final Shell shell;
  private final PrintWriter out;
  private final List<String> arguments;

  /// @param out for what was written
  /// @param arguments as they were typed, for the command that asks nothing
  FixApplication(Shell shell, PrintWriter out, List<String> arguments) {
    this.shell = shell;
    this.out = out;
    this.arguments = arguments;
  }

  /// @param yes whether the user agreed beforehand
  /// @return the exit code
  int apply(RecommendDesk desk, CurrentAgent current, boolean yes) {
    if (desk.candidates().isEmpty()) {
      shell.err().println("arc: there is nothing to apply");
      shell.err().flush();
      return ExitCode.OK;
    }
    var candidate = desk.candidates().getFirst();
    var input =
        current
            .input()
            .orElseThrow(() -> new UsageException("nothing was written: " + current.changed()));
    if (!(candidate.revised() instanceof Revised.Written(var diff, var _))) {
      throw new UsageException(
          "nothing was written: %s; put the new prompt into the file yourself"
              .formatted(candidate.recommendation().notWritten()));
    }
    var trial = candidate.recommendation().trial();
    if (trial != null && trial.verdict() == FixTrial.Verdict.LEAVE) {
      throw new UsageException(
          "nothing was written: tried, the change %s; --cluster names another one, and the diff above can be made by hand"
              .formatted(trial.heldOut().difference() < 0 ? "does harm" : "does not gain"));
    }
    if (!yes && !isAgreed(candidate.recommendation())) {
      shell.err().println("arc: nothing was written");
      shell.err().flush();
      return ExitCode.USAGE;
    }
    return write(desk, current, candidate, new Writing(input, diff));
  }

  private int write(RecommendDesk desk, CurrentAgent current, Candidate candidate, Writing to) {
    var backups = ProfileWriter.of(to.input(), new Folders(shell)).write(to.diff());
    var now = shell.clock().get();
    var patched = candidate.patched(current).orElseThrow();
    var profile = patched.agent().profile();
    var file = to.input().name();
    var texts = patched.texts().redacted();
    var version =
        desk.store()
            .keep(new ProfileVersion(profile.sha256(), profile.name(), 0, file, texts, now));
    desk.accept(candidate, now);
    out.println();
    backups.forEach(backup ->
        out.println("Wrote " + backup.file() + "; what was there is in " + backup.kept()));
    out.println("It is version %d of %s now. Next:".formatted(version.number(), profile.name()));
    out.println("  arc run " + AgentArgument.of(file, profile.name(), texts));
    out.println("  arc diff " + desk.run().id() + " last");
    out.flush();
    return ExitCode.OK;
  }

  /// What goes where.
  private record Writing(InputFile input, ConfigurationDiff diff) {}

  /// A change that a model measured and that gains needs no question.
  private boolean isAgreed(Recommendation recommendation) {
    var trial = recommendation.trial();
    if (trial != null && trial.verdict() == FixTrial.Verdict.APPLY && !trial.model().rehearsed()) {
      return true;
    }
    var says = evidence(recommendation);
    var answers = shell.answers();
    if (answers == null) {
      throw new UsageException(
          "%s, and nobody is here to be asked; type `%s` to apply it"
              .formatted(says, Consent.command(arguments, " --yes")));
    }
    shell.out().flush();
    shell.err().print(says + ": apply? [y/N] ");
    shell.err().flush();
    var answer = answers.get();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }

  private static String evidence(Recommendation recommendation) {
    var trial = recommendation.trial();
    if (trial == null) {
      return switch (recommendation.effect().source()) {
        case REHEARSED -> "rehearsed, not measured on a model";
        case MEASURED -> "measured before, and not tried now";
        case HISTORY -> "not tried on this agent, only like changes were";
        case NONE -> "not tried, neither rehearsed nor measured";
      };
    }
    return trial.model().rehearsed() ? "rehearsed, not measured on a model" : "measured";
  }
}
