package dev.arc.json;

import dev.arc.json.JsonValue.JsonNull;
import java.util.Optional;

/// A value that may be missing: left out of its object, null in a list.
record OptionalFormat(Format<Object> inner) implements Format<Optional<Object>> {

  @Override
  public JsonValue toJson(Optional<Object> value) {
    return value.map(inner::toJson).orElseGet(JsonNull::new);
  }

  @Override
  public void write(Optional<Object> value, JsonWriter out) {
    value.ifPresentOrElse(part -> inner.write(part, out), () -> out.value(new JsonNull()));
  }

  @Override
  public Optional<Object> fromJson(JsonValue json) {
    return json instanceof JsonNull ? Optional.empty() : Optional.of(inner.fromJson(json));
  }

  @Override
  public boolean isAbsent(Optional<Object> value) {
    return value.isEmpty();
  }

  @Override
  public Optional<Object> whenAbsent() {
    return Optional.empty();
  }
}
