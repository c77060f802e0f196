package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads tables that stand in plain text: between bars, tabs, semicolons or commas. Lines such as
/// `entity: …` above one are its notes.
final class TextTables {

  private static final Pattern RULE = Pattern.compile("[|\\s:+-]+");
  private static final Pattern NOTE =
      Pattern.compile("^\\s*[#*-]*\\s*([\\p{L}][\\p{L}\\p{N} _-]{0,30}?)\\s*[:=]\\s+(.+?)\\s*$");
  private static final List<Pattern> SEPARATORS =
      List.of(
          Pattern.compile("\\s*(?<!\\\\)\\|\\s*"),
          Pattern.compile("\\t"),
          Pattern.compile("\\s*;\\s*"),
          Pattern.compile("\\s*,(?!\\d{3}\\b)\\s*"),
          Pattern.compile("\\s{2,}"));

  private TextTables() {}

  /// Lines of a table: the first, and the one behind the last.
  record Block(int from, int to) {}

  /// Where a table stands in a text that may say other things as well. Sentences with a comma each
  /// are no table.
  static Optional<Block> block(List<String> lines) {
    for (var separator : SEPARATORS) {
      int least = separator.pattern().contains(",") || separator.pattern().contains("{2,}") ? 3 : 2;
      for (int at = 0; at + 1 < lines.size(); at++) {
        int end = end(lines, at, separator, least);
        if (end > at + 1) {
          return Optional.of(new Block(at, end));
        }
      }
    }
    return Optional.empty();
  }

  private static int end(List<String> lines, int from, Pattern separator, int least) {
    var header = cells(lines.get(from).strip(), separator);
    if (header.size() < least || !isHeader(header)) {
      return from;
    }
    int at = from + 1;
    int rows = 0;
    while (at < lines.size() && isRow(lines.get(at).strip(), header.size(), separator)) {
      rows += RULE.matcher(lines.get(at)).matches() ? 0 : 1;
      at++;
    }
    return rows >= (least > 2 ? 2 : 1) ? at : from;
  }

  private static boolean isRow(String line, int width, Pattern separator) {
    return !line.isEmpty()
        && (RULE.matcher(line).matches() || cells(line, separator).size() == width);
  }

  private static boolean isHeader(List<String> cells) {
    return cells.stream()
        .noneMatch(
            cell -> cell.isEmpty() || cell.length() > 40 || Character.isDigit(cell.charAt(0)));
  }

  static boolean isNote(String line) {
    return NOTE.matcher(line).matches();
  }

  static Sheet read(String text) {
    var lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !RULE.matcher(line).matches())
            .toList();
    var notes = new LinkedHashMap<String, String>();
    for (String line : lines) {
      var note = NOTE.matcher(line);
      if (note.matches()) {
        notes.putIfAbsent(note.group(1), note.group(2));
      }
    }
    for (var separator : SEPARATORS) {
      var records = records(lines, separator);
      if (!records.isEmpty()) {
        return new Sheet(records, notes);
      }
    }
    return new Sheet(List.of(), notes);
  }

  private static List<Map<String, JsonValue>> records(List<String> lines, Pattern separator) {
    for (int at = 0; at + 1 < lines.size(); at++) {
      var header = cells(lines.get(at), separator);
      int width = header.size();
      if (width > 1 && cells(lines.get(at + 1), separator).size() == width && isHeader(header)) {
        return rows(lines.subList(at + 1, lines.size()), header, separator);
      }
    }
    return List.of();
  }

  private static List<Map<String, JsonValue>> rows(
      List<String> lines, List<String> header, Pattern separator) {
    var records = new ArrayList<Map<String, JsonValue>>();
    for (String line : lines) {
      var cells = cells(line, separator);
      if (cells.size() != header.size()) {
        return records;
      }
      var row = new LinkedHashMap<String, JsonValue>();
      for (int at = 0; at < cells.size(); at++) {
        row.put(header.get(at), new JsonString(cells.get(at)));
      }
      records.add(row);
    }
    return records;
  }

  private static List<String> cells(String line, Pattern separator) {
    String inner = line.startsWith("|") ? line.substring(1) : line;
    inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    return Stream.of(separator.split(inner.strip(), -1))
        .map(cell -> cell.replace("\\|", "|"))
        .toList();
  }
}
