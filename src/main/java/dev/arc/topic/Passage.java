package dev.arc.topic;

import java.util.List;

/// One sentence of a prompt.
///
/// @param words of the sentence that are not quoted
/// @param heading the last heading above it; may be empty
/// @param line on which it starts, from 1
public record Passage(String text, List<Word> words, String heading, int line) {

  public Passage {
    words = List.copyOf(words);
  }

  static Passage of(String text, String heading, int line) {
    var words = Words.of(text).stream().filter(word -> !word.quoted()).toList();
    return new Passage(text, words, heading, line);
  }
}
