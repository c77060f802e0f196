package dev.arc.cli;

import dev.arc.json.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The files in a profile's folder and below it. What lies outside is read only when the user
/// allows it: a profile from a stranger must not make Arc read, and send to a model, any file it
/// names.
///
/// @param folder in which the profile stands
/// @param outside whether files outside of the folder are read too
record FilesBeside(Path folder, boolean outside) implements Texts {
  private static final long LARGEST = 2L << 20;
  private static final Missing OUTSIDE =
      new Missing("it lies outside of the profile's folder; allow that with --allow-outside");

  @Override
  public Answer find(String name) {
    try {
      var path = folder.resolve(fromHome(name)).normalize();
      if (!Files.exists(path)) {
        return outside || isInside(path)
            ? new Missing("there is no such file beside the profile")
            : OUTSIDE;
      }
      if (!outside && !path.toRealPath().startsWith(folder.toRealPath())) {
        return OUTSIDE;
      }
      return new Found(InputFile.read(path, name, LARGEST).text());
    } catch (UsageException e) {
      return new Missing(e.getMessage() == null ? "it cannot be read" : e.getMessage());
    } catch (IOException | InvalidPathException e) {
      return new Missing("it cannot be read: " + e.getMessage());
    }
  }

  private boolean isInside(Path path) {
    return path.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize());
  }

  static String fromHome(String name) {
    return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
  }
}
