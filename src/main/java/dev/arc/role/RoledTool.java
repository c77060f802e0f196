package dev.arc.role;

import dev.arc.llm.ToolSchema;

/// A tool with the role it is taken to have.
///
/// @param confidence of the role, 0 to 1; 1 only where the tool's author states the role
/// @param why the words of the tool that speak for the role
public record RoledTool(ToolSchema schema, Role role, double confidence, String why) {

  public String name() {
    return schema.name();
  }
}
