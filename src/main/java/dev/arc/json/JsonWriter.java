package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes JSON text. Not thread-safe: one writer, one text.
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";
  private final StringBuilder out = new StringBuilder();
  private static final int CHUNK = 16 << 10;
  private final boolean pretty;
  private final @Nullable Consumer<? super CharSequence> sink;
  private int depth;
  private boolean isFirst;

  private JsonWriter(boolean pretty, @Nullable Consumer<? super CharSequence> sink) {
    this.pretty = pretty;
    this.sink = sink;
  }

  /// Writes a text of any length to `sink`, chunk by chunk.
  static void stream(
      boolean pretty, Consumer<? super CharSequence> sink, Consumer<JsonWriter> text) {
    var writer = new JsonWriter(pretty, sink);
    text.accept(writer);
    sink.accept(writer.out);
  }

  static String compact(JsonValue value) {
    return write(value, false);
  }

  static String pretty(JsonValue value) {
    return write(value, true);
  }

  /// A text in double quotes, escaped; lone surrogates too, since UTF-8 cannot carry them.
  static String quoted(String text) {
    var writer = new JsonWriter(false, null);
    writer.string(text);
    return writer.out.toString();
  }

  static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String write(JsonValue value, boolean pretty) {
    return text(pretty, writer -> writer.value(value));
  }

  /// What something writes, as one text.
  static String text(boolean pretty, Consumer<JsonWriter> text) {
    var writer = new JsonWriter(pretty, null);
    text.accept(writer);
    return writer.out.toString();
  }

  void value(JsonValue value) {
    switch (value) {
      case JsonObject(var fields) -> object(() -> fields.forEach(this::field));
      case JsonArray(var items) -> array(() -> items.forEach(this::item));
      case JsonString(var text) -> string(text);
      case JsonNumber(var number) -> out.append(plain(number));
      case JsonBoolean(var truth) -> out.append(truth);
      case JsonNull _ -> out.append("null");
    }
  }

  private void field(String name, JsonValue value) {
    name(name);
    value(value);
  }

  private void item(JsonValue value) {
    next();
    value(value);
  }

  /// @param fields begins each with [#name]
  void object(Runnable fields) {
    block('{', fields, '}');
  }

  /// @param items begins each with [#next]
  void array(Runnable items) {
    block('[', items, ']');
  }

  /// Begins a field of the object that is being written.
  void name(String name) {
    next();
    string(name);
    out.append(pretty ? ": " : ":");
  }

  /// Begins a part of the object or array that is being written.
  void next() {
    if (!isFirst) {
      out.append(',');
    }
    isFirst = false;
    newLine();
    if (sink != null && out.length() >= CHUNK) {
      sink.accept(out);
      out.setLength(0);
    }
  }

  private void block(char open, Runnable parts, char close) {
    out.append(open);
    depth++;
    isFirst = true;
    parts.run();
    depth--;
    if (!isFirst) {
      newLine();
    }
    isFirst = false;
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
