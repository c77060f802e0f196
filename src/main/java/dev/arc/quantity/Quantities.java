package dev.arc.quantity;

import java.util.List;

/// Finds the quantities in prose, tables and Markdown, in whatever way people and models write
/// them.
///
/// One scan, no state; may be shared between threads.
public final class Quantities {

  private Quantities() {}

  /// Every quantity mentioned, in the order of the text.
  public static List<Mention> in(String text) {
    return read(text).mentions();
  }

  /// Quantities, and the currencies named with or without a figure, in one scan.
  public static Prose read(String text) {
    return new Scan(text).read();
  }
}
