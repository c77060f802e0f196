package dev.arc.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Phrases with ids, found in texts whole word by whole word.
///
/// A phrase is written as words between blanks: `month first`. A word may end in `*` for any
/// ending, list alternatives with `|`, and `~` stands for up to five words in between. Thread-safe.
public final class Lexicon {

  /// A power of two; more rows would make the rows shorter and take more memory.
  private static final int ROWS = 2048;

  private final Map<String, List<Phrase>> byWord = new HashMap<>();

  /// A bit for the hash of each word that opens a phrase: most words of a text open none, which is
  /// told here much sooner than by a map. Bits, so that those of all lexicons stay in the
  /// processor's nearest memory while a prompt is read.
  private final long[] opens = new long[ROWS / Long.SIZE];

  /// A bit for the first two letters of each beginning of words that opens a phrase.
  private final long[] begins = new long[ROWS / Long.SIZE];

  /// The phrases of each of these bits, one list for each bit that is set.
  private final List<List<Phrase>> begun = new ArrayList<>();

  /// How many bits are set before each number of [#begins].
  private final int[] before = new int[ROWS / Long.SIZE];

  private Lexicon() {}

  /// A phrase found in a text.
  ///
  /// @param id what the phrase stands for
  /// @param from index of its first word
  /// @param to index after its last word
  public record Found(String id, int from, int to) {

    public int length() {
      return to - from;
    }

    boolean covers(Found other) {
      return from <= other.from && other.to <= to && length() > other.length();
    }
  }

  /// A lexicon of ids with their phrases.
  public static Lexicon of(Map<String, ? extends List<String>> phrases) {
    var lexicon = new Lexicon();
    var beginnings = new TreeMap<Integer, List<Phrase>>();
    int order = 0;
    for (var group : phrases.entrySet()) {
      for (String phrase : group.getValue()) {
        lexicon.add(new Phrase(order++, group.getKey(), phrase), beginnings);
      }
    }
    lexicon.addAll(beginnings);
    return lexicon;
  }

  private void addAll(SortedMap<Integer, List<Phrase>> beginnings) {
    beginnings.forEach((row, entries) -> {
      mark(row, begins);
      begun.add(entries);
    });
    for (int at = 1; at < before.length; at++) {
      before[at] = before[at - 1] + Long.bitCount(begins[at - 1]);
    }
  }

  private void add(Phrase phrase, Map<Integer, List<Phrase>> beginnings) {
    for (String word : Set.copyOf(List.of(phrase.first().words()))) {
      byWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(phrase);
      mark(hash(word), opens);
    }
    for (String beginning : phrase.first().beginnings()) {
      var entries = beginnings.computeIfAbsent(row(beginning), _ -> new ArrayList<>(1));
      // The one that was added last, where two beginnings of one phrase share a row.
      if (entries.isEmpty() || entries.getLast() != phrase) {
        entries.add(phrase);
      }
    }
  }

  private static void mark(int row, long[] rows) {
    rows[row / Long.SIZE] |= 1L << row;
  }

  private static boolean isMarked(int row, long[] rows) {
    return (rows[row / Long.SIZE] >>> row & 1) != 0;
  }

  private static int hash(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 11) & (ROWS - 1);
  }

  private static int row(String word) {
    int second = word.length() > 1 ? word.charAt(1) : 0;
    return (word.charAt(0) * 31 + second) & (ROWS - 1);
  }

  /// The phrases whose first word this is, in the order in which they were given.
  private List<Phrase> openedBy(String word) {
    var exact = isMarked(hash(word), opens) ? byWord.get(word) : null;
    int row = row(word);
    if (!isMarked(row, begins)) {
      return exact == null ? List.of() : exact;
    }
    var begun = begun(inRow(row), word);
    if (exact == null) {
      return begun;
    }
    return begun.isEmpty() ? exact : merged(exact, begun);
  }

  private List<Phrase> inRow(int row) {
    long lower = begins[row / Long.SIZE] & (1L << row) - 1;
    return begun.get(before[row / Long.SIZE] + Long.bitCount(lower));
  }

  private static List<Phrase> begun(List<Phrase> row, String word) {
    List<Phrase> begun = List.of();
    for (int at = 0; at < row.size(); at++) {
      if (row.get(at).first().begins(word)) {
        begun = begun.isEmpty() ? new ArrayList<>() : begun;
        begun.add(row.get(at));
      }
    }
    return begun;
  }

  private static List<Phrase> merged(List<Phrase> some, List<Phrase> others) {
    return Stream.concat(some.stream(), others.stream())
        .distinct()
        .sorted(Comparator.comparingInt(Phrase::order))
        .toList();
  }

  /// Every phrase found, in the order in which they begin.
  public List<Found> all(List<Word> words) {
    List<Found> found = List.of();
    for (int at = 0; at < words.size(); at++) {
      for (Phrase phrase : openedBy(words.get(at).text())) {
        int end = phrase.end(1, words, at + 1);
        if (end > 0) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(new Found(phrase.id(), at, end));
        }
      }
    }
    return found;
  }

  /// How many words the longest phrase that opens the text has; 0 when none does.
  int lengthAtStart(List<Word> words) {
    int longest = 0;
    for (Phrase phrase : openedBy(words.getFirst().text())) {
      longest = Math.max(longest, phrase.end(1, words, 1));
    }
    return longest;
  }

  /// Whether any phrase opens with that word.
  boolean opensWith(Word word) {
    return !openedBy(word.text()).isEmpty();
  }

  /// The phrases found that are not part of a longer one: `Canadian dollars`, not `dollars` in it.
  public List<Found> longest(List<Word> words) {
    var all = all(words);
    if (all.size() < 2) {
      return all;
    }
    var kept = new ArrayList<>(all);
    kept.removeIf(part -> all.stream().anyMatch(other -> other.covers(part)));
    return kept;
  }

  /// The ids of all phrases found.
  public Set<String> ids(List<Word> words) {
    var ids = new TreeSet<String>();
    all(words).forEach(found -> ids.add(found.id()));
    return ids;
  }

  /// Whether any phrase is found.
  public boolean isIn(List<Word> words) {
    for (int at = 0; at < words.size(); at++) {
      for (Phrase phrase : openedBy(words.get(at).text())) {
        if (phrase.end(1, words, at + 1) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
