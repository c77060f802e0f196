package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The body of a request to Anthropic's messages: instructions stand beside the messages under
/// `system`, as text or as blocks of text, and a tool's parameters under `input_schema`.
final class MessagesRequest implements RequestShape {
  private static final List<String> FOREIGN = List.of("system", "developer", "tool", "function");
  private static final Set<String> BLOCKS = Set.of("tool_use", "tool_result", "thinking");

  @Override
  public String format() {
    return "anthropic-messages";
  }

  @Override
  public boolean recognises(Node body) {
    return body.find("messages")
        .filter(Messages::are)
        .filter(list -> FOREIGN.stream().noneMatch(role -> Messages.anyIs(role, list)))
        .filter(list -> hasMark(body) || hasBlocks(list))
        .isPresent();
  }

  private static boolean hasMark(Node body) {
    return body.find("system").filter(node -> node.isText() || node.isArray()).isPresent()
        || body.find("anthropic_version").isPresent()
        || body.find("model")
                .flatMap(Node::text)
                .filter(name -> name.contains("claude"))
                .isPresent()
            && body.find("functions").isEmpty()
        || body.find("tools").stream()
            .flatMap(tools -> tools.items().stream())
            .anyMatch(tool -> tool.find("input_schema").isPresent());
  }

  private static boolean hasBlocks(Node messages) {
    return messages.items().stream()
        .flatMap(message -> message.find("content").stream())
        .flatMap(content -> content.items().stream())
        .flatMap(block -> block.find("type").stream())
        .flatMap(type -> type.text().stream())
        .anyMatch(BLOCKS::contains);
  }

  @Override
  public AgentParts agent(Node body, Findings findings) {
    var parts =
        AgentParts.at(body)
            .with(Part.MODEL, body.find("model"))
            .prompted(
                Part.under("system", body).stream().flatMap(MessagesRequest::pieces).toList());
    return RequestTools.equip(parts, body.find("tools"), findings);
  }

  /// Blocks one by one, for each has its lines.
  private static Stream<Node> pieces(Node system) {
    return system.isArray() ? system.items().stream() : Stream.of(system);
  }
}
