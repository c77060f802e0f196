package dev.arc.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A set of words and phrases, found in a list of words by where they end.
final class Phrases {

  private final Map<String, List<String[]>> byLastWord = new HashMap<>();

  Phrases(List<String> phrases) {
    for (var phrase : phrases) {
      var words = phrase.split(" ", -1);
      byLastWord.computeIfAbsent(words[words.length - 1], _ -> new ArrayList<>()).add(words);
    }
  }

  /// Whether a phrase ends with the word at this index.
  boolean endsAt(List<String> words, int index) {
    for (var phrase : byLastWord.getOrDefault(words.get(index), List.of())) {
      var from = index - phrase.length + 1;
      if (from >= 0 && words.subList(from, index + 1).equals(List.of(phrase))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a phrase stands anywhere in the words.
  boolean standsIn(List<String> words) {
    for (var index = 0; index < words.size(); index++) {
      if (endsAt(words, index)) {
        return true;
      }
    }
    return false;
  }

  boolean has(String word) {
    return byLastWord.containsKey(word);
  }
}
