package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;

/// A phrase. Arrays and loops, for this is where the time goes that a long prompt takes, and much
/// of what it takes to start.
final class Phrase {
  private static final int GAP = 5;

  private final int order;
  private final String id;
  private final Piece[] pieces;

  /// @param order in which the phrases were given
  Phrase(int order, String id, String phrase) {
    this.order = order;
    this.id = id;
    this.pieces = pieces(phrase.trim());
  }

  private static Piece[] pieces(String phrase) {
    var pieces = new ArrayList<Piece>();
    for (int from = 0; from < phrase.length(); ) {
      int to = end(phrase, from, ' ');
      if (to > from) {
        pieces.add(new Piece(phrase.substring(from, to)));
      }
      from = to + 1;
    }
    return pieces.toArray(Piece[]::new);
  }

  /// Where the part ends that begins here.
  private static int end(String text, int from, char separator) {
    int to = text.indexOf(separator, from);
    return to < 0 ? text.length() : to;
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
      var words = new ArrayList<String>(1);
      var beginnings = new ArrayList<String>(1);
      long hashes = 0;
      long letters = 0;
      for (int from = 0; from < options.length(); ) {
        int to = end(options, from, '|');
        if (to > from && options.charAt(to - 1) == '*') {
          var beginning = options.substring(from, to - 1);
          beginnings.add(beginning);
          letters |= beginning.isEmpty() ? -1 : 1L << beginning.charAt(0);
        } else {
          var word = options.substring(from, to);
          words.add(word);
          hashes |= 1L << word.hashCode();
        }
        from = to + 1;
      }
      this.words = words.toArray(String[]::new);
      this.beginnings = beginnings.toArray(String[]::new);
      this.isGap = options.equals("~");
      this.hashes = hashes;
      this.letters = letters;
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
