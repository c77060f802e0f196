package dev.arc.capability;

import java.util.List;

/// Something that an agent is hired to do.
///
/// @param name in the profile's words
/// @param tools names of the tools that it needs, in the profile's order
/// @param assumptions kinds of the assumptions that it rests on
/// @param by who found it
public record Capability(String name, List<String> tools, List<String> assumptions, FoundBy by) {

  public Capability {
    tools = List.copyOf(tools);
    assumptions = List.copyOf(assumptions);
  }

  /// A capability that the rules found.
  public Capability(String name, List<String> tools, List<String> assumptions) {
    this(name, tools, assumptions, FoundBy.RULES);
  }
}
