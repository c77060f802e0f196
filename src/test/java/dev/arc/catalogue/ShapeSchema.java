package dev.arc.catalogue;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schema of a shape, as `docs/schemas/catalogue` has it.
final class ShapeSchema {

  private ShapeSchema() {}

  static String of(String title, Shape... alternatives) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("$schema", new JsonString("https://json-schema.org/draft/2020-12/schema"));
    fields.put("title", new JsonString(title));
    if (alternatives.length == 1) {
      fields.putAll(schema(alternatives[0]).fields());
    } else {
      fields.put(
          "oneOf",
          new JsonArray(
              List.of(alternatives).stream().<JsonValue>map(ShapeSchema::schema).toList()));
    }
    return Json.pretty(new JsonObject(fields)) + "\n";
  }

  private static JsonObject schema(Shape shape) {
    return switch (shape) {
      case Shape.Text(var pattern, var expected) ->
          object("type", text("string"), "pattern", text(pattern), "description", text(expected));
      case Shape.Choice(var words) -> object("enum", texts(words));
      case Shape.Whole(var least, var most) ->
          object("type", text("integer"), "minimum", number(least), "maximum", number(most));
      case Shape.Decimal _ -> object("type", text("number"));
      case Shape.Truth _ -> object("type", text("boolean"));
      case Shape.Several(var item, var least) ->
          object("type", text("array"), "items", schema(item), "minItems", number(least));
      case Shape.Named named -> named(named);
      case Shape.Fields fields -> fields(fields);
      case Shape.OneCondition _ ->
          object("type", text("object"), "minProperties", number(1), "maxProperties", number(1));
    };
  }

  private static JsonObject named(Shape.Named shape) {
    return shape.names().isEmpty()
        ? object("type", text("object"), "additionalProperties", schema(shape.value()))
        : object(
            "type",
            text("object"),
            "propertyNames",
            object("enum", texts(shape.names())),
            "additionalProperties",
            schema(shape.value()));
  }

  private static JsonObject fields(Shape.Fields shape) {
    var properties = new LinkedHashMap<String, JsonValue>();
    shape.fields().forEach(field -> properties.put(field.name(), schema(field.shape())));
    var required = shape.fields().stream().filter(Shape.Field::required).map(Shape.Field::name);
    return object(
        "type",
        text("object"),
        "properties",
        new JsonObject(properties),
        "required",
        texts(required.toList()),
        "additionalProperties",
        new JsonBoolean(false));
  }

  private static JsonObject object(Object... pairs) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    for (var i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], (JsonValue) pairs[i + 1]);
    }
    return new JsonObject(fields);
  }

  private static JsonString text(String text) {
    return new JsonString(text);
  }

  private static JsonNumber number(long number) {
    return new JsonNumber(BigDecimal.valueOf(number));
  }

  private static JsonArray texts(List<String> texts) {
    return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
  }
}
