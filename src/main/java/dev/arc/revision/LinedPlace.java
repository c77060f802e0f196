package dev.arc.revision;

import java.util.List;

/// A text that stands in the file line by line: a Markdown body, a file that is nothing but a
/// prompt, a YAML literal (`|`).
///
/// @param indentation in front of each of its lines
record LinedPlace(String raw, Decoded decoded, String indentation) implements Place {

  @Override
  public Place redacted() {
    return new LinedPlace(raw, decoded.redacted(), indentation);
  }

  @Override
  public int offset(int index) {
    return decoded.start(index);
  }

  @Override
  public List<String> replaced(int from, int to, String words) {
    var start = to > from ? decoded.start(from) : decoded.end(from);
    var end = to > from ? decoded.end(to) : start;
    return List.of(raw.substring(0, start) + written(words, start, end) + raw.substring(end));
  }

  private String written(String words, int start, int end) {
    var lineBreak = RawLines.lineBreak(raw, start);
    var line = RawLines.start(raw, start);
    var missing = indentation.length() - (start - line);
    var written = new StringBuilder();
    if (missing > 0 && !words.startsWith("\n") && raw.substring(line, start).isBlank()) {
      written.append(indentation, 0, missing);
    }
    for (var i = 0; i < words.length(); i++) {
      var c = words.charAt(i);
      if (c != '\n') {
        written.append(c);
        continue;
      }
      written.append(lineBreak);
      var rest =
          i + 1 < words.length()
              ? words.charAt(i + 1)
              : end < raw.length() ? raw.charAt(end) : '\n';
      if (rest != '\n' && rest != '\r') {
        written.append(indentation);
      }
    }
    return written.toString();
  }

  /// A part of a text file, written as it reads.
  static LinedPlace verbatim(String raw, int start) {
    var read = new Decoded.Builder(start);
    for (var i = start; i < raw.length(); i++) {
      if (raw.startsWith("\r\n", i)) {
        read.add('\n', i, i + 2);
        i++;
      } else {
        read.add(raw.charAt(i), i, i + 1);
      }
    }
    return new LinedPlace(raw, read.done(), "");
  }
}
