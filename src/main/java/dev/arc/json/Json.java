package dev.arc.json;

import java.util.Optional;

/// JSON text (RFC 8259): read strictly, written compact or pretty.
public final class Json {

  private Json() {}

  /// Reads one value. Strict: no comments, no trailing commas, no key twice in one object, at most
  /// 500 levels deep. A byte order mark in front is skipped.
  ///
  /// @throws JsonSyntaxException with line and column, when the text is not JSON
  public static JsonValue parse(String text) {
    return new JsonReader<>(text, new PlainValues(), JsonReader.MAX_DEPTH).read();
  }

  /// Reads one value, or nothing when the text is not JSON.
  public static Optional<JsonValue> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (JsonSyntaxException e) {
      return Optional.empty();
    }
  }

  /// The value on one line, without spaces.
  public static String write(JsonValue value) {
    return JsonWriter.compact(value);
  }

  /// The value over several lines, indented by two spaces, without a line break at the end.
  public static String pretty(JsonValue value) {
    return JsonWriter.pretty(value);
  }
}
