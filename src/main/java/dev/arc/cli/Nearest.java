package dev.arc.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What a user probably meant: the known word with the fewest letters changed, if it is near at
/// all.
final class Nearest {

  private Nearest() {}

  static Optional<String> to(String typed, Collection<String> known) {
    var most = Math.max(1, typed.length() / 3);
    return known.stream()
        .filter(word -> distance(typed, word) <= most || isBeginning(typed, word))
        .min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  private static boolean isBeginning(String typed, String word) {
    return typed.length() >= 3 && word.startsWith(typed);
  }

  /// Levenshtein distance, with a swap of neighbours counted once.
  static int distance(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) {
      for (var j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cheapest(int[][] rows, String one, String other, int i, int j) {
    var same = one.charAt(i - 1) == other.charAt(j - 1);
    var least =
        Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
