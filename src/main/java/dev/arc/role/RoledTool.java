package dev.arc.role;

import dev.arc.llm.ToolSchema;
import dev.arc.shape.ResultShape;

/// A tool with the role it is taken to have.
///
/// @param confidence of the role, 0 to 1; 1 only where the tool's author states the role
/// @param why the words of the tool that speak for the role
/// @param shape of what it returns
public record RoledTool(
    ToolSchema schema, Role role, double confidence, String why, ResultShape shape) {

  /// A tool of whose results nothing is known.
  public RoledTool(ToolSchema schema, Role role, double confidence, String why) {
    this(schema, role, confidence, why, ResultShape.GUESSED);
  }

  /// The same tool with results of this shape.
  public RoledTool returning(ResultShape other) {
    return new RoledTool(schema, role, confidence, why, other);
  }

  /// All that decides how the tool is simulated, beside its role.
  public String fingerprint() {
    return shape.equals(ResultShape.GUESSED) ? schema.toString() : schema + " " + shape;
  }

  public String name() {
    return schema.name();
  }
}
