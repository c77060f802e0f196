package dev.arc.cli;

/// What the process tells its caller: a contract that scripts rely on.
public final class ExitCode {

  /// Done, and the gate holds where there is one.
  public static final int OK = 0;

  /// The gate does not hold.
  public static final int GATE_FAILED = 1;

  /// Bad usage or bad input.
  public static final int USAGE = 2;

  /// Infrastructure (provider, engine, store) left nothing concluded.
  public static final int INFRASTRUCTURE = 3;

  /// A gate was asked for, and what ended in error or invalid could change its decision.
  public static final int INCONCLUSIVE = 4;

  /// The user stopped it.
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
