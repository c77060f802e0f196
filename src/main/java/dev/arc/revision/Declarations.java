package dev.arc.revision;

import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.ProfileTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes a declared assumption in other words, or takes it out of its list.
final class Declarations {
  private static final Pattern MARK = Pattern.compile("[ \\t]*- +");
  private static final Pattern KEY = Pattern.compile("[^#\\n]*:[ \\t]*");

  private Declarations() {}

  /// The files with the assumption changed, in each way that there is, the likeliest first.
  ///
  /// @param replacement blank to take it out
  static List<Map.Entry<String, String>> written(
      ProfileTexts texts, DeclaredAssumption assumption, String replacement) {
    var found = new ArrayList<Candidate>();
    Candidate.files(texts)
        .forEach((name, raw) -> {
          for (var place : places(raw, assumption.text())) {
            var from = RawLines.indentation(place.decoded().text());
            var line = RawLines.number(raw, place.offset(from));
            var to = from + assumption.text().length();
            var distance = Math.abs(line - assumption.line());
            found.add(new Candidate(name, place, from, to, 0, distance));
          }
        });
    found.sort(Comparator.comparingInt(Candidate::distance));
    return found.stream()
        .flatMap(each ->
            (replacement.isBlank() ? removed(each.place()) : each.written(replacement))
                .stream().map(text -> Map.entry(each.file(), text)))
        .toList();
  }

  private static List<Place> places(String raw, String declared) {
    return Places.in(raw, declared, text -> text.strip().equals(declared));
  }

  private static List<String> removed(Place place) {
    return switch (place) {
      case FlowPlace item -> removed(item.raw(), item.start(), item.end());
      case JsonPlace item -> between(item.raw(), item.start(), item.end());
      case EmbeddedPlace _, FoldedPlace _, LinedPlace _, ListedPlace _ -> List.of();
    };
  }

  private static List<String> removed(String raw, int start, int end) {
    var line = RawLines.start(raw, start);
    return MARK.matcher(raw.substring(line, start)).matches()
        ? ofBlock(raw, line, start, end)
        : between(raw, start, end);
  }

  // The only item leaves an empty list behind.
  private static List<String> ofBlock(String raw, int line, int start, int end) {
    var next = RawLines.next(raw, end);
    var head = raw.substring(line, start);
    var above = line > 0 ? RawLines.start(raw, line - 1) : line;
    var key = raw.substring(above, above < line ? RawLines.end(raw, above) : above);
    if (KEY.matcher(key).matches() && !raw.startsWith(head, next)) {
      return List.of(
          raw.substring(0, above)
              + key.stripTrailing()
              + " []"
              + raw.substring(above + key.length(), line)
              + raw.substring(next));
    }
    return List.of(raw.substring(0, line) + raw.substring(next));
  }

  private static List<String> between(String raw, int start, int end) {
    var before = raw.substring(0, start).stripTrailing();
    var after = end + raw.substring(end).length() - raw.substring(end).stripLeading().length();
    if (raw.startsWith(",", after)) {
      var rest = raw.substring(after + 1);
      return List.of(raw.substring(0, start) + rest.stripLeading());
    }
    if (before.endsWith(",")) {
      return List.of(before.substring(0, before.length() - 1) + raw.substring(end));
    }
    return before.endsWith("[") ? List.of(raw.substring(0, start) + raw.substring(end)) : List.of();
  }
}
