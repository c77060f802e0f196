package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the parts of one agent stand. What is in them has not been looked at.
///
/// @param node the agent's own node
/// @param label what the document calls the agent, such as its key in a map; empty without one
/// @param parts where each part was found
/// @param prompts where the pieces of the system prompt stand, in order
/// @param tools the nodes that hold tools in one of the usual shapes
/// @param declared tools that the format's reader has already read, for their shape is its own
/// @param noticed what the reader noticed of this agent alone; told when it is the one that is
///   meant
public record AgentParts(
    Node node,
    String label,
    Map<Part, Node> parts,
    List<Node> prompts,
    List<Node> tools,
    List<ToolDeclaration> declared,
    List<Warning> noticed) {

  public AgentParts {
    parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
    prompts = List.copyOf(prompts);
    tools = List.copyOf(tools);
    declared = List.copyOf(declared);
    noticed = List.copyOf(noticed);
  }

  public AgentParts(
      Node node,
      String label,
      Map<Part, Node> parts,
      List<Node> prompts,
      List<Node> tools,
      List<ToolDeclaration> declared) {
    this(node, label, parts, prompts, tools, declared, List.of());
  }

  /// An agent of which nothing is known yet but where it stands.
  public static AgentParts at(Node node) {
    return new AgentParts(node, "", Map.of(), List.of(), List.of(), List.of());
  }

  public AgentParts labelled(String name) {
    return new AgentParts(node, name, parts, prompts, tools, declared, noticed);
  }

  public AgentParts with(Part part, Node value) {
    var more = new EnumMap<Part, Node>(Part.class);
    more.putAll(parts);
    more.put(part, value);
    return new AgentParts(node, label, more, prompts, tools, declared, noticed);
  }

  /// As [#with(Part, Node)]; unchanged when there is nothing or a null.
  public AgentParts with(Part part, Optional<Node> value) {
    return value
        .filter(found -> !(found.value() instanceof JsonNull))
        .map(found -> with(part, found))
        .orElse(this);
  }

  public AgentParts prompted(List<Node> pieces) {
    return new AgentParts(node, label, parts, pieces, tools, declared, noticed);
  }

  /// With a container of tools more.
  public AgentParts equipped(Node container) {
    var more = Stream.concat(tools.stream(), Stream.of(container)).toList();
    return new AgentParts(node, label, parts, prompts, more, declared, noticed);
  }

  /// With other containers of tools.
  public AgentParts withTools(List<Node> containers) {
    return new AgentParts(node, label, parts, prompts, containers, declared, noticed);
  }

  /// With tools more that have been read.
  public AgentParts declaring(List<ToolDeclaration> others) {
    var more = Stream.concat(declared.stream(), others.stream()).toList();
    return new AgentParts(node, label, parts, prompts, tools, more, noticed);
  }

  /// With what was noticed of this agent alone.
  public AgentParts noticing(Findings own) {
    return new AgentParts(node, label, parts, prompts, tools, declared, own.warnings());
  }

  public Optional<Node> find(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  public int line() {
    return node.line();
  }
}
