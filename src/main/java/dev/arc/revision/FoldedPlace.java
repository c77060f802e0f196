package dev.arc.revision;

import java.util.List;
import java.util.stream.Stream;

/// A YAML text that is folded (`>`).
///
/// @param indentation in front of each of its lines
record FoldedPlace(String raw, Decoded decoded, String indentation) implements Place {

  @Override
  public Place redacted() {
    return new FoldedPlace(raw, decoded.redacted(), indentation);
  }

  @Override
  public int offset(int index) {
    return decoded.start(index);
  }

  @Override
  public List<String> replaced(int from, int to, String words) {
    var change = new Difference(from, to, words);
    // A line that is indented further, or no longer, changes the breaks around it.
    return Stream.of(false, true)
        .map(neighbours -> TouchedLines.of(raw, decoded, change, neighbours))
        .filter(lines -> !lines.secret())
        .map(lines -> written(lines, words))
        .toList();
  }

  private String written(TouchedLines lines, String words) {
    var text = lines.before() + words + lines.after();
    return raw.substring(0, lines.start()) + written(text, lines) + raw.substring(lines.end());
  }

  // Between two lines that are not indented further, one line break more makes one line break.
  private String written(String text, TouchedLines lines) {
    var wrapping = new Wrapping(lines.column(), lines.width(), lines.lineBreak() + indentation);
    var written = new StringBuilder();
    var breaks = 0;
    var last = "";
    for (var line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        var folds = isPlain(last) && isPlain(line);
        written.append(lines.lineBreak().repeat(breaks > 0 && folds ? breaks + 1 : breaks));
        written.append(breaks > 0 ? indentation : "");
        written.append(isPlain(line) ? wrapping.wrapped(line, breaks > 0) : line);
        last = line;
        breaks = 0;
      }
      breaks++;
    }
    return written.toString();
  }

  private static boolean isPlain(String line) {
    return !line.isEmpty() && " \t".indexOf(line.charAt(0)) < 0;
  }
}
