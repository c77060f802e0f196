package dev.arc.capability;

import java.util.List;

/// Something that an agent is hired to do.
///
/// @param name in the profile's words
/// @param tools names of the tools that it needs, in the profile's order
/// @param assumptions kinds of the assumptions that it rests on
public record Capability(String name, List<String> tools, List<String> assumptions) {

  public Capability {
    tools = List.copyOf(tools);
    assumptions = List.copyOf(assumptions);
  }
}
