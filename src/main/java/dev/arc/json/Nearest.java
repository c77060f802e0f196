package dev.arc.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The known name that a mistyped one most likely meant.
public final class Nearest {

  private Nearest() {}

  /// The candidate with the fewest edits (letters added, dropped, changed or swapped), if they are
  /// at most a third of the name; case, `-` and `_` count for nothing. The first of several equals.
  public static Optional<String> to(String name, Collection<String> candidates) {
    var wanted = normal(name);
    var best = Optional.<String>empty();
    var fewest = Math.max(1, wanted.length() / 3) + 1;
    for (var candidate : candidates) {
      var distance = distance(wanted, normal(candidate), fewest);
      if (distance < fewest) {
        fewest = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }

  /// Edits between two words (optimal string alignment); `limit` when there are that many or more.
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    var beforeLast = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, Math.min(last[j], current[j - 1]) + 1);
        if (isSwap(a, b, i, j)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = current;
    }
    return Math.min(limit, last[b.length()]);
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
