package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line of the prompt that is an item of a list of texts: a line more is an item more.
///
/// @param place the item
/// @param raw the file
/// @param start of the item, its quote included
/// @param end of the item, its quote included
/// @param quote of the item
record ListedPlace(Place place, String raw, int start, int end, Quote quote) implements Place {
  private static final Pattern MARK = Pattern.compile("\\s*- +");

  static Optional<Place> of(Place place) {
    return switch (place) {
      case FlowPlace item ->
          Optional.of(new ListedPlace(item, item.raw(), item.start(), item.end(), item.quote()));
      case JsonPlace item ->
          Optional.of(new ListedPlace(item, item.raw(), item.start(), item.end(), Quote.DOUBLE));
      case EmbeddedPlace(var outer, var inner) ->
          of(inner).map(item -> new EmbeddedPlace(outer, item));
      case FoldedPlace _, LinedPlace _, ListedPlace _ -> Optional.empty();
    };
  }

  @Override
  public Decoded decoded() {
    return place.decoded();
  }

  @Override
  public Place redacted() {
    return new ListedPlace(place.redacted(), raw, start, end, quote);
  }

  @Override
  public int offset(int index) {
    return place.offset(index);
  }

  @Override
  public List<String> replaced(int from, int to, String words) {
    var atEnd = from == to && from == decoded().text().stripTrailing().length();
    if (!atEnd || !words.startsWith("\n")) {
      return List.of();
    }
    var head = raw.substring(RawLines.start(raw, start), start);
    var items = words.substring(1).lines().toList();
    return MARK.matcher(head).matches() ? below(head, items) : beside(head, items);
  }

  // - one
  // - another
  private List<String> below(String head, List<String> items) {
    var line = RawLines.end(raw, end);
    var next = raw.startsWith(head, RawLines.next(raw, end));
    var above = RawLines.start(raw, start);
    var before = above > 0 && raw.startsWith(head, RawLines.start(raw, above - 1));
    var rest = raw.substring(end, line).strip();
    if (!next && !before || !rest.isEmpty() && !rest.startsWith("#")) {
      return List.of();
    }
    var ways = new ArrayList<String>();
    for (var each : Quote.values()) {
      if (each.compareTo(quote) >= 0) {
        ways.add(with(line, quoted(items, each, RawLines.lineBreak(raw, line) + head)));
      }
    }
    return ways;
  }

  // ["one", "another"], in one line or several
  private List<String> beside(String head, List<String> items) {
    var before = raw.substring(0, start).stripTrailing();
    var after = raw.substring(end).stripLeading();
    var opens = before.endsWith("[") && after.startsWith(",");
    var goesOn = before.endsWith(",") && (after.startsWith(",") || after.startsWith("]"));
    if (!opens && !goesOn) {
      return List.of();
    }
    var gap = head.isBlank() ? RawLines.lineBreak(raw, start) + head : " ";
    return List.of(with(end, quoted(items, quote, "," + gap)));
  }

  private static String quoted(List<String> items, Quote quote, String joint) {
    return items.stream().map(item -> joint + quote.quoted(item)).collect(Collectors.joining());
  }

  private String with(int at, String more) {
    return raw.substring(0, at) + more + raw.substring(at);
  }
}
