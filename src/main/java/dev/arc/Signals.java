package dev.arc;

import dev.arc.cli.ExitCode;
import dev.arc.cli.Interrupts;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Ctrl-C, and the polite `kill`.
final class Signals implements Interrupts {

  private static final List<Signal> STOPPING = List.of(new Signal("INT"), new Signal("TERM"));

  @Override
  public Listening onFirst(Runnable action) {
    var asked = new AtomicBoolean();
    SignalHandler handler =
        _ -> {
          if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
          }
          action.run();
        };
    var before = STOPPING.stream().map(signal -> Signal.handle(signal, handler)).toList();
    return () -> {
      for (var i = 0; i < before.size(); i++) {
        Signal.handle(STOPPING.get(i), before.get(i));
      }
    };
  }
}
