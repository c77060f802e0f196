package dev.arc.revision;

import org.jspecify.annotations.Nullable;

/// How a change is told.
final class Said {
  private static final int LONGEST = 200;

  private Said() {}

  /// A sentence about one thing that has one value at most.
  static String of(String name, @Nullable String before, @Nullable String after) {
    if (before == null) {
      return "%s is now %s, and was not given".formatted(name, after);
    }
    return after == null
        ? "%s is no longer given; it was %s".formatted(name, before)
        : "%s is now %s, and was %s".formatted(name, after, before);
  }

  static String quoted(String text) {
    return "\"" + brief(text) + "\"";
  }

  static String brief(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
