package dev.arc.history;

/// The right to play a run, held by one process at a time; gone when the process is, however it
/// ended.
public interface Lease extends AutoCloseable {

  @Override
  void close();
}
