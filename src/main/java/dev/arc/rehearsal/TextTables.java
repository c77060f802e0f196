package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads tables that stand in plain text: between bars, tabs, semicolons or commas. Lines such as
/// `entity: …` above one are its notes.
final class TextTables {

  private static final Pattern RULE = Pattern.compile("[|\\s:+-]+");
  private static final Pattern NOTE =
      Pattern.compile("^\\s*[#*-]*\\s*([\\p{L}][\\p{L}\\p{N} _-]{0,30}?)\\s*[:=]\\s+(.+?)\\s*$");
  private static final List<Pattern> SEPARATORS =
      List.of(
          Pattern.compile("\\s*\\|\\s*"),
          Pattern.compile("\\t"),
          Pattern.compile("\\s*;\\s*"),
          Pattern.compile("\\s*,(?!\\d{3}\\b)\\s*"),
          Pattern.compile("\\s{2,}"));

  private TextTables() {}

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
      if (width > 1
          && cells(lines.get(at + 1), separator).size() == width
          && header.stream()
              .noneMatch(cell ->
                  cell.isEmpty() || cell.length() > 40 || Character.isDigit(cell.charAt(0)))) {
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
    return List.of(separator.split(inner.strip(), -1));
  }
}
