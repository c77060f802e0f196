package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;

/// A list as an array.
record ListFormat(Format<Object> element) implements Format<List<Object>> {

  @Override
  public JsonValue toJson(List<Object> value) {
    var items = new ArrayList<JsonValue>(value.size());
    for (var item : value) {
      try {
        items.add(element.toJson(item));
      } catch (CodecException e) {
        throw e.at(items.size());
      }
    }
    return new JsonArray(items);
  }

  @Override
  public void write(List<Object> value, JsonWriter out) {
    out.array(() -> {
      var index = 0;
      for (var item : value) {
        out.next();
        try {
          element.write(item, out);
        } catch (CodecException e) {
          throw e.at(index);
        }
        index++;
      }
    });
  }

  @Override
  public List<Object> fromJson(JsonValue json) {
    if (!(json instanceof JsonArray(var items))) {
      throw CodecException.unexpected(json, "a list");
    }
    var list = new ArrayList<Object>(items.size());
    for (var item : items) {
      try {
        list.add(element.fromJson(item));
      } catch (CodecException e) {
        throw e.at(list.size());
      }
    }
    return List.copyOf(list);
  }

  @Override
  public List<Object> whenAbsent() {
    return List.of();
  }
}
