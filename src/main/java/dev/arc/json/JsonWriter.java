package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.function.Consumer;

/// Writes JSON text. Not thread-safe: one writer, one text.
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";
  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private int depth;

  private JsonWriter(boolean pretty) {
    this.pretty = pretty;
  }

  static String compact(JsonValue value) {
    return write(value, false);
  }

  static String pretty(JsonValue value) {
    return write(value, true);
  }

  /// A text in double quotes, escaped; lone surrogates too, since UTF-8 cannot carry them.
  static String quoted(String text) {
    var writer = new JsonWriter(false);
    writer.string(text);
    return writer.out.toString();
  }

  static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String write(JsonValue value, boolean pretty) {
    var writer = new JsonWriter(pretty);
    writer.value(value);
    return writer.out.toString();
  }

  private void value(JsonValue value) {
    switch (value) {
      case JsonObject(var fields) ->
          block(
              '{',
              fields.entrySet().iterator(),
              field -> {
                string(field.getKey());
                out.append(pretty ? ": " : ":");
                value(field.getValue());
              },
              '}');
      case JsonArray(var items) -> block('[', items.iterator(), this::value, ']');
      case JsonString(var text) -> string(text);
      case JsonNumber(var number) -> out.append(plain(number));
      case JsonBoolean(var truth) -> out.append(truth);
      case JsonNull _ -> out.append("null");
    }
  }

  private <E> void block(char open, Iterator<E> parts, Consumer<E> write, char close) {
    out.append(open);
    if (parts.hasNext()) {
      depth++;
      while (parts.hasNext()) {
        newLine();
        write.accept(parts.next());
        if (parts.hasNext()) {
          out.append(',');
        }
      }
      depth--;
      newLine();
    }
    out.append(close);
  }

  private void newLine() {
    if (pretty) {
      out.append('\n').repeat("  ", depth);
    }
  }

  private void string(String text) {
    out.append('"');
    var written = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && c < Character.MIN_SURROGATE) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (c > Character.MAX_SURROGATE) {
        continue;
      }
      out.append(text, written, i);
      escape(c);
      written = i + 1;
    }
    out.append(text, written, text.length()).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default ->
          out.append("\\u")
              .append(HEX.charAt(c >> 12))
              .append(HEX.charAt(c >> 8 & 15))
              .append(HEX.charAt(c >> 4 & 15))
              .append(HEX.charAt(c & 15));
    }
  }
}
