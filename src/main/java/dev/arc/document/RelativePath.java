package dev.arc.document;

import java.util.ArrayDeque;

/// Names of texts that are said relative to another text.
public final class RelativePath {

  private RelativePath() {}

  /// The folder in which a text lies, with a slash behind it; empty for none.
  public static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /// A name as it is said in a text of that folder, without `.` and with `..` carried out.
  public static String in(String folder, String name) {
    var whole = name.startsWith("/") ? name : folder + name;
    var parts = new ArrayDeque<String>();
    for (var part : whole.split("/")) {
      var up = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
      if (up) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return (whole.startsWith("/") ? "/" : "") + String.join("/", parts);
  }
}
