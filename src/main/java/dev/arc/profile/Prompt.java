package dev.arc.profile;

import java.util.Collections;
import java.util.List;

/// The system prompt, and where its lines stand in the file.
///
/// @param text without white space at the end
/// @param lines the file's line of each line of the text; several may share one, as in JSON. Of a
///   text in another file it is the line that names that file
/// @param places of each line that stands in another file, `prompts/system.md:12`; of the others
///   empty texts
public record Prompt(String text, List<Integer> lines, List<String> places) {

  /// A prompt that stands in the profile's own file.
  public Prompt(String text, List<Integer> lines) {
    this(text, lines, Collections.nCopies(lines.size(), ""));
  }

  public Prompt {
    lines = List.copyOf(lines);
    places = List.copyOf(places);
    var count = 1 + (int) text.chars().filter(c -> c == '\n').count();
    if (lines.size() != count) {
      throw new IllegalArgumentException(
          "prompt has " + count + " lines but " + lines.size() + " line numbers");
    }
    if (places.size() != count) {
      throw new IllegalArgumentException(
          "prompt has " + count + " lines but " + places.size() + " places");
    }
  }

  /// The first of the file's lines that the prompt stands in; its pieces may stand in another order
  /// than they are told.
  public int firstLine() {
    return Collections.min(lines);
  }

  /// The last of the file's lines that the prompt stands in.
  public int lastLine() {
    return Collections.max(lines);
  }

  /// The file's line of a line of the text.
  ///
  /// @param line of the text, counted from 1; beyond the text, the last one
  public int fileLine(int line) {
    return lines.get(Math.clamp(line - 1L, 0, lines.size() - 1));
  }

  /// Where a line of the text stands when that is another file: `prompts/system.md:12`; else empty.
  ///
  /// @param line of the text, counted from 1; beyond the text, the last one
  public String place(int line) {
    return places.get(Math.clamp(line - 1L, 0, places.size() - 1));
  }
}
