package dev.arc.revision;

/// The part in which two texts differ.
///
/// @param start where the part starts in the first text
/// @param end where it ends there
/// @param words what stands there in the second text
record Difference(int start, int end, String words) {

  static Difference of(String first, String second) {
    var most = Math.min(first.length(), second.length());
    var start = 0;
    while (start < most && first.charAt(start) == second.charAt(start)) {
      start++;
    }
    start -= start > 0 && Character.isHighSurrogate(first.charAt(start - 1)) ? 1 : 0;
    var end = 0;
    while (end < most - start
        && first.charAt(first.length() - 1 - end) == second.charAt(second.length() - 1 - end)) {
      end++;
    }
    end -= end > 0 && Character.isLowSurrogate(first.charAt(first.length() - end)) ? 1 : 0;
    return new Difference(
        start, first.length() - end, second.substring(start, second.length() - end));
  }
}
