package dev.arc.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Turns values of one type into JSON and back, without annotations.
///
/// - A record is an object, its components are the fields. A record whose only component is called
///   `value` is that value alone: ids stay plain text.
/// - Of a sealed interface the field `type` says which record it is: `MoneyIn` is `money_in`.
/// - An enum constant is its name in lower case. Dates, durations, zones are ISO texts.
/// - An empty `Optional` and a null of a `@Nullable` component are left out; a list, set or map
///   that is left out is empty. An unknown field is an error.
///
/// Safe to share between threads.
///
/// @param <T> a record, sealed interface, enum, or any type that a record's component may have
public final class Codec<T> {
  private static final char REPLACEMENT = '\ufffd';

  private final Class<T> type;
  private final Format<Object> format;

  private Codec(Class<T> type) {
    this.type = type;
    this.format = Formats.of(type);
  }

  public static <T> Codec<T> of(Class<T> type) {
    return new Codec<>(type);
  }

  /// The value as JSON.
  ///
  /// @throws CodecException when a part of the value has no JSON form, such as a null
  public JsonValue toJson(T value) {
    return format.toJson(value);
  }

  /// The value that the JSON describes.
  ///
  /// @throws CodecException naming the path, the value and what was expected
  public T fromJson(JsonValue json) {
    return type.cast(format.fromJson(json));
  }

  /// Compact JSON text.
  public String write(T value) {
    return JsonWriter.text(false, writer -> format.write(value, writer));
  }

  /// Compact JSON text, chunk by chunk: what it takes is not more for a larger value. A chunk is to
  /// be copied, not kept.
  public void write(T value, Consumer<? super CharSequence> out) {
    JsonWriter.stream(false, out, writer -> format.write(value, writer));
  }

  /// JSON text over several lines, as [Json#pretty], chunk by chunk.
  public void pretty(T value, Consumer<? super CharSequence> out) {
    JsonWriter.stream(true, out, writer -> format.write(value, writer));
  }

  /// Reads JSON text.
  ///
  /// @throws JsonSyntaxException when the text is not JSON
  /// @throws CodecException when it does not fit the type
  public T read(String text) {
    return fromJson(Json.parse(text));
  }

  /// Reads JSON text of which most is one list, as [#read(String)] but with little more memory than
  /// the value takes.
  ///
  /// @param list the record's component that is that list
  public T readLarge(String text, String list) {
    if ((Format<?>) format instanceof RecordFormat record) {
      return type.cast(record.read(text, list));
    }
    throw new IllegalArgumentException(type + " is no record");
  }

  /// Compact JSON text in UTF-8.
  public byte[] bytes(T value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  /// Reads JSON text in UTF-8; as [#read(String)].
  public T read(byte[] utf8) {
    try {
      var text = new String(utf8, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) >= 0) {
        // Written so, or put there instead of what is no text: the slow way tells.
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      }
      return read(text);
    } catch (CharacterCodingException e) {
      throw new CodecException("is not text in UTF-8", e);
    }
  }
}
