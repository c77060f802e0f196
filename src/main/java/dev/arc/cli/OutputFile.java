package dev.arc.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that the user wants written.
final class OutputFile {

  private OutputFile() {}

  /// @param name as the user knows it
  static void write(Path path, String name, String text) {
    if (Files.isDirectory(path)) {
      throw new UsageException(name + " is a folder, expected the name of a file to write");
    }
    try {
      Files.writeString(path, text);
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
}
