package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.pipeline.EvaluateAgent.RunEnd;

/// What is said when the plays of a comparison ended early, and the exit code. A run that is done
/// was played to its end while the user stopped it, and those after it were not begun.
record DiffEnding(RunEnd end) {

  int tell(Shell shell) {
    shell.err().println("arc: " + end.says() + "; " + next(end.run()));
    shell.err().flush();
    return switch (end.run().state()) {
      case STOPPED, DONE -> ExitCode.INTERRUPTED;
      case BROKEN -> ExitCode.INFRASTRUCTURE;
      case OPEN, OUT_OF_BUDGET, OUT_OF_TIME -> ExitCode.INCONCLUSIVE;
    };
  }

  /// A rehearsal costs nothing and is played anew; what a model has played to the end is taken.
  private static String next(RunRecord run) {
    if (run.model().rehearsal()) {
      return "type this again";
    }
    return (run.state() == RunRecord.State.DONE
            ? ""
            : "go on with `arc run --resume %s`, then ".formatted(run.id()))
        + "type this again: what was played is not played twice";
  }
}
