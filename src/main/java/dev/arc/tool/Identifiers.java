package dev.arc.tool;

import java.util.Locale;

/// Ids that tools hand out: the same for the same call at the same point of a play, and never twice
/// in one play.
final class Identifiers {

  private Identifiers() {}

  /// @param content what the id stands for
  /// @param count how many ids were handed out before
  static String of(String prefix, Object content, int count) {
    var mixed = (content.hashCode() * 31 + count) * 0x9E3779B1;
    var digits = String.format(Locale.ROOT, "%05X", (mixed >>> 8) & 0xFFFFF);
    return prefix + "-" + digits + (count + 1);
  }
}
