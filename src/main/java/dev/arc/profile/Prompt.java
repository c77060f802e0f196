package dev.arc.profile;

import java.util.List;

/// The system prompt, and where its lines stand in the file.
///
/// @param text without white space at the end
/// @param lines the file's line of each line of the text; several may share one, as in JSON
public record Prompt(String text, List<Integer> lines) {

  public Prompt {
    lines = List.copyOf(lines);
    var count = 1 + (int) text.chars().filter(c -> c == '\n').count();
    if (lines.size() != count) {
      throw new IllegalArgumentException(
          "prompt has " + count + " lines but " + lines.size() + " line numbers");
    }
  }

  /// The file's line in which the prompt starts.
  public int firstLine() {
    return lines.getFirst();
  }

  /// The file's line in which the prompt ends.
  public int lastLine() {
    return lines.getLast();
  }

  /// The file's line of a line of the text.
  ///
  /// @param line of the text, counted from 1; beyond the text, the last one
  public int fileLine(int line) {
    return lines.get(Math.clamp(line - 1L, 0, lines.size() - 1));
  }
}
