package dev.arc.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON value (RFC 8259). Immutable; objects keep the order of their fields.
public sealed interface JsonValue {

  /// The JSON form of plain Java data: String, Number, Boolean, null, List, Map with text keys, and
  /// what is a [JsonValue] already.
  ///
  /// @throws IllegalArgumentException for anything else, and for numbers that JSON does not have
  static JsonValue of(@Nullable Object plain) {
    return switch (plain) {
      case null -> new JsonNull();
      case JsonValue value -> value;
      case CharSequence text -> new JsonString(text.toString());
      case Boolean truth -> new JsonBoolean(truth);
      case Number number -> JsonNumber.of(number);
      case List<?> list -> new JsonArray(list.stream().map(JsonValue::of).toList());
      case Map<?, ?> map -> JsonObject.ofMap(map);
      default ->
          throw new IllegalArgumentException(
              plain.getClass().getName() + " has no JSON form; use a codec for records");
    };
  }

  /// Named values, in order.
  record JsonObject(Map<String, JsonValue> fields) implements JsonValue {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static JsonObject empty() {
      return EMPTY;
    }

    public static JsonObject of(String key, @Nullable Object value) {
      return EMPTY.with(key, JsonValue.of(value));
    }

    public static JsonObject of(
        String key1, @Nullable Object value1, String key2, @Nullable Object value2) {
      return ofPairs(key1, value1, key2, value2);
    }

    public static JsonObject of(
        String key1,
        @Nullable Object value1,
        String key2,
        @Nullable Object value2,
        String key3,
        @Nullable Object value3) {
      return ofPairs(key1, value1, key2, value2, key3, value3);
    }

    public static JsonObject of(
        String key1,
        @Nullable Object value1,
        String key2,
        @Nullable Object value2,
        String key3,
        @Nullable Object value3,
        String key4,
        @Nullable Object value4) {
      return ofPairs(key1, value1, key2, value2, key3, value3, key4, value4);
    }

    public static JsonObject of(
        String key1,
        @Nullable Object value1,
        String key2,
        @Nullable Object value2,
        String key3,
        @Nullable Object value3,
        String key4,
        @Nullable Object value4,
        String key5,
        @Nullable Object value5) {
      return ofPairs(key1, value1, key2, value2, key3, value3, key4, value4, key5, value5);
    }

    private static JsonObject ofPairs(@Nullable Object... pairs) {
      var fields = new LinkedHashMap<String, JsonValue>();
      for (var i = 0; i < pairs.length; i += 2) {
        fields.put((String) Objects.requireNonNull(pairs[i], "key"), JsonValue.of(pairs[i + 1]));
      }
      return new JsonObject(fields);
    }

    private static JsonObject ofMap(Map<?, ?> map) {
      var fields = new LinkedHashMap<String, JsonValue>();
      map.forEach((key, value) -> fields.put(String.valueOf(key), JsonValue.of(value)));
      return new JsonObject(fields);
    }

    public Optional<JsonValue> find(String key) {
      return Optional.ofNullable(fields.get(key));
    }

    /// The field's text, when the field is a string.
    public Optional<String> text(String key) {
      return fields.get(key) instanceof JsonString(var text) ? Optional.of(text) : Optional.empty();
    }

    /// The field's number, when the field is one.
    public Optional<BigDecimal> number(String key) {
      return fields.get(key) instanceof JsonNumber(var number)
          ? Optional.of(number)
          : Optional.empty();
    }

    /// The field's object, when the field is one.
    public Optional<JsonObject> object(String key) {
      return fields.get(key) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /// The field's items; none when the field is absent or not an array.
    public List<JsonValue> list(String key) {
      return fields.get(key) instanceof JsonArray(var items) ? items : List.of();
    }

    /// A copy with this field set: in its old place if there was one, else at the end.
    public JsonObject with(String key, JsonValue value) {
      var copy = new LinkedHashMap<>(fields);
      copy.put(key, value);
      return new JsonObject(copy);
    }
  }

  /// Values in order.
  record JsonArray(List<JsonValue> items) implements JsonValue {
    public JsonArray {
      items = List.copyOf(items);
    }
  }

  /// A text.
  record JsonString(String value) implements JsonValue {
    public JsonString {
      Objects.requireNonNull(value, "value is null");
    }
  }

  /// A number, exact, as written: 1.0 and 1 are two values.
  record JsonNumber(BigDecimal value) implements JsonValue {
    private static final int LIMIT = 1000;

    /// Checks that the number can be worked with.
    ///
    /// @throws IllegalArgumentException beyond 1,000 digits or an exponent of 1,000: arithmetic on
    ///   such a number could need all memory there is
    public JsonNumber {
      if (Math.abs((long) value.scale()) > LIMIT || value.precision() > LIMIT) {
        throw new IllegalArgumentException(
            "number is out of range, expected at most 1,000 digits and an exponent below 1,000");
      }
    }

    /// The exact decimal form of any Java number.
    public static JsonNumber of(Number number) {
      return switch (number) {
        case BigDecimal decimal -> new JsonNumber(decimal);
        case BigInteger integer -> new JsonNumber(new BigDecimal(integer));
        case Double real -> ofReal(real);
        case Float real -> ofReal(Double.parseDouble(real.toString()));
        default -> new JsonNumber(BigDecimal.valueOf(number.longValue()));
      };
    }

    private static JsonNumber ofReal(double real) {
      if (!Double.isFinite(real)) {
        throw new IllegalArgumentException(real + " is not a number that JSON can hold");
      }
      return new JsonNumber(BigDecimal.valueOf(real));
    }
  }

  /// True or false.
  record JsonBoolean(boolean value) implements JsonValue {}

  /// Nothing, said explicitly.
  record JsonNull() implements JsonValue {}
}
