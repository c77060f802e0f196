package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A YAML text in quotes, or in none, in one line or several.
///
/// @param start where it is written, its quote included
/// @param end where it ends, its quote included
record FlowPlace(String raw, int start, int end, Quote quote, Decoded decoded) implements Place {

  /// What may stand in front of a text in its line: marks of a list and a key.
  private static final Pattern HEAD = Pattern.compile("( *(?:- +)*)(\\S.*: +)?");

  @Override
  public Place redacted() {
    return new FlowPlace(raw, start, end, quote, decoded.redacted());
  }

  @Override
  public int offset(int index) {
    return decoded.start(index);
  }

  @Override
  public List<String> replaced(int from, int to, String words) {
    var text = decoded.text().substring(0, from) + words + decoded.text().substring(to);
    var several = raw.substring(start, end).indexOf('\n') >= 0;
    var ways = new ArrayList<String>();
    if (several) {
      wrapped(from, to, words).ifPresent(ways::add);
    }
    if (several && quote == Quote.DOUBLE) {
      ways.add(inline(from, to, words));
    } else if (!several && (quote == Quote.DOUBLE || words.indexOf('\n') < 0)) {
      ways.add(inline(from, to, words));
    }
    if (quote == Quote.NONE) {
      ways.stream().findFirst().map(this::quoted).ifPresent(ways::add);
    }
    if (!decoded.hides(0, decoded.length()) && quote != Quote.DOUBLE) {
      literal(text).filter(_ -> !several).ifPresent(ways::add);
      ways.add(instead("\"" + Quote.doubled(text, false) + "\""));
    }
    return ways;
  }

  private String instead(String written) {
    return raw.substring(0, start) + written + raw.substring(end);
  }

  private String inline(int from, int to, String words) {
    var first = to > from ? decoded.start(from) : decoded.end(from);
    return raw.substring(0, first)
        + escaped(words)
        + raw.substring(to > from ? decoded.end(to) : first);
  }

  private String escaped(String words) {
    return quote.escaped(words, isAscii(raw.substring(start, end)));
  }

  /// Whether an author escapes what is not ASCII.
  static boolean isAscii(String written) {
    return written.contains("\\u") && written.chars().allMatch(c -> c < 0x7f);
  }

  private Optional<String> wrapped(int from, int to, String words) {
    var lines = TouchedLines.of(raw, decoded, new Difference(from, to, words));
    var joint = lines.lineBreak() + indentation();
    var wrapping = new Wrapping(lines.column(), lines.width(), joint);
    var text = lines.before() + words + lines.after();
    var written = new StringBuilder();
    if (quote == Quote.DOUBLE) {
      written.append(wrapping.wrapped(escaped(text), false));
    } else {
      paragraphs(text, wrapping, lines.lineBreak(), written);
    }
    return lines.secret()
        ? Optional.empty()
        : Optional.of(raw.substring(0, lines.start()) + written + raw.substring(lines.end()));
  }

  // Of line breaks one more is written than is read.
  private void paragraphs(String text, Wrapping wrapping, String lineBreak, StringBuilder written) {
    var breaks = 0;
    for (var paragraph : text.split("\n", -1)) {
      if (!paragraph.isEmpty()) {
        written.append(breaks > 0 ? lineBreak.repeat(breaks) + wrapping.joint() : "");
        written.append(wrapping.wrapped(escaped(paragraph), breaks > 0));
        breaks = 0;
      }
      breaks++;
    }
  }

  // That of the last line: the first stands behind a key.
  private String indentation() {
    var line = raw.substring(RawLines.start(raw, end), end);
    return line.substring(0, RawLines.indentation(line));
  }

  private String quoted(String own) {
    var stop = own.length() - (raw.length() - end);
    var written = own.substring(start, stop).replace("'", "''");
    return own.substring(0, start) + "'" + written + "'" + own.substring(stop);
  }

  // Several lines where one stood: as a literal below the key, unless more stands in the line.
  private Optional<String> literal(String text) {
    var line = RawLines.start(raw, start);
    var head = HEAD.matcher(raw.substring(line, start));
    var rest = raw.substring(end, RawLines.end(raw, end));
    if (!head.matches() || !rest.isBlank() || text.isBlank() || text.startsWith(" ")) {
      return Optional.empty();
    }
    var indentation = " ".repeat(column(head.group(1), head.group(2) != null) + 2);
    var lineBreak = RawLines.lineBreak(raw, start);
    var written = new StringBuilder("|-");
    for (var each : text.split("\n", -1)) {
      written.append(lineBreak).append(each.isEmpty() ? "" : indentation).append(each);
    }
    return Optional.of(instead(written.toString()));
  }

  // Of the key, or else of the mark of the list that the text is an item of.
  private static int column(String marks, boolean key) {
    return key ? marks.length() : Math.max(0, marks.lastIndexOf('-'));
  }
}
