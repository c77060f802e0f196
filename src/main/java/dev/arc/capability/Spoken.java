package dev.arc.capability;

import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.util.List;
import java.util.Set;

/// A text that speaks of the agent's work, taken apart once for all that is looked for in it.
///
/// @param singulars its telling words in the singular
record Spoken(String text, List<Word> words, Set<String> singulars) {

  static Spoken of(String text) {
    return new Spoken(text, Words.of(text), ContentWords.inSingular(text));
  }
}
