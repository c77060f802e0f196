package dev.arc.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A prompt's text, and where sentences stand in it.
final class PromptText {
  private static final String COUNTED = "\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxl]{2,7}|[IVXL]{2,7})[.)]";
  private static final Pattern MARK = Pattern.compile("^\\s*(?:(?:[-*•–+]|" + COUNTED + ")\\s+)?");
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:[-*•–+]|" + COUNTED + ")\\s+.*", Pattern.DOTALL);
  private static final Pattern COUNTED_ITEM =
      Pattern.compile("^\\s*" + COUNTED + "\\s+.*", Pattern.DOTALL);
  private static final String EMPHASIS = "(?:\\*\\*|__)?";

  private final String text;
  private final List<String> lines;

  PromptText(String text) {
    this.text = text;
    this.lines = text.lines().toList();
  }

  /// Where a sentence stands.
  ///
  /// @param text as it stands there, which may go over several lines
  /// @param lastLine counted from 1, of the item or paragraph that it stands in
  /// @param whole whether nothing else stands in that item or paragraph
  record Place(String text, int lastLine, boolean whole) {}

  /// Whether a line begins an item of a list.
  static boolean isItem(String line) {
    return ITEM.matcher(line).matches();
  }

  /// Whether a line begins an item that has a number, a letter or a roman numeral.
  static boolean isCounted(String line) {
    return COUNTED_ITEM.matcher(line).matches();
  }

  /// A line without the mark of an item.
  static String unmarked(String line) {
    return MARK.matcher(line).replaceFirst("");
  }

  /// Empty where it stands nowhere, or in several places.
  Optional<Place> find(String sentence) {
    var found = pattern(sentence).matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    var place = place(found);
    return text.indexOf(place.text(), found.start() + 1) < 0
        ? Optional.of(place)
        : Optional.empty();
  }

  /// What a list says of all its items, above them: `Escalate to a human when:`; empty for nothing.
  String lead(int line) {
    for (var at = line - 1; at >= 0; at--) {
      var text = lines.get(at).strip();
      if (!text.isEmpty() && !isItem(lines.get(at))) {
        return text.endsWith(":") ? text : "";
      }
    }
    return "";
  }

  boolean has(String sentence) {
    return pattern(sentence).matcher(text).find();
  }

  private static Pattern pattern(String sentence) {
    return Pattern.compile(
        Stream.of(sentence.strip().split("\\s+"))
            .map(word -> EMPHASIS + Pattern.quote(word) + EMPHASIS)
            .collect(Collectors.joining("\\s+")),
        Pattern.CASE_INSENSITIVE);
  }

  private Place place(Matcher found) {
    var line = line(found.start());
    var last = lastLine(line);
    var first = firstLine(line);
    var item = String.join("\n", lines.subList(first - 1, last));
    return new Place(found.group(), last, isAll(found.group(), item));
  }

  private static boolean isAll(String part, String item) {
    return unmarked(item).strip().equals(part.strip());
  }

  private int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(each -> each == '\n').count();
  }

  /// The line on which the item or paragraph begins that goes on in this one; lines count from 1.
  private int firstLine(int line) {
    var first = line;
    while (first > 1 && !isItem(first) && !isBlank(first - 1)) {
      first--;
    }
    return first;
  }

  /// The line on which the item or paragraph of this line ends.
  private int lastLine(int line) {
    var last = line;
    while (last < lines.size() && !isBlank(last + 1) && !isItem(last + 1) && !isHeading(last + 1)) {
      last++;
    }
    return last;
  }

  private boolean isBlank(int line) {
    return lines.get(line - 1).isBlank();
  }

  private boolean isItem(int line) {
    return isItem(lines.get(line - 1));
  }

  private boolean isHeading(int line) {
    return lines.get(line - 1).strip().matches("#{1,6} .*|<[^>]*>");
  }
}
