package dev.arc.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads this package's data files: the part of YAML in which a line is `key: value` and a value is
/// a word, a quoted word, a flow list or a flow map. The package depends on nothing, so it carries
/// these few lines itself.
final class DataFile {

  private final String name;
  private final String line;
  private int at;

  private DataFile(String name, String line) {
    this.name = name;
    this.line = line;
  }

  /// The rows of a file: key to value, in order.
  static Map<String, Object> rows(String name) {
    var rows = new LinkedHashMap<String, Object>();
    for (var line : text(name).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
        new DataFile(name, line).entry(rows);
      }
    }
    return rows;
  }

  /// The rows of one section: the indented lines below `section:`.
  static Map<String, List<String>> section(String name, String section) {
    var rows = new LinkedHashMap<String, Object>();
    var inside = false;
    for (var line : text(name).lines().toList()) {
      if (line.startsWith("  ")) {
        if (inside && !line.strip().startsWith("#")) {
          new DataFile(name, line.strip()).entry(rows);
        }
      } else {
        inside = line.equals(section + ":");
      }
    }
    var lists = new LinkedHashMap<String, List<String>>();
    rows.forEach((key, value) -> lists.put(key, strings(value)));
    return lists;
  }

  static List<String> strings(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static String text(String name) {
    try (InputStream stream = DataFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the resource dev/arc/quantity/" + name + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(
          "the resource dev/arc/quantity/" + name + " cannot be read", problem);
    }
  }

  private void entry(Map<String, Object> into) {
    var key = word(":");
    expect(':');
    skipSpaces();
    if (into.put(key, at == line.length() ? List.of() : value()) != null) {
      throw wrong("the key " + key + " appears twice");
    }
  }

  private Object value() {
    skipSpaces();
    return switch (line.charAt(at)) {
      case '[' -> list();
      case '{' -> map();
      default -> word(",]}");
    };
  }

  private List<Object> list() {
    var items = new ArrayList<>();
    at++;
    while (peek() != ']') {
      items.add(value());
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return items;
  }

  private Map<String, Object> map() {
    var fields = new LinkedHashMap<String, Object>();
    at++;
    while (peek() != '}') {
      entry(fields);
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return fields;
  }

  private String word(String ends) {
    skipSpaces();
    if (line.charAt(at) == '"') {
      var close = line.indexOf('"', at + 1);
      var quoted = line.substring(at + 1, close);
      at = close + 1;
      return quoted;
    }
    var start = at;
    while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(start, at).strip();
  }

  private char peek() {
    skipSpaces();
    if (at >= line.length()) {
      throw wrong("a list or map is not closed");
    }
    return line.charAt(at);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw wrong("expected '" + wanted + "' at column " + (at + 1));
    }
    at++;
  }

  private void skipSpaces() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalStateException wrong(String why) {
    return new IllegalStateException("dev/arc/quantity/" + name + ": " + why + ", in: " + line);
  }
}
