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

  private int size;

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

  /// @param order in which the phrases were given
  private record Entry(int order, String id, List<Piece> pieces) {}

  /// One word of a phrase: any of these, or any that begins like one of those.
  private record Piece(List<String> words, List<String> beginnings, boolean isGap) {

    static Piece of(String options) {
      var words = new ArrayList<String>(1);
      var beginnings = new ArrayList<String>(0);
      for (String option : options.split("\\|")) {
        if (option.endsWith("*")) {
          beginnings.add(option.substring(0, option.length() - 1));
        } else {
          words.add(option);
        }
      }
      return new Piece(words, beginnings, options.equals("~"));
    }

    boolean fits(String word) {
      for (int at = 0; at < words.size(); at++) {
        if (words.get(at).equals(word)) {
          return true;
        }
      }
      return begins(word);
    }

    boolean begins(String word) {
      for (int at = 0; at < beginnings.size(); at++) {
        if (word.startsWith(beginnings.get(at))) {
          return true;
        }
      }
      return false;
    }
  }

  /// A lexicon of ids with their phrases.
  public static Lexicon of(Map<String, ? extends List<String>> phrases) {
    var lexicon = new Lexicon();
    phrases.forEach((id, list) -> list.forEach(phrase -> lexicon.add(id, phrase)));
    return lexicon;
  }

  private void add(String id, String phrase) {
    var pieces = Arrays.stream(phrase.trim().split(" +")).map(Piece::of).toList();
    var entry = new Entry(size++, id, pieces);
    for (String word : Set.copyOf(pieces.getFirst().words)) {
      byWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(entry);
      opens[row(word)] = true;
    }
    for (int row : Set.copyOf(pieces.getFirst().beginnings.stream().map(Lexicon::row).toList())) {
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
      if (row.get(at).pieces.getFirst().begins(word)) {
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
        int end = end(entry.pieces, 1, words, at + 1);
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
      longest = Math.max(longest, end(entry.pieces, 1, words, 1));
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
        if (end(entry.pieces, 1, words, at + 1) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int end(List<Piece> pieces, int piece, List<Word> words, int at) {
    if (piece == pieces.size()) {
      return at;
    }
    if (pieces.get(piece).isGap) {
      return endAfterGap(pieces, piece + 1, words, at);
    }
    boolean fits = at < words.size() && pieces.get(piece).fits(words.get(at).text());
    return fits ? end(pieces, piece + 1, words, at + 1) : -1;
  }

  private static int endAfterGap(List<Piece> pieces, int piece, List<Word> words, int at) {
    for (int next = at; next <= at + GAP && next < words.size(); next++) {
      int end = end(pieces, piece, words, next);
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
