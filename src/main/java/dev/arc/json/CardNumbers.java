package dev.arc.json;

import java.math.BigDecimal;
import java.util.List;

/// Numbers that look like those of payment cards: 13 to 19 digits, written together or in groups,
/// with a first digit that card makers use and a check digit that fits (Luhn, ISO/IEC 7812-1 annex
/// B).
final class CardNumbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  /// Whether a number has as many digits as a card's.
  static boolean mayBe(BigDecimal number) {
    return number.scale() <= 0 && number.precision() >= SHORTEST;
  }

  static void find(String text, List<Secret> found) {
    var i = 0;
    while (i < text.length()) {
      if (!isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      var end = endOfCard(text, i);
      if (end > i) {
        found.add(new Secret("card number", i, end));
      }
      i = Math.max(end, endOfGroup(text, i));
    }
  }

  /// Behind the longest card number that starts here; the start itself when none does.
  private static int endOfCard(String text, int start) {
    var longest = start;
    var end = start;
    for (var digits = 0; digits <= LONGEST && end < text.length() && isDigit(text.charAt(end)); ) {
      var group = end;
      end = endOfGroup(text, group);
      digits += end - group;
      if (digits >= SHORTEST && isCard(text, start, end)) {
        longest = end;
      }
      end += end < text.length() && " -".indexOf(text.charAt(end)) >= 0 ? 1 : 0;
    }
    return longest;
  }

  private static int endOfGroup(String text, int start) {
    var end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCard(String text, int start, int end) {
    return text.charAt(start) >= '2'
        && text.charAt(start) <= '6'
        && standsAlone(text, start, end)
        && isGroupedAsCardsAre(text, start, end)
        && !isPartOfColumn(text, start, end)
        && fitsCheckDigit(text, start, end);
  }

  private static boolean standsAlone(String text, int start, int end) {
    var before = start == 0 ? ' ' : text.charAt(start - 1);
    var after = end == text.length() ? ' ' : text.charAt(end);
    var decimals = after == '.' && end + 1 < text.length() && isDigit(text.charAt(end + 1));
    return !Character.isLetterOrDigit(before)
        && ".,-_/".indexOf(before) < 0
        && !Character.isLetterOrDigit(after)
        && after != '_'
        && !decimals;
  }

  // Cards are printed in groups of four to six; dates, phone numbers and columns of figures are
  // not.
  private static boolean isGroupedAsCardsAre(String text, int start, int end) {
    var group = 0;
    for (var i = start; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        group++;
      } else if (group < 4 || group > 6) {
        return false;
      } else {
        group = 0;
      }
    }
    return group >= 3 && (group <= 6 || group == end - start);
  }

  // "2026 2025 2024 2023 2022": groups go on with another of four digits before or behind.
  private static boolean isPartOfColumn(String text, int start, int end) {
    if (endOfGroup(text, start) == end) {
      return false;
    }
    var before = start - 1;
    while (before > 0 && isDigit(text.charAt(before - 1))) {
      before--;
    }
    var behind = Math.min(end + 1, text.length());
    return start - 1 - before == 4 || endOfGroup(text, behind) - behind == 4;
  }

  private static boolean fitsCheckDigit(String text, int start, int end) {
    var sum = 0;
    var digits = 0;
    for (var i = end - 1; i >= start; i--) {
      var c = text.charAt(i);
      if (isDigit(c)) {
        var doubled = (c - '0') * (digits % 2 + 1);
        sum += doubled / 10 + doubled % 10;
        digits++;
      }
    }
    return digits >= SHORTEST && digits <= LONGEST && sum % 10 == 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
