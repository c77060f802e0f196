package dev.arc.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Phrases with ids, found in texts whole word by whole word.
///
/// A phrase is written as words between blanks: `month first`. A word may end in `*` for any
/// ending, list alternatives with `|`, and `~` stands for up to five words in between. Thread-safe.
public final class Lexicon {

  private static final int GAP = 5;

  private final Map<String, List<Entry>> byStart = new HashMap<>();

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

  private record Entry(String id, List<Piece> pieces) {}

  /// One word of a phrase: any of these, or any that begins like one of those.
  private record Piece(Set<String> words, List<String> beginnings, boolean isGap) {

    static Piece of(List<String> options) {
      var words = new HashSet<String>();
      var beginnings = new ArrayList<String>();
      for (String option : options) {
        if (option.endsWith("*")) {
          beginnings.add(option.substring(0, option.length() - 1));
        } else {
          words.add(option);
        }
      }
      return new Piece(words, beginnings, options.getFirst().equals("~"));
    }

    boolean fits(String word) {
      if (words.contains(word)) {
        return true;
      }
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
    phrases.forEach((id, list) -> list.forEach(phrase -> lexicon.add(id, phrase)));
    return lexicon;
  }

  private void add(String id, String phrase) {
    var options = new ArrayList<List<String>>();
    for (String piece : phrase.trim().split(" +")) {
      options.add(List.of(piece.split("\\|")));
    }
    var entry = new Entry(id, options.stream().map(Piece::of).toList());
    for (String start : options.getFirst()) {
      byStart.computeIfAbsent(start(start), _ -> new ArrayList<>()).add(entry);
    }
  }

  private static String start(String word) {
    String letters = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    return letters.length() <= 2 ? letters : letters.substring(0, 2);
  }

  /// Every phrase found, in the order in which they begin.
  public List<Found> all(List<Word> words) {
    var found = new ArrayList<Found>();
    for (int at = 0; at < words.size(); at++) {
      for (Entry entry : byStart.getOrDefault(start(words.get(at).text()), List.of())) {
        int end = end(entry.pieces, 0, words, at);
        if (end > 0) {
          found.add(new Found(entry.id, at, end));
        }
      }
    }
    return found;
  }

  /// How many words the longest phrase that opens the text has; 0 when none does.
  int lengthAtStart(List<Word> words) {
    int longest = 0;
    for (Entry entry : byStart.getOrDefault(start(words.getFirst().text()), List.of())) {
      longest = Math.max(longest, end(entry.pieces, 0, words, 0));
    }
    return longest;
  }

  /// The phrases found that are not part of a longer one: `Canadian dollars`, not `dollars` in it.
  public List<Found> longest(List<Word> words) {
    var all = all(words);
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
      for (Entry entry : byStart.getOrDefault(start(words.get(at).text()), List.of())) {
        if (end(entry.pieces, 0, words, at) > 0) {
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
    if (pieces.get(piece).isGap()) {
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
