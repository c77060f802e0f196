package dev.arc.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A text about an agent, as far as its field of work can be told from it: the whole words that
/// stand in it, singular or plural. `order` is not found in `border`, nor `trip` in `script`.
final class FieldWords {
  private static final int OWN = 3;
  private static final int HINT = 1;

  /// A field is recognised by one word that is its own, or by hints: two in the job, or three
  /// anywhere.
  static final int ENOUGH = 3;

  private final Part job;
  private final Part all;

  private FieldWords(String text) {
    var end = text.indexOf('\n');
    this.job = Part.of(end < 0 ? text : text.substring(0, end));
    this.all = Part.of(text);
  }

  /// @param text whose first line says what the agent's job is; words in it count twice, because
  ///   tools are often of another field than the agent that uses them
  static FieldWords of(String text) {
    return new FieldWords(text);
  }

  long score(List<String> words, List<String> hints) {
    return count(words, OWN) + count(hints, HINT);
  }

  private long count(List<String> words, int weight) {
    return words.stream()
        .mapToLong(word -> (all.has(word) ? weight : 0) + (job.has(word) ? weight : 0))
        .sum();
  }

  private record Part(Set<String> words, String text) {

    static Part of(String text) {
      var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+");
      var singular = new HashSet<String>();
      Stream.of(words)
          .forEach(word -> {
            singular.add(word);
            singular.add(singular(word));
          });
      return new Part(singular, " " + String.join(" ", words) + " ");
    }

    boolean has(String word) {
      return word.indexOf(' ') < 0
          ? words.contains(word)
          : text.contains(" " + word + " ") || text.contains(" " + word + "s ");
    }

    private static String singular(String word) {
      if (word.endsWith("ies") && word.length() > 4) {
        return word.substring(0, word.length() - 3) + "y";
      }
      return word.endsWith("s") && !word.endsWith("ss")
          ? word.substring(0, word.length() - 1)
          : word;
    }
  }
}
