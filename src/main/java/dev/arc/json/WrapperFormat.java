package dev.arc.json;

import org.jspecify.annotations.Nullable;

/// A record with one component `value`, as that value alone.
final class WrapperFormat implements Format<Record> {
  private final Class<?> type;
  private volatile @Nullable RecordShape shape;

  WrapperFormat(Class<?> type) {
    this.type = type;
  }

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
    var component = shape().components().getFirst();
    var inner = component.of(value);
    if (inner == null) {
      throw new CodecException("is null, expected a value");
    }
    return component.format().toJson(inner);
  }

  @Override
  public Record fromJson(JsonValue json) {
    return shape().make(new Object[] {shape().components().getFirst().format().fromJson(json)});
  }
}
