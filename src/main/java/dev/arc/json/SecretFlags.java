package dev.arc.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Secrets that follow a flag of a command: `--api-key …`, in one line or as two items of a list.
final class SecretFlags {

  private static final Pattern FLAG = Pattern.compile("--?([A-Za-z][A-Za-z0-9_.-]{1,60})");

  /// Two items of a list: `"--token", "…"`, or each in its line behind a hyphen.
  private static final Pattern ITEMS =
      Pattern.compile(
          "(?<![\\w-])--?([A-Za-z][A-Za-z0-9_.-]{1,60}+)(?:(\\\\?[\"'])\\s{0,9},\\s{0,99}\\2([^\"'\\\\\\n]{1,500})|[\"']?[ \\t]{0,9}\\r?\\n[ \\t]{0,99}-[ \\t]{1,9}[\"']?([^\\s\"'#]{1,500}))");

  /// The same in a command line, where what follows may be prose.
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<![\\w-])--?([A-Za-z][A-Za-z0-9_.-]{1,60}+)[ \\t]{1,9}+[\"'`]?([^\\s\"'`,;<>()\\\\]{6,500})");

  private SecretFlags() {}

  /// The name of a flag that a secret follows, when that word is one.
  static Optional<String> name(String word) {
    var flag = FLAG.matcher(word);
    return flag.matches() && SecretAssignments.names(flag.group(1))
        ? Optional.of(flag.group(1))
        : Optional.empty();
  }

  /// Whether what follows that flag is its value.
  static boolean isValue(String name, String text) {
    return !text.startsWith("-") && SecretAssignments.namesSecret(name, text);
  }

  static void find(String text, List<Secret> found) {
    if (!text.contains("--") && !text.contains(" -")) {
      return;
    }
    var items = ITEMS.matcher(text);
    while (items.find()) {
      var group = items.group(3) == null ? 4 : 3;
      if (isValue(items.group(1), items.group(group))) {
        found.add(secret(items.group(1), items.start(group), items.end(group)));
      }
    }
    var typed = TYPED.matcher(text);
    while (typed.find()) {
      if (SecretAssignments.names(typed.group(1))
          && SecretAssignments.looksGuarded(typed.group(1), typed.group(2))) {
        found.add(secret(typed.group(1), typed.start(2), typed.end(2)));
      }
    }
  }

  private static Secret secret(String name, int start, int end) {
    return new Secret(SecretAssignments.kind(name), start, end);
  }
}
