package dev.arc.store;

import dev.arc.history.RunId;
import dev.arc.history.RunStoreException;
import dev.arc.history.Slot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/// Writes outcomes from one thread: whatever arrives while a commit is under way shares the next
/// one.
final class OutcomeWriter implements AutoCloseable {

  private static final int LARGEST_GROUP = 512;
  private static final String INSERT =
      "insert or replace into outcome (run, position, trial, verdict, result, trajectory) values (?, ?, ?, ?, ?, ?)";
  private static final Entry END =
      new Entry(
          new RunId("0"), new Slot(0, 1), "", new byte[0], new byte[0], new CompletableFuture<>());

  private final Database database;
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  OutcomeWriter(Database database) {
    this.database = database;
    thread = Thread.ofPlatform().name("arc-store").daemon().start(this::write);
  }

  /// An outcome ready to be written.
  ///
  /// @param kept completed when it is durable
  record Entry(
      RunId run,
      Slot slot,
      String verdict,
      byte[] result,
      byte[] trajectory,
      CompletableFuture<Void> kept) {}

  /// Returns when the entry is durable. An interrupted caller waits too: what has been played is
  /// not to be lost.
  void append(Entry entry) {
    queue.add(entry);
    try {
      entry.kept().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RunStoreException problem) {
        throw new RunStoreException(String.valueOf(problem.getMessage()), problem);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    queue.add(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    var group = new ArrayList<Entry>();
    try (var connection = database.connect()) {
      while (!group.contains(END)) {
        group.clear();
        group.add(queue.take());
        queue.drainTo(group, LARGEST_GROUP - 1);
        keep(connection, group);
      }
    } catch (SQLException e) {
      refuse(group, Problem.of(database.file(), e));
    } catch (InterruptedException e) {
      refuse(group, new RunStoreException(database.file() + ": the writer was interrupted", e));
    }
  }

  private void keep(Connection connection, List<Entry> group) {
    try {
      Connections.transaction(connection, transaction -> insert(transaction, group));
      group.forEach(entry -> entry.kept().complete(null));
    } catch (SQLException e) {
      var problem = Problem.of(database.file(), e);
      group.forEach(entry -> entry.kept().completeExceptionally(problem));
    }
  }

  private static int insert(Connection connection, List<Entry> group) throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      for (var entry : group) {
        if (entry != END) {
          statement.setString(1, entry.run().value());
          statement.setInt(2, entry.slot().position());
          statement.setInt(3, entry.slot().trial());
          statement.setString(4, entry.verdict());
          statement.setBytes(5, entry.result());
          statement.setBytes(6, entry.trajectory());
          statement.addBatch();
        }
      }
      return statement.executeBatch().length;
    }
  }

  /// The writer cannot go on: whoever waits, and whoever comes later, is told.
  private void refuse(List<Entry> group, RunStoreException problem) {
    group.forEach(entry -> entry.kept().completeExceptionally(problem));
    try {
      for (var entry = queue.take(); entry != END; entry = queue.take()) {
        entry.kept().completeExceptionally(problem);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
