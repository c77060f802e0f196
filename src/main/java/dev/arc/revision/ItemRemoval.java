package dev.arc.revision;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes an item out of a list, or an entry out of a mapping, with its mark or comma and all its
/// lines. Which of the ways is right is found by reading again.
final class ItemRemoval {
  private static final Pattern MARK = Pattern.compile("[ \\t]*- +");
  private static final Pattern KEY = Pattern.compile("[^#\\n]*:[ \\t]*");

  private ItemRemoval() {}

  /// The whole file without the item, in the ways that there are; none when it is no item.
  static List<String> written(Place place) {
    return switch (place) {
      case FlowPlace item -> removed(item.raw(), item.start(), item.end());
      case JsonPlace item -> ofJson(item);
      case EmbeddedPlace(var outer, var inner) ->
          written(inner).stream().flatMap(text -> outer.rewritten(text).stream()).toList();
      case LinedPlace item -> BlockRemoval.written(item.raw(), item.offset(0));
      case FoldedPlace item -> BlockRemoval.written(item.raw(), item.offset(0));
      case ListedPlace _ -> List.of();
    };
  }

  private static List<String> removed(String raw, int start, int end) {
    var line = RawLines.start(raw, start);
    var item =
        MARK.matcher(raw.substring(line, start)).matches()
            ? ofBlock(raw, line, start, end)
            : between(raw, start, end).stream();
    return Stream.of(
            item,
            FlowRemoval.written(raw, start, end).stream(),
            BlockRemoval.written(raw, start).stream())
        .flatMap(ways -> ways)
        .toList();
  }

  private static List<String> ofJson(JsonPlace item) {
    return Stream.concat(
            between(item.raw(), item.start(), item.end()).stream(),
            FlowRemoval.written(item.raw(), item.start(), item.end()).stream())
        .toList();
  }

  // The only item leaves an empty list behind.
  private static Stream<String> ofBlock(String raw, int line, int start, int end) {
    var next = RawLines.next(raw, end);
    var head = raw.substring(line, start);
    var above = line > 0 ? RawLines.start(raw, line - 1) : line;
    var key = raw.substring(above, above < line ? RawLines.end(raw, above) : above);
    if (KEY.matcher(key).matches() && !raw.startsWith(head, next)) {
      return Stream.of(
          raw.substring(0, above)
              + key.stripTrailing()
              + " []"
              + raw.substring(above + key.length(), line)
              + raw.substring(next));
    }
    return Stream.of(raw.substring(0, line) + raw.substring(next));
  }

  /// Without what stands between two commas, or a comma and a bracket.
  static List<String> between(String raw, int start, int end) {
    var before = raw.substring(0, start).stripTrailing();
    var after = end + raw.substring(end).length() - raw.substring(end).stripLeading().length();
    if (raw.startsWith(",", after)) {
      var rest = raw.substring(after + 1);
      return List.of(raw.substring(0, start) + rest.stripLeading());
    }
    if (before.endsWith(",")) {
      return List.of(before.substring(0, before.length() - 1) + raw.substring(end));
    }
    return before.endsWith("[") || before.endsWith("{")
        ? List.of(raw.substring(0, start) + raw.substring(end))
        : List.of();
  }
}
