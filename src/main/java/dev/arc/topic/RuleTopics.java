package dev.arc.topic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What an instruction is about. A limit such as `above 50,000 dollars` is about no currency.
final class RuleTopics {

  private RuleTopics() {}

  static Set<String> in(List<Word> words) {
    var topics = new TreeSet<String>();
    for (var found : Topics.standard().find(words)) {
      if (!found.id().equals("currency") || !isLimit(words, found)) {
        topics.add(found.id());
      }
    }
    return topics;
  }

  private static boolean isLimit(List<Word> words, Lexicon.Found found) {
    return words.subList(Math.max(0, found.from() - 2), found.from()).stream()
        .anyMatch(word -> Character.isDigit(word.text().charAt(0)));
  }
}
