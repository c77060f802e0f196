package dev.arc.cli;

import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.RunReport;

/// How a run ended: what is said of an early end, and the exit code.
record RunEnding(RunReport report, RunEnd end) {

  int tell(Shell shell) {
    if (!end.says().isEmpty()) {
      shell
          .err()
          .println("arc: " + end.says() + "; go on: `arc run --resume " + end.run().id() + "`");
      shell.err().flush();
    }
    return code();
  }

  private int code() {
    return switch (end.run().state()) {
      case STOPPED -> ExitCode.INTERRUPTED;
      case BROKEN -> nothingConcluded() || !isGated() ? ExitCode.INFRASTRUCTURE : gate();
      case OPEN, DONE, OUT_OF_BUDGET, OUT_OF_TIME ->
          nothingConcluded() && hasErrors() ? ExitCode.INFRASTRUCTURE : gate();
    };
  }

  private boolean isGated() {
    return report.gate().state() != RunReport.Gate.State.NONE;
  }

  private boolean nothingConcluded() {
    return report.reliability().passed() + report.reliability().failed() == 0;
  }

  private boolean hasErrors() {
    return report.reliability().errors() > 0;
  }

  private int gate() {
    return switch (report.gate().state()) {
      case NONE, PASS -> ExitCode.OK;
      case FAIL -> ExitCode.GATE_FAILED;
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
    };
  }
}
