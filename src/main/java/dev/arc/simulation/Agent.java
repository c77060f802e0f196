package dev.arc.simulation;

import dev.arc.role.RoledTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The agent that plays: its instructions and the tools it may call, with the roles Arc gives them.
///
/// @param temperature null leaves it to the provider
public record Agent(String prompt, List<RoledTool> tools, @Nullable Double temperature) {

  public Agent {
    tools = List.copyOf(tools);
  }
}
