package dev.arc.revision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of the prompt that becomes another.
///
/// @param start of the part in the prompt's text
/// @param end of the part; the start where only something is put in
/// @param words that stand there then
/// @param first where the passage begins by which the part is found in the file
/// @param last where that passage ends
/// @param other an edit of which the same comes in the end, where this one cannot be written: what
///   is put in at the end of a line is put in at the beginning of the next; null without one
record Edit(int start, int end, String words, int first, int last, @Nullable Edit other) {

  Edit(int start, int end, String words, int first, int last) {
    this(start, end, words, first, last, null);
  }

  Edit or(Edit another) {
    return new Edit(start, end, words, first, last, another);
  }

  Optional<Edit> otherwise() {
    return Optional.ofNullable(other);
  }

  String applied(String prompt) {
    return prompt.substring(0, start) + words + prompt.substring(end);
  }

  /// Whether its passage is a part of a prompt, of which other edits may have taken away.
  boolean fits(String prompt) {
    return last <= prompt.length();
  }

  String passage(String prompt) {
    return prompt.substring(first, last);
  }

  /// Whether the whole passage is taken out.
  boolean removes() {
    return words.isEmpty() && start == first && end == last;
  }
}
