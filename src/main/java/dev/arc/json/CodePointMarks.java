package dev.arc.json;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Where the parser's marks are in a text: they count code points. Not thread-safe: one text, its
/// marks in order.
final class CodePointMarks {
  private final String text;
  private final boolean wide;
  private int codePoints;
  private int units;

  CodePointMarks(String text) {
    this.text = text;
    this.wide = text.codePointCount(0, text.length()) < text.length();
  }

  int index(Optional<Mark> mark) {
    var codePoint = mark.map(Mark::getIndex).orElse(0);
    if (!wide) {
      return codePoint;
    }
    units = text.offsetByCodePoints(units, codePoint - codePoints);
    codePoints = codePoint;
    return units;
  }
}
