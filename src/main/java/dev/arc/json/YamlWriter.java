package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.Map;

/// Writes YAML in block style. Not thread-safe: one writer, one text.
final class YamlWriter {
  private static final int LONGEST_SIMPLE_KEY = 500;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  static String write(JsonValue value) {
    var writer = new YamlWriter();
    if (isBlock(value)) {
      writer.block(value, 0);
    } else {
      writer.inline(value, 1);
    }
    return writer.out.toString();
  }

  private static boolean isBlock(JsonValue value) {
    return switch (value) {
      case JsonObject(var fields) -> !fields.isEmpty();
      case JsonArray(var items) -> !items.isEmpty();
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> false;
    };
  }

  /// Lines of a filled object or array; the cursor stands where the first one starts.
  private void block(JsonValue value, int indent) {
    var first = true;
    if (value instanceof JsonObject(var fields)) {
      for (var field : fields.entrySet()) {
        start(first, indent);
        field(field, indent);
        first = false;
      }
    } else if (value instanceof JsonArray(var items)) {
      for (var item : items) {
        start(first, indent);
        out.append("- ");
        item(item, indent);
        first = false;
      }
    }
  }

  private void start(boolean first, int indent) {
    if (!first) {
      out.repeat("  ", indent);
    }
  }

  private void item(JsonValue item, int indent) {
    if (isBlock(item)) {
      block(item, indent + 1);
    } else {
      inline(item, indent + 1);
    }
  }

  private void field(Map.Entry<String, JsonValue> field, int indent) {
    var key = field.getKey();
    var written = YamlText.isPlain(key) ? key : YamlText.quoted(key);
    if (written.length() > LONGEST_SIMPLE_KEY) {
      out.append("? ").append(written).append('\n').repeat("  ", indent).append(":");
    } else {
      out.append(written).append(':');
    }
    if (isBlock(field.getValue())) {
      out.append('\n').repeat("  ", indent + 1);
      block(field.getValue(), indent + 1);
    } else {
      out.append(' ');
      inline(field.getValue(), indent + 1);
    }
  }

  private void inline(JsonValue value, int indent) {
    switch (value) {
      case JsonString(var text) -> text(text, indent);
      case JsonNumber(var number) -> out.append(JsonWriter.plain(number));
      case JsonBoolean(var truth) -> out.append(truth);
      case JsonNull _ -> out.append("null");
      case JsonArray _ -> out.append("[]");
      case JsonObject _ -> out.append("{}");
    }
    if (out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private void text(String text, int indent) {
    if (YamlText.isLiteral(text)) {
      literal(text, indent);
    } else {
      out.append(YamlText.isPlain(text) ? text : YamlText.quoted(text));
    }
  }

  private void literal(String text, int indent) {
    out.append('|').append(YamlText.chomping(text)).append('\n');
    var body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (var line : body.split("\n", -1)) {
      if (!line.isEmpty()) {
        out.repeat("  ", indent).append(line);
      }
      out.append('\n');
    }
  }
}
