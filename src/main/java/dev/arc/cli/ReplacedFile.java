package dev.arc.cli;

import dev.arc.revision.FileChange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A file that gets another text in one step. First both the new text and what was there are
/// written beside it, and forced to the disk; only then the file is replaced.
final class ReplacedFile {

  /// What the name of a backup ends with; further ones get a number behind it.
  static final String ENDING = ".arc-backup";

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final int MOST_BACKUPS = 10_000;

  private final Path path;
  private final FileChange change;
  private final byte[] bytes;
  private final Path fresh;
  private final Path kept;
  private boolean replaced;

  private ReplacedFile(Path path, FileChange change, byte[] bytes, Path fresh, Path kept) {
    this.path = path;
    this.change = change;
    this.bytes = bytes;
    this.fresh = fresh;
    this.kept = kept;
  }

  /// @param path of the file itself, not of a link to it
  static ReplacedFile prepare(Path path, FileChange change) throws IOException {
    var bytes = Files.readAllBytes(path);
    refuseOther(bytes, change);
    if (!Files.isWritable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    var kept = backup(path, bytes);
    Path fresh = null;
    try {
      fresh = Files.createTempFile(path.getParent(), "." + path.getFileName(), ".arc-new");
      permit(path, fresh);
      write(fresh, encoded(change.after(), bytes));
      permit(path, kept);
      return new ReplacedFile(path, change, bytes, fresh, kept);
    } catch (IOException e) {
      delete(fresh);
      delete(kept);
      throw e;
    }
  }

  private static void refuseOther(byte[] bytes, FileChange change) {
    if (!Arrays.equals(bytes, encoded(change.before(), bytes))) {
      throw new UsageException(
          change.file()
              + " has changed since it was read, so the change was made for another text; nothing"
              + " was written. Run the command again");
    }
  }

  /// In UTF-8, with a byte order mark where the file has one.
  private static byte[] encoded(String text, byte[] like) {
    var plain = text.getBytes(StandardCharsets.UTF_8);
    var marked = like.length >= 3 && Arrays.equals(like, 0, 3, BYTE_ORDER_MARK, 0, 3);
    if (!marked) {
      return plain;
    }
    var all = Arrays.copyOf(BYTE_ORDER_MARK, plain.length + 3);
    System.arraycopy(plain, 0, all, 3, plain.length);
    return all;
  }

  private static Path backup(Path path, byte[] bytes) throws IOException {
    for (var number = 1; number < MOST_BACKUPS; number++) {
      var kept =
          path.resolveSibling(path.getFileName() + ENDING + (number == 1 ? "" : "-" + number));
      try {
        Files.createFile(kept);
      } catch (FileAlreadyExistsException _) {
        continue;
      }
      try {
        write(kept, bytes);
        return kept;
      } catch (IOException e) {
        delete(kept);
        throw e;
      }
    }
    throw new IOException(
        "there are %,d backups beside it; remove those that are no longer needed"
            .formatted(MOST_BACKUPS - 1));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void permit(Path like, Path file) throws IOException {
    var from = Files.getFileAttributeView(like, PosixFileAttributeView.class);
    var to = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (from != null && to != null) {
      to.setPermissions(from.readAttributes().permissions());
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // It is a copy that nobody needs; what matters was told already.
    }
  }

  String name() {
    return change.file();
  }

  String keptName() {
    var file = change.file();
    var slash = file.lastIndexOf('/');
    return file.substring(0, slash + 1) + kept.getFileName();
  }

  /// @throws UsageException when the file is no longer what was read
  void replace() throws IOException {
    refuseOther(Files.readAllBytes(path), change);
    move(fresh);
    replaced = true;
  }

  /// Puts back what was there.
  void restore() throws IOException {
    var again = Files.createTempFile(path.getParent(), "." + path.getFileName(), ".arc-new");
    permit(kept, again);
    write(again, bytes);
    move(again);
    replaced = false;
  }

  private void move(Path from) throws IOException {
    try {
      Files.move(from, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Removes what is not needed any more; of a file that was not replaced, its backup too.
  void clear() {
    delete(replaced ? null : fresh);
    delete(replaced ? null : kept);
  }
}
