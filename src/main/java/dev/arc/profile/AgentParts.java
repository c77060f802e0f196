package dev.arc.profile;

import dev.arc.json.Node;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the parts of one agent stand. What is in them has not been looked at.
///
/// @param node the agent's own node
/// @param label what the document calls the agent, such as its key in a map; empty without one
/// @param parts where each part was found
/// @param prompts where the pieces of the system prompt stand, in order
/// @param tools the nodes that hold tools
record AgentParts(
    Node node, String label, Map<Part, Node> parts, List<Node> prompts, List<Node> tools) {

  AgentParts {
    parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
    prompts = List.copyOf(prompts);
    tools = List.copyOf(tools);
  }

  Optional<Node> find(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  int line() {
    return node.line();
  }
}
