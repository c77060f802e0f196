package dev.arc.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Phrases with ids, found in texts whole word by whole word.
///
/// A phrase is written as words between blanks: `month first`. A word may end in `*` for any
/// ending, list alternatives with `|`, and `~` stands for up to five words in between. Thread-safe.
public final class Lexicon {

  private static final int GAP = 5;

  /// A power of two; more rows would make the rows shorter and take more memory.
  private static final int ROWS = 1024;

  private final Map<String, List<Entry>> byWord = new HashMap<>();

  /// Phrases that open with a beginning of words, by the first two letters of it.
  private final Map<Integer, List<Entry>> byBeginning = new HashMap<>();

  /// Whether any phrase opens with such letters: most words of a text open none, which is told here
  /// much sooner than by a map.
  private final boolean[] opens = new boolean[ROWS];

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

  /// A phrase. Arrays, for this is where the time goes that a long prompt takes.
  private static final class Entry {
    private final int order;
    private final String id;
    private final Piece[] pieces;

    /// @param order in which the phrases were given
    Entry(int order, String id, String phrase) {
      this.order = order;
      this.id = id;
      this.pieces = Arrays.stream(phrase.trim().split(" +")).map(Piece::new).toArray(Piece[]::new);
    }

    Piece first() {
      return pieces[0];
    }

    int order() {
      return order;
    }

    /// The index after the last word when the pieces from one on fit the words from `at` on, else
    /// -1.
    int end(int piece, List<Word> words, int at) {
      if (piece == pieces.length) {
        return at;
      }
      if (pieces[piece].isGap) {
        return endAfterGap(piece + 1, words, at);
      }
      boolean fits = at < words.size() && pieces[piece].fits(words.get(at).text());
      return fits ? end(piece + 1, words, at + 1) : -1;
    }

    private int endAfterGap(int piece, List<Word> words, int at) {
      for (int next = at; next <= at + GAP && next < words.size(); next++) {
        int end = end(piece, words, next);
        if (end > 0) {
          return end;
        }
        if (words.get(next).isMark()) {
          return -1;
        }
      }
      return -1;
    }
  }

  /// One word of a phrase: any of these, or any that begins like one of those.
  private static final class Piece {
    private final String[] words;
    private final String[] beginnings;
    private final boolean isGap;

    Piece(String options) {
      var all = options.split("\\|");
      this.words = Arrays.stream(all).filter(option -> !isOpen(option)).toArray(String[]::new);
      this.beginnings =
          Arrays.stream(all)
              .filter(Piece::isOpen)
              .map(option -> option.substring(0, option.length() - 1))
              .toArray(String[]::new);
      this.isGap = options.equals("~");
    }

    private static boolean isOpen(String option) {
      return option.endsWith("*");
    }

    boolean fits(String word) {
      for (String known : words) {
        if (known.equals(word)) {
          return true;
        }
      }
      return begins(word);
    }

    boolean begins(String word) {
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }

  /// A lexicon of ids with their phrases.
  public static Lexicon of(Map<String, ? extends List<String>> phrases) {
    var lexicon = new Lexicon();
    int order = 0;
    for (var group : phrases.entrySet()) {
      for (String phrase : group.getValue()) {
        lexicon.add(new Entry(order++, group.getKey(), phrase));
      }
    }
    return lexicon;
  }

  private void add(Entry entry) {
    for (String word : Set.copyOf(List.of(entry.first().words))) {
      byWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(entry);
      opens[row(word)] = true;
    }
    for (int row :
        Arrays.stream(entry.first().beginnings).mapToInt(Lexicon::row).distinct().toArray()) {
      byBeginning.computeIfAbsent(row, _ -> new ArrayList<>(1)).add(entry);
      opens[row] = true;
    }
  }

  private static int row(String word) {
    int second = word.length() > 1 ? word.charAt(1) : 0;
    return (word.charAt(0) * 31 + second) & (ROWS - 1);
  }

  /// The phrases whose first word this is, in the order in which they were given.
  private List<Entry> openedBy(String word) {
    int row = row(word);
    if (!opens[row]) {
      return List.of();
    }
    var exact = byWord.getOrDefault(word, List.of());
    var begun = begun(byBeginning.getOrDefault(row, List.of()), word);
    return begun.isEmpty() ? exact : merged(exact, begun);
  }

  private static List<Entry> begun(List<Entry> row, String word) {
    List<Entry> begun = List.of();
    for (int at = 0; at < row.size(); at++) {
      if (row.get(at).first().begins(word)) {
        begun = begun.isEmpty() ? new ArrayList<>() : begun;
        begun.add(row.get(at));
      }
    }
    return begun;
  }

  private static List<Entry> merged(List<Entry> some, List<Entry> others) {
    return some.isEmpty()
        ? others
        : Stream.concat(some.stream(), others.stream())
            .distinct()
            .sorted(Comparator.comparingInt(Entry::order))
            .toList();
  }

  /// Every phrase found, in the order in which they begin.
  public List<Found> all(List<Word> words) {
    List<Found> found = List.of();
    for (int at = 0; at < words.size(); at++) {
      for (Entry entry : openedBy(words.get(at).text())) {
        int end = entry.end(1, words, at + 1);
        if (end > 0) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(new Found(entry.id, at, end));
        }
      }
    }
    return found;
  }

  /// How many words the longest phrase that opens the text has; 0 when none does.
  int lengthAtStart(List<Word> words) {
    int longest = 0;
    for (Entry entry : openedBy(words.getFirst().text())) {
      longest = Math.max(longest, entry.end(1, words, 1));
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
      for (Entry entry : openedBy(words.get(at).text())) {
        if (entry.end(1, words, at + 1) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
