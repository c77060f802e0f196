package dev.arc.topic;

import dev.arc.topic.Lexicon.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds what something is to be taken for: `US dollars` as such, not in `the US dollar account`.
final class ValueFinder {

  private ValueFinder() {}

  /// The values of a topic among these words; those that only describe another thing are left out.
  static Set<String> values(String topic, List<Word> words) {
    var values = new LinkedHashSet<String>();
    for (var found : found(topic, words)) {
      values.add(found.id());
    }
    return values;
  }

  static List<Found> found(String topic, List<Word> words) {
    var lexicon = RuleWords.VALUES.get(topic);
    var kept = new ArrayList<Found>();
    if (lexicon != null) {
      for (var found : lexicon.longest(words)) {
        if (!topic.equals("currency") || standsAlone(found, words)) {
          kept.add(found);
        }
      }
    }
    return kept;
  }

  private static boolean standsAlone(Found found, List<Word> words) {
    if (found.to() >= words.size()) {
      return true;
    }
    return words.get(found.to()).isMark()
        || RuleWords.isAt(RuleWords.AFTER_VALUE, words, found.to())
        || RuleWords.isAt(RuleWords.CURRENCIES, words, found.to());
  }

  /// The values of a topic that something is said of: `dollars are assumed`.
  static Set<String> subjects(String topic, List<Word> words) {
    var values = values(topic, words);
    var lexicon = RuleWords.VALUES.get(topic);
    if (values.isEmpty() && lexicon != null) {
      for (var found : lexicon.longest(words)) {
        boolean said =
            found.to() == words.size()
                || Set.of("is", "are", "should", "must", "will", "can", "may", "gets", "get")
                    .contains(words.get(found.to()).text());
        if (said) {
          values.add(found.id());
        }
      }
    }
    return values;
  }
}
