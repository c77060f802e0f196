package dev.arc.topic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A phrase. Arrays, for this is where the time goes that a long prompt takes.
final class Phrase {
  private static final int GAP = 5;

  private final int order;
  private final String id;
  private final Piece[] pieces;

  /// @param order in which the phrases were given
  Phrase(int order, String id, String phrase) {
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

  /// What the phrase stands for.
  String id() {
    return id;
  }

  /// The index after the last word when the pieces from one on fit the words from `at` on, else -1.
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

  /// One word of a phrase: any of these, or any that begins like one of those.
  static final class Piece {
    private final String[] words;
    private final String[] beginnings;
    private final boolean isGap;

    /// A bit for the hash of each word, and one for the first letter of each beginning: most words
    /// of a text fit no piece, which is told here without a look at the others.
    private final long hashes;

    private final long letters;

    Piece(String options) {
      var all = options.split("\\|");
      this.words = Arrays.stream(all).filter(option -> !isOpen(option)).toArray(String[]::new);
      this.beginnings =
          Arrays.stream(all)
              .filter(Piece::isOpen)
              .map(option -> option.substring(0, option.length() - 1))
              .toArray(String[]::new);
      this.isGap = options.equals("~");
      this.hashes = bits(Arrays.stream(words).mapToInt(String::hashCode));
      this.letters =
          Arrays.asList(beginnings).contains("")
              ? -1
              : bits(Arrays.stream(beginnings).mapToInt(beginning -> beginning.charAt(0)));
    }

    private static long bits(IntStream numbers) {
      return numbers.mapToLong(number -> 1L << number).reduce(0, (some, more) -> some | more);
    }

    private static boolean isOpen(String option) {
      return option.endsWith("*");
    }

    /// The words that it may be.
    String[] words() {
      return words.clone();
    }

    /// What the words that it may be begin with.
    String[] beginnings() {
      return beginnings.clone();
    }

    boolean fits(String word) {
      return (hashes >>> word.hashCode() & 1) != 0 && isOne(word) || begins(word);
    }

    private boolean isOne(String word) {
      for (String known : words) {
        if (known.equals(word)) {
          return true;
        }
      }
      return false;
    }

    boolean begins(String word) {
      if ((letters >>> word.charAt(0) & 1) == 0) {
        return false;
      }
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }
}
