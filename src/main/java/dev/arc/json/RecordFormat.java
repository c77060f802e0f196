package dev.arc.json;

import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A record as an object.
final class RecordFormat implements Format<Record> {
  private final Class<?> type;
  private final boolean complete;
  private volatile @Nullable RecordShape shape;

  RecordFormat(Class<?> type) {
    this.type = type;
    this.complete = CompleteRecord.class.isAssignableFrom(type);
  }

  static boolean isWrapper(Class<?> type) {
    var components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value");
  }

  boolean describes(Class<?> other) {
    return type == other;
  }

  /// Looked at late, for a record may contain itself. Two threads may both look; they see the same.
  private RecordShape shape() {
    var known = shape;
    if (known == null) {
      known = RecordShape.of(type);
      shape = known;
    }
    return known;
  }

  @Override
  public JsonValue toJson(Record value) {
    var fields = new LinkedHashMap<String, JsonValue>();
    write(value, fields);
    return new JsonObject(fields);
  }

  void write(Record value, Map<String, JsonValue> fields) {
    parts(
        value,
        (component, part) ->
            fields.put(
                component.name(), part == null ? new JsonNull() : component.format().toJson(part)));
  }

  @Override
  public void write(Record value, JsonWriter out) {
    out.object(() -> writeFields(value, out));
  }

  void writeFields(Record value, JsonWriter out) {
    parts(
        value,
        (component, part) -> {
          out.name(component.name());
          if (part == null) {
            out.value(new JsonNull());
          } else {
            component.format().write(part, out);
          }
        });
  }

  /// Each part that is there; of a complete record each part, null where there is nothing.
  private void parts(Record value, BiConsumer<RecordShape.Component, @Nullable Object> receiver) {
    for (var component : shape().components()) {
      try {
        var part = component.of(value);
        if (part == null && !component.nullable()) {
          throw new CodecException("is null, expected a value");
        }
        if (part != null && !component.format().isAbsent(part)) {
          receiver.accept(component, part);
        } else if (complete) {
          receiver.accept(component, null);
        }
      } catch (CodecException e) {
        throw e.in(component.name());
      }
    }
  }

  @Override
  public Record fromJson(JsonValue json) {
    if (!(json instanceof JsonObject(var fields))) {
      throw CodecException.unexpected(json, "an object");
    }
    return read(fields, 0);
  }

  /// @param known how many fields are already used by others (the `type` of a sealed interface)
  Record read(Map<String, JsonValue> fields, int known) {
    return shape().make(parts(fields, known));
  }

  /// Reads a text of which most is one list: its items are made while it is read.
  ///
  /// @param list the name of a component that is a list
  Record read(String text, String list) {
    var component = shape().component(list);
    var items = new ArrayList<Object>();
    var reader =
        new JsonReader<>(
            text,
            new SharedValues(),
            JsonReader.MAX_DEPTH,
            new JsonReader.Handover<>(
                list, item -> items.add(item(component, item, items.size()))));
    var json = reader.read();
    if (!(json instanceof JsonObject(var fields))) {
      throw CodecException.unexpected(json, "an object");
    }
    var parts = parts(fields, 0);
    if (!items.isEmpty()) {
      parts[shape().components().indexOf(component)] = List.copyOf(items);
    }
    return shape().make(parts);
  }

  private static Object item(RecordShape.Component list, JsonValue item, int index) {
    try {
      return ((ListFormat) (Format<?>) list.format()).element().fromJson(item);
    } catch (CodecException e) {
      throw e.at(index).in(list.name());
    }
  }

  private @Nullable Object[] parts(Map<String, JsonValue> fields, int known) {
    var components = shape().components();
    var parts = new @Nullable Object[components.size()];
    var used = known;
    for (var i = 0; i < parts.length; i++) {
      var component = components.get(i);
      var json = fields.get(component.name());
      used += json == null ? 0 : 1;
      try {
        parts[i] = part(component, json);
      } catch (CodecException e) {
        throw e.in(component.name());
      }
    }
    if (used < fields.size()) {
      throw shape().unknownField(fields.keySet(), known > 0);
    }
    return parts;
  }

  private static @Nullable Object part(RecordShape.Component component, @Nullable JsonValue json) {
    if (json == null || (json instanceof JsonNull && component.nullable())) {
      var absent = component.format().whenAbsent();
      if (absent == null && !component.nullable()) {
        throw new CodecException("is missing");
      }
      return component.nullable() ? null : absent;
    }
    return component.format().fromJson(json);
  }
}
