package dev.arc.cli;

import dev.arc.pipeline.SetFiles;
import dev.arc.scenario.ScenarioSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// `--write`: a file for a set of scenarios. One that holds a set is written anew; one that holds
/// something else is left as it is.
record SetFile(Path path, String name) {

  private static final int HEAD = 4096;
  private static final Pattern SET =
      Pattern.compile("^\\s*(?:\\{\\s*)?\"?(?:sha256|seed|catalogue|focus|scenarios)\"?\\s*:");

  /// @throws UsageException when the file exists and holds something else
  static SetFile of(String name, Shell shell) {
    var file = new SetFile(new Folders(shell).resolve(name), name);
    if (file.isOfSomethingElse()) {
      throw new UsageException(
          "--write is %s, and that holds something else than a set of scenarios; nothing was written, choose another name"
              .formatted(name));
    }
    return file;
  }

  void write(ScenarioSet set) {
    OutputFile.write(path, name, text -> SetFiles.write(set, text));
  }

  private boolean isOfSomethingElse() {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      var head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return !head.isBlank() && !SET.matcher(head).find();
    } catch (IOException _) {
      // Whether it can be written is told when it is.
      return false;
    }
  }
}
