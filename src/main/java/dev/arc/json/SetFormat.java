package dev.arc.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A set as an array, in the set's own order.
final class SetFormat implements Format<Set<Object>> {
  private final ListFormat list;

  SetFormat(Format<Object> element) {
    this.list = new ListFormat(element);
  }

  @Override
  public JsonValue toJson(Set<Object> value) {
    return list.toJson(List.copyOf(value));
  }

  @Override
  public Set<Object> fromJson(JsonValue json) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list.fromJson(json)));
  }

  @Override
  public Set<Object> whenAbsent() {
    return Set.of();
  }
}
