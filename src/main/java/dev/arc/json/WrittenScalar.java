package dev.arc.json;

/// A text, number or other scalar of a YAML text, as it is written there.
///
/// @param start where it begins, its quote or block header (`|`, `>`) included; behind its anchor
///   and tag
/// @param end where it ends, its quote included; of a block, behind the line breaks that follow it
/// @param value what it reads as, before it is taken for a number or the like
public record WrittenScalar(int start, int end, Style style, String value) {

  /// How a scalar is written (YAML 1.2.2, chapters 7.3 and 8.1).
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }
}
