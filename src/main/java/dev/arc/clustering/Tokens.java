package dev.arc.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words and what is a value by its looks. Made for one text.
final class Tokens {

  private static final String OPENING = "\"“„`'";
  private static final String CLOSING = "\"”“`'";
  private static final String IN_IDS = "_@/\\=";
  private static final String PAUSES = ",;:.!?";
  private static final String SENTENCE_ENDS = ".!?:;";
  private static final int LONGEST_QUOTATION = 400;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private boolean opens = true;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    var found = new Tokens(text);
    found.read();
    return found.withoutNames();
  }

  private void read() {
    var at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        var quoted = endOfQuotation(at);
        var end = quoted > 0 ? quoted : endOfPiece(at);
        add(at, end, quoted > 0);
        opens = SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
        at = end;
      }
    }
  }

  /// Behind the closing mark of a quotation that begins here; 0 where none does.
  private int endOfQuotation(int from) {
    var mark = OPENING.indexOf(text.charAt(from));
    if (mark < 0) {
      return 0;
    }
    var closing = CLOSING.charAt(mark);
    var last = Math.min(text.length(), from + LONGEST_QUOTATION);
    for (var at = from + 1; at < last; at++) {
      if (text.charAt(at) == closing && !isLetterAt(at + 1)) {
        return at + 1;
      }
    }
    return 0;
  }

  private boolean isLetterAt(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private int endOfPiece(int from) {
    var end = from + 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void add(int from, int to, boolean quoted) {
    var start = from;
    while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    var end = to;
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      var bare = text.substring(start, end);
      var mark = end < to && PAUSES.indexOf(text.charAt(end)) >= 0 ? 1 : 0;
      tokens.add(
          quoted || isValue(bare)
              ? Token.value(bare)
              : new Token(text.substring(start, end + mark), bare.toLowerCase(Locale.ROOT)));
      if (!opens && !quoted && isName(bare)) {
        tokens.set(tokens.size() - 1, Token.value(bare));
      }
    }
  }

  /// Figures, `read_sheet`, `a.b`, `a/b`, `x@y`, `k=v`, `readSheet`.
  private static boolean isValue(String word) {
    for (var at = 0; at < word.length(); at++) {
      var mark = word.charAt(at);
      if (Character.isDigit(mark) || IN_IDS.indexOf(mark) >= 0) {
        return true;
      }
      var before = at == 0 ? ' ' : word.charAt(at - 1);
      if (mark == '.'
          || mark == ':'
          || Character.isUpperCase(mark) && Character.isLowerCase(before)) {
        return true;
      }
    }
    return false;
  }

  /// `Munich`, but not `USD`.
  private static boolean isName(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
  }

  /// Capitals within sentences are names, unless most words have them.
  private List<Token> withoutNames() {
    var names = tokens.stream().filter(token -> token.isValue() && isName(token.raw())).count();
    return 2 * names <= tokens.size()
        ? tokens
        : tokens.stream()
            .map(token ->
                token.isValue() && isName(token.raw())
                    ? new Token(token.raw(), token.raw().toLowerCase(Locale.ROOT))
                    : token)
            .toList();
  }
}
