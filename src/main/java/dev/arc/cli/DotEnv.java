package dev.arc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The variables of the environment and, where it has none, of the `.env` files beside the work.
/// Values are never printed.
final class DotEnv {

  private static final long LARGEST = 1L << 20;
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");

  private DotEnv() {}

  static Map<String, String> variables(Shell shell) {
    var variables = new HashMap<String, String>();
    var beside = new Folders(shell).state().toAbsolutePath().getParent();
    Stream.of(beside, shell.folder())
        .distinct()
        .map(folder -> folder.resolve(".env"))
        .filter(Files::isRegularFile)
        .forEach(file -> variables.putAll(read(file)));
    variables.putAll(shell.environment());
    return variables;
  }

  private static Map<String, String> read(Path file) {
    var found = new HashMap<String, String>();
    InputFile.read(file, file.toString(), LARGEST)
        .text()
        .lines()
        .map(line -> LINE.matcher(line.strip()))
        .filter(line -> line.matches())
        .forEach(line -> found.put(line.group(1), unquoted(line.group(2).strip())));
    return found;
  }

  private static String unquoted(String value) {
    for (var quote : new String[] {"\"", "'"}) {
      var end = value.indexOf(quote, 1);
      if (value.startsWith(quote) && end > 0) {
        return value.substring(1, end);
      }
    }
    return value.replaceFirst("\\s+#.*$", "");
  }
}
