package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What `patch` makes of a text with a unified diff.
final class Patched {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+\\d+(?:,\\d+)? @@\\n");

  private Patched() {}

  static String of(String text, String diff) {
    if (diff.isEmpty()) {
      return text;
    }
    var lines = text.isEmpty() ? List.<String>of() : List.of(text.split("(?<=\n)"));
    var patched = new ArrayList<String>();
    var done = 0;
    var rows = List.of(diff.split("(?<=\n)"));
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var next = i + 1 < rows.size() ? rows.get(i + 1) : "";
      var line = next.startsWith("\\ ") ? row.substring(1, row.length() - 1) : row.substring(1);
      var hunk = HUNK.matcher(row);
      if (hunk.matches()) {
        var start = Integer.parseInt(hunk.group(1));
        var none = "0".equals(hunk.group(2));
        for (; done < (none ? start : start - 1); done++) {
          patched.add(lines.get(done));
        }
      } else if (i > 1 && row.startsWith("+")) {
        patched.add(line);
      } else if (i > 1 && (row.startsWith(" ") || row.startsWith("-"))) {
        if (!lines.get(done).equals(line)) {
          throw new AssertionError("line " + done + " is " + lines.get(done) + ", not " + line);
        }
        if (row.startsWith(" ")) {
          patched.add(line);
        }
        done++;
      }
    }
    patched.addAll(lines.subList(done, lines.size()));
    return String.join("", patched);
  }
}
