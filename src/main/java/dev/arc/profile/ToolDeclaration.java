package dev.arc.profile;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tool, as the profile declares it.
///
/// @param schema what the model sees
/// @param line where the declaration starts
/// @param outputSchema JSON Schema of what the tool returns; null when the profile does not show it
/// @param examples of what the tool returns
/// @param role what the author says the tool is for; null when nothing is said
/// @param confirmation true when the author wants a confirmation before a call
/// @param permission that a call needs, in the author's words; null when nothing is said
public record ToolDeclaration(
    ToolSchema schema,
    int line,
    @Nullable JsonObject outputSchema,
    List<JsonValue> examples,
    @Nullable String role,
    boolean confirmation,
    @Nullable String permission) {

  public ToolDeclaration {
    examples = List.copyOf(examples);
  }

  public String name() {
    return schema.name();
  }
}
