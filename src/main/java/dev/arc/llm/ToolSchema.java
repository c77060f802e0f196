package dev.arc.llm;

import dev.arc.json.JsonValue.JsonObject;

/// A tool as a model sees it.
///
/// @param parameters the JSON Schema of the arguments, an object schema, untouched
public record ToolSchema(String name, String description, JsonObject parameters) {}
