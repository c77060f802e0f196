package dev.arc.topic;

import dev.arc.topic.Lexicon.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds what something is to be taken for: `US dollars` as such, not in `the US dollar account`.
final class ValueFinder {

  private static final Set<String> LINKS = Set.of(",", "or", "and", "/");

  private ValueFinder() {}

  /// The values of a topic among these words; those that only describe another thing are left out.
  static Set<String> values(String topic, List<Word> words) {
    var all = found(topic, words);
    var values = new LinkedHashSet<String>();
    for (var found : all) {
      if (all.size() == 1 || !isOrnament(found, words)) {
        values.add(found.id());
      }
    }
    return values;
  }

  static List<Found> found(String topic, List<Word> words) {
    var lexicon = RuleWords.VALUES.get(topic);
    var kept = new ArrayList<Found>();
    if (lexicon != null) {
      var all = new ArrayList<>(lexicon.all(words));
      all.removeIf(found -> isArticle(found, words));
      for (var found : all) {
        boolean part = all.stream().anyMatch(other -> other.covers(found));
        if (!part && (!topic.equals("currency") || standsAlone(found, words))) {
          kept.add(found);
        }
      }
    }
    return kept;
  }

  /// This value with those listed beside it: `pounds, dollars or euros`.
  static Set<String> listed(String topic, List<Word> words, Found first) {
    var values = new LinkedHashSet<String>();
    int end = first.from();
    for (var found : found(topic, words)) {
      if (found.from() < end || !links(words.subList(end, found.from()))) {
        continue;
      }
      values.add(found.id());
      end = found.to();
    }
    return values;
  }

  private static boolean links(List<Word> between) {
    return between.stream().allMatch(word -> LINKS.contains(word.text()));
  }

  /// `Read fares as euros and print them with a €`: how they look, not what they are.
  private static boolean isOrnament(Found found, List<Word> words) {
    return found.from() > 1
        && words.get(found.from() - 2).text().equals("with")
        && Set.of("a", "the", "an").contains(words.get(found.from() - 1).text());
  }

  /// `a $ sign` begins with an article, `A$ 20` with Australia: only there the sign is joined.
  private static boolean isArticle(Found found, List<Word> words) {
    var first = words.get(found.from());
    return found.length() > 1
        && first.text().length() == 1
        && words.get(found.from() + 1).text().equals("$")
        && words.get(found.from() + 1).start() > first.end();
  }

  /// `dollars`, `dollar figures` and `dollar-denominated`, but not `dollar account` or
  /// `dollar-denominated loans`.
  private static boolean standsAlone(Found found, List<Word> words) {
    int denomination = RuleWords.lengthAt(RuleWords.DENOMINATED, words, found.to());
    int behind = found.to() + denomination;
    return behind >= words.size()
        || words.get(behind).isMark()
        || RuleWords.isAt(RuleWords.AFTER_VALUE, words, behind)
        || RuleWords.isAt(RuleWords.CURRENCIES, words, behind);
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
