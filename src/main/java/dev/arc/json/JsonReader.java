package dev.arc.json;

import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one JSON text. Its own parser, because a profile's error message must be in plain words
/// and its values must know their lines. Not thread-safe: one reader, one text.
final class JsonReader<T> {
  static final int MAX_DEPTH = 500;
  private static final int MAX_NUMBER_LENGTH = 1000;
  private static final int END = -1;

  private final String text;
  private final ValueMaker<T> maker;
  private final int maxDepth;
  private final @Nullable Handover<T> handover;
  private int position;
  private int line = 1;
  private int lineStart;
  private int depth;

  JsonReader(String text, ValueMaker<T> maker, int maxDepth) {
    this(text, maker, maxDepth, null);
  }

  JsonReader(String text, ValueMaker<T> maker, int maxDepth, @Nullable Handover<T> handover) {
    this.text = text;
    this.maker = maker;
    this.maxDepth = maxDepth;
    this.handover = handover;
  }

  /// Takes the items of one array, a field of the outermost object, while they are read; the array
  /// itself comes out empty.
  record Handover<T>(String field, Consumer<T> receiver) {}

  T read() {
    if (text.startsWith("\uFEFF")) {
      position = 1;
      lineStart = 1;
    }
    skipSpace();
    if (peek() == END) {
      throw wrong("the text is empty, expected a JSON value");
    }
    var value = value();
    skipSpace();
    if (peek() != END) {
      throw wrong("expected nothing after the value, found " + here());
    }
    return value;
  }

  private T value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> maker.scalar(new JsonString(string()), line);
      case 't' -> literal("true", new JsonBoolean(true));
      case 'f' -> literal("false", new JsonBoolean(false));
      case 'n' -> literal("null", new JsonNull());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> maker.scalar(number(), line);
      default -> throw wrong("expected a value, found " + here());
    };
  }

  private T object() {
    var opened = open();
    var fields = new LinkedHashMap<String, T>();
    if (peek() != '}') {
      do {
        skipSpace();
        field(fields);
        skipSpace();
      } while (another('}', "object", opened));
    }
    close();
    return maker.object(fields, opened, line);
  }

  private void field(Map<String, T> fields) {
    if (peek() != '"') {
      throw wrong("expected a key in double quotes, found " + here());
    }
    var keyLine = line;
    var keyStart = position;
    var key = maker.key(string());
    skipSpace();
    if (peek() != ':') {
      throw wrong("expected ':' after the key \"" + Excerpt.of(key) + "\", found " + here());
    }
    position++;
    skipSpace();
    if (fields.put(key, maker.under(value(key), keyLine)) != null) {
      throw new JsonSyntaxException(
          "the key \"" + Excerpt.of(key) + "\" appears twice in one object",
          keyLine,
          Math.max(1, keyStart - text.lastIndexOf('\n', keyStart)));
    }
  }

  private T value(String key) {
    return handover != null && depth == 1 && peek() == '[' && handover.field().equals(key)
        ? maker.array(List.of(), items(handover.receiver()), line)
        : value();
  }

  private T array() {
    var items = new ArrayList<T>();
    var opened = items(items::add);
    return maker.array(items, opened, line);
  }

  /// Returns the line where the array begins.
  private int items(Consumer<T> receiver) {
    var opened = open();
    if (peek() != ']') {
      do {
        skipSpace();
        receiver.accept(value());
        skipSpace();
      } while (another(']', "array", opened));
    }
    close();
    return opened;
  }

  private int open() {
    if (++depth > maxDepth) {
      throw wrong("nested more than " + maxDepth + " levels deep");
    }
    position++;
    var opened = line;
    skipSpace();
    return opened;
  }

  private void close() {
    position++;
    depth--;
  }

  private boolean another(char end, String what, int opened) {
    var next = peek();
    if (next == ',') {
      position++;
      return true;
    }
    if (next == END) {
      throw wrong("the text ends before the " + what + " opened in line " + opened + " is closed");
    }
    if (next != end) {
      throw wrong("expected ',' or '" + end + "', found " + here());
    }
    return false;
  }

  private T literal(String word, JsonValue value) {
    if (!text.startsWith(word, position)) {
      throw wrong("expected a value, found " + here());
    }
    position += word.length();
    return maker.scalar(value, line);
  }

  private JsonNumber number() {
    var start = position;
    if (peek() == '-') {
      position++;
    }
    var zero = peek() == '0';
    if (digits() > 1 && zero) {
      position = start;
      throw wrong("a number does not start with 0");
    }
    if (peek() == '.') {
      position++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      position++;
      if (peek() == '+' || peek() == '-') {
        position++;
      }
      digits();
    }
    return numberFrom(start);
  }

  private int digits() {
    var start = position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    if (start == position) {
      throw wrong("expected a digit, found " + here());
    }
    return position - start;
  }

  private JsonNumber numberFrom(int start) {
    try {
      if (position - start <= MAX_NUMBER_LENGTH) {
        return new JsonNumber(new BigDecimal(text.substring(start, position)));
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // An exponent that no BigDecimal can hold: told below like one that we do not want to hold.
    } catch (IllegalArgumentException e) {
      position = start;
      throw wrong(String.valueOf(e.getMessage()));
    }
    position = start;
    throw wrong(
        "number is out of range, expected at most 1,000 digits and an exponent below 1,000");
  }

  private String string() {
    var scanner = new JsonStringScanner(text, position + 1);
    try {
      var value = scanner.scan();
      position = scanner.position();
      return value;
    } catch (JsonStringScanner.BadString e) {
      position = scanner.position();
      throw wrong(e.problem());
    }
  }

  private void skipSpace() {
    while (position < text.length()) {
      switch (text.charAt(position)) {
        case ' ', '\t' -> position++;
        case '\n' -> newLine();
        case '\r' -> {
          if (position + 1 < text.length() && text.charAt(position + 1) == '\n') {
            position++;
          }
          newLine();
        }
        default -> {
          return;
        }
      }
    }
  }

  private void newLine() {
    position++;
    line++;
    lineStart = position;
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private String here() {
    return peek() == END ? "the end of the text" : Excerpt.ofCharacter(text.codePointAt(position));
  }

  private JsonSyntaxException wrong(String problem) {
    return new JsonSyntaxException(problem, line, position - lineStart + 1);
  }
}
