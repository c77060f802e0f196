package dev.arc.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What two lists of sentences differ in: of those that are not in both, two that are alike are one
/// that was put into other words.
final class StatementChanges {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Sentences that share fewer of their words are about something else.
  private static final double ALIKE = 0.45;

  /// Of longer lists nothing is compared by likeness: that is another prompt.
  private static final int MOST = 1_000;

  private StatementChanges() {}

  private record Pair(Stated before, Stated after, double likeness) {}

  /// @param what the changes are about
  static List<Change> between(String what, List<Stated> earlier, List<Stated> later) {
    var gone = without(earlier, later);
    var come = without(later, earlier);
    var pairs = pairs(gone, come);
    var changes = new ArrayList<Change>();
    for (var statement : come) {
      var pair = pairs.stream().filter(each -> each.after() == statement).findFirst();
      changes.add(new Change(what, statement.line(), says(statement, pair)));
    }
    for (var statement : gone) {
      if (pairs.stream().noneMatch(pair -> pair.before() == statement)) {
        changes.add(new Change(what, statement.line(), "no longer says " + statement.quoted()));
      }
    }
    return changes;
  }

  private static String says(Stated statement, Optional<Pair> pair) {
    return pair.map(
            each -> "says " + statement.quoted() + " where it said " + each.before().quoted())
        .orElseGet(() -> "says in addition " + statement.quoted());
  }

  // Each of the others takes one away, so that what stands there twice counts twice.
  private static List<Stated> without(List<Stated> statements, List<Stated> others) {
    var counts = new TreeMap<String, Integer>();
    others.forEach(other -> counts.merge(normal(other.text()), 1, Integer::sum));
    var left = new ArrayList<Stated>();
    for (var statement : statements) {
      if (counts.merge(normal(statement.text()), -1, Integer::sum) < 0) {
        left.add(statement);
      }
    }
    return left;
  }

  private static String normal(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<Pair> pairs(List<Stated> gone, List<Stated> come) {
    var found = new ArrayList<Pair>();
    if (gone.size() > MOST || come.size() > MOST) {
      return found;
    }
    var words = new ArrayList<Map<String, Integer>>();
    come.forEach(statement -> words.add(words(statement.text())));
    for (var before : gone) {
      var own = words(before.text());
      for (var i = 0; i < come.size(); i++) {
        var likeness = likeness(own, words.get(i));
        if (likeness >= ALIKE) {
          found.add(new Pair(before, come.get(i), likeness));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    var kept = new ArrayList<Pair>();
    for (var pair : found) {
      if (kept.stream()
          .noneMatch(each -> each.before() == pair.before() || each.after() == pair.after())) {
        kept.add(pair);
      }
    }
    return kept;
  }

  private static Map<String, Integer> words(String text) {
    var words = new TreeMap<String, Integer>();
    for (var word : GAP.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  /// The share of their words that both have (L. R. Dice, 1945).
  private static double likeness(Map<String, Integer> first, Map<String, Integer> second) {
    var common = 0;
    for (var word : first.entrySet()) {
      common += Math.min(word.getValue(), second.getOrDefault(word.getKey(), 0));
    }
    var all = count(first) + count(second);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
