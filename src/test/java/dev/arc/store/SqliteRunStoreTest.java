package dev.arc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.history.RunId;
import dev.arc.history.RunStore;
import dev.arc.history.RunStoreContract;
import dev.arc.history.RunStoreException;
import dev.arc.history.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRunStoreTest extends RunStoreContract {

  private static final RunId RUN = new RunId("kkk222");

  @TempDir Path folder;

  @Override
  protected RunStore emptyStore() {
    return RunStores.open(folder.resolve("contract/arc.db"));
  }

  @Test
  void whatWasKeptIsThereWhenOpenedAgain() {
    try (var store = open()) {
      store.begin(Samples.run("kkk222", Samples.START), Samples.set(3));
      store.append(RUN, Samples.outcome(0, 1, Samples.PASSED));
    }

    try (var store = open()) {
      assertThat(store.tally(RUN).passed()).isEqualTo(1);
      assertThat(store.set(RUN)).isEqualTo(Samples.set(3));
    }
  }

  @Test
  void outcomeIsDurableWhenAppendReturns() {
    try (var writing = open();
        var reading = open()) {
      writing.begin(Samples.run("kkk222", Samples.START), Samples.set(3));

      writing.append(RUN, Samples.outcome(0, 1, Samples.PASSED));

      assertThat(reading.tally(RUN).passed()).isEqualTo(1);
    }
  }

  @Test
  void severalStoresOpenANewFileAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var opened =
          java.util.stream.IntStream.range(0, 4)
              .mapToObj(number -> threads.submit(() -> beginOne(number)))
              .toList();
      for (var each : opened) {
        each.get();
      }
    }

    try (var store = open()) {
      assertThat(store.runs()).hasSize(4);
    }
  }

  @Test
  void fileOfANewerArcIsRefused() throws SQLException {
    open().close();
    execute("pragma user_version = 99");

    assertThatThrownBy(this::open)
        .isInstanceOf(RunStoreException.class)
        .hasMessageContaining(
            "arc.db was written by a newer Arc (format 99, this one knows up to 4)");
  }

  @Test
  void fileThatIsNoDatabaseIsRefused() throws IOException {
    Files.writeString(folder.resolve("arc.db"), "This is a shopping list. ".repeat(100));

    assertThatThrownBy(this::open)
        .isInstanceOf(RunStoreException.class)
        .hasMessageContaining("arc.db is not a run database; move it away, and a new one is made");
  }

  @Test
  void damagedFileIsRefused() throws IOException {
    open().close();
    var bytes = Files.readAllBytes(folder.resolve("arc.db"));
    java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
    Files.write(folder.resolve("arc.db"), bytes);

    assertThatThrownBy(() -> open().runs())
        .isInstanceOf(RunStoreException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void folderThatIsAFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("taken"), "");

    assertThatThrownBy(() -> RunStores.open(folder.resolve("taken/arc.db")))
        .isInstanceOf(RunStoreException.class)
        .hasMessageContaining("taken, where runs are kept, is a file, expected a folder");
  }

  @Test
  void fullDiskIsToldAndLosesNothing() throws SQLException {
    try (var store = open()) {
      store.begin(Samples.run("kkk222", Samples.START), Samples.set(3));
      store.append(RUN, Samples.outcome(0, 1, Samples.PASSED));
    }
    var database = Database.open(folder.resolve("arc.db"));
    database.source().getConfig().setMaxPageCount(pages());

    try (var store = new SqliteRunStore(database, new RunLeases(folder))) {
      assertThatThrownBy(() -> fill(store))
          .isInstanceOf(RunStoreException.class)
          .hasMessageContaining("arc.db cannot grow: the disk is full");
      assertThat(store.tally(RUN).total()).isGreaterThanOrEqualTo(1);
    }
  }

  private static void fill(RunStore store) {
    for (var position = 1; position < 500; position++) {
      store.append(RUN, Samples.outcome(position, 1, Samples.FAILED));
    }
  }

  private RunStore open() {
    return RunStores.open(folder.resolve("arc.db"));
  }

  private Void beginOne(int number) {
    try (var store = open()) {
      store.begin(Samples.run("kkk22" + number, Samples.START), Samples.set(3));
    }
    return null;
  }

  private int pages() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("arc.db"));
        var statement = connection.createStatement();
        var count = statement.executeQuery("pragma page_count")) {
      return count.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("arc.db"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
