package dev.arc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A file that the user wants written.
final class OutputFile {

  private OutputFile() {}

  /// @param name as the user knows it
  /// @param text hands over the text, part by part
  static void write(Path path, String name, Consumer<Consumer<CharSequence>> text) {
    if (Files.isDirectory(path)) {
      throw new UsageException(name + " is a folder, expected the name of a file to write");
    }
    try {
      writeAll(path, text);
    } catch (NoSuchFileException e) {
      throw new UsageException(
          name + " cannot be written: its folder does not exist; make it first", e);
    } catch (AccessDeniedException e) {
      throw new UsageException(
          name + " may not be written by you; check the permissions of it and its folder", e);
    } catch (IOException e) {
      throw new OutputException(name + " could not be written: " + e.getMessage(), e);
    }
  }

  private static void writeAll(Path path, Consumer<Consumer<CharSequence>> text)
      throws IOException {
    try (var file = Files.newBufferedWriter(path)) {
      text.accept(part -> {
        try {
          file.append(part);
        } catch (IOException e) {
          throw new UncheckedIOException(e.getMessage(), e);
        }
      });
    } catch (UncheckedIOException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }
}
