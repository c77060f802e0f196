package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// A JSON value that knows where it stands in its file. Lines count from 1.
///
/// Of a YAML block scalar (`|` or `>`), `line` is the first line of the *content* and `endLine` its
/// last line that is not blank: line N (from 0) of a literal text stands in file line `line + N`.
/// What an alias repeats stands where its anchor is.
///
/// @param value the value, with everything below it
/// @param line where the value starts
/// @param endLine where the value ends
/// @param keyLine the line of the key that it stands under; `line` for list items and the root
/// @param fields of an object: what its values are, in order; else empty
/// @param items of an array: its items; else empty
/// @param tag the custom YAML tag in front of the value, such as `!include`
/// @param textLines of a text whose lines do not stand one below the other from `line` on, such as
///   a folded one: in which line each of them starts; else empty
public record Node(
    JsonValue value,
    int line,
    int endLine,
    int keyLine,
    Map<String, Node> fields,
    List<Node> items,
    Optional<String> tag,
    List<Integer> textLines) {

  public Node {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    items = List.copyOf(items);
    textLines = List.copyOf(textLines);
  }

  /// A value whose text, if it is one, stands line by line from `line` on.
  public Node(
      JsonValue value,
      int line,
      int endLine,
      int keyLine,
      Map<String, Node> fields,
      List<Node> items,
      Optional<String> tag) {
    this(value, line, endLine, keyLine, fields, items, tag, List.of());
  }

  /// Another value in the same place, with as many lines if it is a text.
  public Node with(JsonValue other, Map<String, Node> otherFields, List<Node> otherItems) {
    return new Node(other, line, endLine, keyLine, otherFields, otherItems, tag, textLines);
  }

  /// The text with each of its lines in a line of the file.
  Node withTextLines(List<Integer> places) {
    return new Node(value, line, endLine, keyLine, fields, items, tag, places);
  }

  /// The line of the file in which a line of this text starts.
  ///
  /// @param index of the line of the text, from 0
  public int textLine(int index) {
    return textLines.isEmpty()
        ? Math.min(line + index, Math.max(line, endLine))
        : textLines.get(Math.min(index, textLines.size() - 1));
  }

  static Node scalar(JsonValue value, int line, int endLine) {
    return new Node(value, line, endLine, line, Map.of(), List.of(), Optional.empty());
  }

  /// A list that stands in those lines.
  public static Node array(List<Node> items, int line, int endLine) {
    var value = new JsonArray(items.stream().map(Node::value).toList());
    return new Node(value, line, endLine, line, Map.of(), items, Optional.empty());
  }

  /// An object that stands in those lines.
  public static Node object(Map<String, Node> fields, int line, int endLine) {
    var values = new LinkedHashMap<String, JsonValue>();
    fields.forEach((key, node) -> values.put(key, node.value()));
    var value = new JsonObject(values);
    return new Node(value, line, endLine, line, fields, List.of(), Optional.empty());
  }

  Node under(int key) {
    return new Node(value, line, endLine, key, fields, items, tag, textLines);
  }

  Node tagged(String name) {
    return new Node(value, line, endLine, keyLine, fields, items, Optional.of(name), textLines);
  }

  /// A text that stands in those lines.
  public static Node ofText(String text, int line, int endLine) {
    return scalar(new JsonString(text), line, endLine);
  }

  /// The same value with every line in it that one: what is read out of another text stands where
  /// that text is named.
  public Node movedTo(int other) {
    return mapped(_ -> other);
  }

  /// The same value, so many lines further down.
  public Node shifted(int by) {
    return by == 0 ? this : mapped(old -> old + by);
  }

  private Node mapped(IntUnaryOperator change) {
    var moved = new LinkedHashMap<String, Node>();
    fields.forEach((key, field) -> moved.put(key, field.mapped(change)));
    return new Node(
        value,
        change.applyAsInt(line),
        change.applyAsInt(endLine),
        change.applyAsInt(keyLine),
        moved,
        items.stream().map(item -> item.mapped(change)).toList(),
        tag,
        textLines.stream().map(change::applyAsInt).toList());
  }

  /// The value under that key, when this is an object that has it.
  public Optional<Node> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /// The text, when this is one.
  public Optional<String> text() {
    return value instanceof JsonString(var text) ? Optional.of(text) : Optional.empty();
  }

  public boolean isObject() {
    return value instanceof JsonObject;
  }

  public boolean isArray() {
    return value instanceof JsonArray;
  }

  public boolean isText() {
    return value instanceof JsonString;
  }
}
