package dev.arc.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.history.RunId;
import dev.arc.history.Slot;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one process kept, seen from another.
class ProcessesTest {

  private static final RunId RUN = new RunId("kkk222");

  @TempDir Path folder;

  @Test
  void whatWasReportedAsKeptOutlivesKill() throws Exception {
    var process = AppendingProcess.start(folder.resolve("arc.db"), "kkk222", 1_000_000);
    try (var lines = process.inputReader()) {
      waitFor("kept 200", lines);
      process.destroyForcibly().waitFor();
    }

    try (var store = RunStores.open(folder.resolve("arc.db"))) {
      assertThat(store.played(RUN)).containsAll(slots(201));
      assertThat(store.isPlayed(RUN)).isFalse();
      assertThat(store.claim(RUN)).isPresent();
    }
  }

  @Test
  void runThatAnotherProcessPlaysCannotBeClaimed() throws Exception {
    var process = AppendingProcess.start(folder.resolve("arc.db"), "kkk222", 1_000_000);
    try (var lines = process.inputReader();
        var store = RunStores.open(folder.resolve("arc.db"))) {
      waitFor("kept 0", lines);

      assertThat(store.claim(RUN)).isEmpty();
      assertThat(store.isPlayed(RUN)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void twoProcessesWriteToANewFileAtOnce() throws Exception {
    var one = AppendingProcess.start(folder.resolve("arc.db"), "kkk222", 300);
    var other = AppendingProcess.start(folder.resolve("arc.db"), "mmm333", 300);
    try (var ofOne = one.inputReader();
        var ofOther = other.inputReader()) {
      assertThat(ofOne.lines().count()).isEqualTo(300);
      assertThat(ofOther.lines().count()).isEqualTo(300);
    }

    try (var store = RunStores.open(folder.resolve("arc.db"))) {
      assertThat(store.tally(RUN).passed()).isEqualTo(300);
      assertThat(store.tally(new RunId("mmm333")).passed()).isEqualTo(300);
    }
  }

  private static void waitFor(String line, BufferedReader lines) {
    assertThat(lines.lines().anyMatch(line::equals)).isTrue();
  }

  private static Set<Slot> slots(int count) {
    return IntStream.range(0, count)
        .mapToObj(position -> new Slot(position, 1))
        .collect(Collectors.toSet());
  }
}
