package dev.arc.tool;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;

/// One call that is well formed and has arrived at its tool.
record Request(ToolSchema tool, Arguments arguments, View view, Delivery delivery) {

  /// Whether the tool has no way of being told what is wanted, and was told nothing: it has no
  /// parameter, or none but switches, counts and closed choices. Such a tool gives what there is.
  boolean canNameNothing() {
    var properties = tool.parameters().object("properties").orElseGet(JsonObject::empty);
    return properties.fields().values().stream().noneMatch(Request::takesWords)
        && arguments.values().stream()
            .allMatch(argument -> properties.find(argument.path().split("\\.", 2)[0]).isPresent());
  }

  private static boolean takesWords(dev.arc.json.JsonValue schema) {
    if (!(schema instanceof JsonObject property) || !property.list("enum").isEmpty()) {
      return false;
    }
    return switch (property.text("type").orElse("string")) {
      case "number", "integer", "boolean", "null" -> false;
      default -> true;
    };
  }
}
