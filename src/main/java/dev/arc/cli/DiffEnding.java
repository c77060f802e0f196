package dev.arc.cli;

import dev.arc.pipeline.EvaluateAgent.RunEnd;

/// What is said when the plays of a comparison ended early, and the exit code.
record DiffEnding(RunEnd end) {

  int tell(Shell shell) {
    shell
        .err()
        .println(
            "arc: %s; go on with `arc run --resume %s`, then type this again: what was played is not played twice"
                .formatted(end.says(), end.run().id()));
    shell.err().flush();
    return switch (end.run().state()) {
      case STOPPED -> ExitCode.INTERRUPTED;
      case BROKEN -> ExitCode.INFRASTRUCTURE;
      case OPEN, DONE, OUT_OF_BUDGET, OUT_OF_TIME -> ExitCode.INCONCLUSIVE;
    };
  }
}
