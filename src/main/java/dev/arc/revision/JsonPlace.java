package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A JSON string.
///
/// @param start of its opening quote
/// @param end behind its closing quote
record JsonPlace(String raw, int start, int end, Decoded decoded) implements Place {

  @Override
  public Place redacted() {
    return new JsonPlace(raw, start, end, decoded.redacted());
  }

  @Override
  public int offset(int index) {
    return decoded.start(index);
  }

  @Override
  public List<String> replaced(int from, int to, String words) {
    var first = to > from ? decoded.start(from) : decoded.end(from);
    var last = to > from ? decoded.end(to) : first;
    var ascii = FlowPlace.isAscii(raw.substring(start, end));
    return List.of(raw.substring(0, first) + Quote.doubled(words, ascii) + raw.substring(last));
  }

  /// The strings of a JSON text, with comments in it or not, keys too.
  static List<JsonPlace> in(String raw) {
    var found = new ArrayList<JsonPlace>();
    var at = 0;
    while (at < raw.length()) {
      if (raw.startsWith("//", at)) {
        at = RawLines.next(raw, at);
      } else if (raw.startsWith("/*", at)) {
        var end = raw.indexOf("*/", at + 2);
        at = end < 0 ? raw.length() : end + 2;
      } else if (raw.charAt(at) != '"') {
        at++;
      } else {
        var end = end(raw, at);
        var start = at;
        read(raw, start, end).ifPresent(text -> found.add(new JsonPlace(raw, start, end, text)));
        at = end;
      }
    }
    return found;
  }

  private static int end(String raw, int start) {
    var end = start + 1;
    while (end < raw.length() && raw.charAt(end) != '"') {
      end += raw.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, raw.length());
  }

  private static Optional<Decoded> read(String raw, int start, int end) {
    var read = new Decoded.Builder(start + 1);
    var at = start + 1;
    while (at < end - 1) {
      var c = raw.charAt(at);
      if (c < ' ') {
        return Optional.empty();
      }
      var next = c == '\\' ? at + (raw.charAt(at + 1) == 'u' ? 6 : 2) : at + 1;
      if (next > end - 1) {
        return Optional.empty();
      }
      var character = c == '\\' ? escaped(raw.substring(at + 1, next)) : Optional.of(c);
      if (character.isEmpty()) {
        return Optional.empty();
      }
      read.add(character.get(), at, next);
      at = next;
    }
    return Optional.of(read.done());
  }

  private static Optional<Character> escaped(String escape) {
    var plain = "\"\\/bfnrt".indexOf(escape.charAt(0));
    if (plain >= 0) {
      return Optional.of("\"\\/\b\f\n\r\t".charAt(plain));
    }
    return escape.matches("u[0-9A-Fa-f]{4}")
        ? Optional.of((char) Integer.parseInt(escape.substring(1), 16))
        : Optional.empty();
  }
}
