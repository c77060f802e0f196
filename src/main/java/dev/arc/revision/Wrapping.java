package dev.arc.revision;

import java.util.regex.Pattern;

/// Breaks a line where a single blank is, so that it is not wider than those of its author.
///
/// @param column in which the first line starts
/// @param width that no line exceeds unless one word does
/// @param joint what stands between two lines: a line break and the indentation
record Wrapping(int column, int width, String joint) {
  private static final Pattern GAP = Pattern.compile("(?<=\\S) (?=\\S)");

  /// @param below whether the text starts in a line of its own, behind the indentation
  String wrapped(String line, boolean below) {
    var indentation = joint.length() - 1 - joint.lastIndexOf('\n');
    var at = below ? indentation : column;
    var wrapped = new StringBuilder();
    for (var word : GAP.split(line)) {
      if (wrapped.isEmpty()) {
        wrapped.append(word);
        at += word.length();
      } else if (at + 1 + word.length() > width && word.charAt(0) != '#') {
        wrapped.append(joint).append(word);
        at = indentation + word.length();
      } else {
        wrapped.append(' ').append(word);
        at += 1 + word.length();
      }
    }
    return wrapped.toString();
  }
}
