package dev.arc.json;

import org.jspecify.annotations.Nullable;

/// A series as an array.
final class SeriesFormat implements Format<Series<Object>> {
  private final Format<Object> element;
  private final ListFormat list;

  SeriesFormat(Format<Object> element) {
    this.element = element;
    this.list = new ListFormat(element);
  }

  @Override
  public JsonValue toJson(Series<Object> value) {
    return list.toJson(value.toList());
  }

  @Override
  public void write(Series<Object> value, JsonWriter out) {
    out.array(() ->
        value.each(item -> {
          out.next();
          element.write(item, out);
        }));
  }

  @Override
  public Series<Object> fromJson(JsonValue json) {
    return list.fromJson(json)::forEach;
  }

  @Override
  public @Nullable Series<Object> whenAbsent() {
    return list.whenAbsent()::forEach;
  }
}
