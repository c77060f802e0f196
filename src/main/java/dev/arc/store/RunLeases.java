package dev.arc.store;

import dev.arc.history.Lease;
import dev.arc.history.RunId;
import dev.arc.history.RunStoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who plays which run: a locked file for each, unlocked by the system when its process is gone.
///
/// The files stay: whoever removed one could take it from under somebody who has just opened it.
final class RunLeases {

  // POSIX drops a process's lock when it closes any handle on the file, so a file held here is
  // never opened again.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;

  RunLeases(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Optional<Lease> claim(RunId run) {
    var file = folder.resolve(run.value());
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    var lease = lock(file);
    if (lease.isEmpty()) {
      HELD.remove(file);
    }
    return lease;
  }

  boolean isPlayed(RunId run) {
    var file = folder.resolve(run.value());
    if (HELD.contains(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    var lease = lock(file);
    lease.ifPresent(Lease::close);
    return lease.isEmpty();
  }

  private Optional<Lease> lock(Path file) {
    try {
      Files.createDirectories(folder);
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(() -> release(channel, file));
    } catch (IOException e) {
      throw new RunStoreException(file + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private static void release(FileChannel channel, Path file) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new RunStoreException(file + " cannot be unlocked: " + e.getMessage(), e);
    } finally {
      HELD.remove(file);
    }
  }
}
