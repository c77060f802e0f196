package dev.arc.store;

import dev.arc.history.RunId;
import dev.arc.history.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that appends outcomes to a store and says each time that one is kept.
final class AppendingProcess {

  private AppendingProcess() {}

  /// @param arguments the database's file, the run's id, how many outcomes
  static void main(String[] arguments) {
    var run = new RunId(arguments[1]);
    try (var store = RunStores.open(Path.of(arguments[0]))) {
      store.begin(Samples.run(run.value(), Samples.START), Samples.set(3));
      var lease = store.claim(run).orElseThrow();
      for (var position = 0; position < Integer.parseInt(arguments[2]); position++) {
        store.append(run, Samples.outcome(position, 1, Samples.PASSED));
        System.out.println("kept " + position);
      }
      lease.close();
    }
  }

  static Process start(Path file, String run, int outcomes) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                file.toString(),
                run,
                Integer.toString(outcomes)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
