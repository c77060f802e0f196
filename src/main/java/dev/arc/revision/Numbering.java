package dev.arc.revision;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// How the items of a list are counted.
enum Numbering {
  NUMBER,
  LETTER,
  ROMAN;

  private static final int LETTERS = 26;
  private static final List<String> TENS = List.of("", "x", "xx", "xxx", "xl", "l", "lx", "lxx");
  private static final List<String> ONES =
      List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

  /// Which one a sign is, from 1; nothing where it is none of this kind.
  OptionalInt value(String sign) {
    var small = sign.toLowerCase(Locale.ROOT);
    return switch (this) {
      case NUMBER ->
          sign.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(sign)) : OptionalInt.empty();
      case LETTER ->
          small.matches("[a-z]") ? OptionalInt.of(small.charAt(0) - 'a' + 1) : OptionalInt.empty();
      case ROMAN -> roman(small);
    };
  }

  private static OptionalInt roman(String small) {
    for (var value = 1; value < 10 * TENS.size(); value++) {
      if (roman(value).equals(small)) {
        return OptionalInt.of(value);
      }
    }
    return OptionalInt.empty();
  }

  private static String roman(int value) {
    return TENS.get(value / 10 % TENS.size()) + ONES.get(value % 10);
  }

  /// The sign of an item.
  ///
  /// @param value which one, from 1
  /// @param like a sign of the same list: its case is kept, and its zeros in front
  String sign(int value, String like) {
    var sign =
        switch (this) {
          case NUMBER -> like.startsWith("0") ? padded(value, like.length()) : "" + value;
          case LETTER -> letters(value);
          case ROMAN -> roman(value);
        };
    var small = like.equals(like.toLowerCase(Locale.ROOT));
    return small ? sign : sign.toUpperCase(Locale.ROOT);
  }

  private static String padded(int value, int width) {
    var digits = "" + value;
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  // Behind z comes aa.
  private static String letters(int value) {
    var letter = (char) ('a' + (value - 1) % LETTERS);
    return ("" + letter).repeat(1 + (value - 1) / LETTERS);
  }
}
