package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.VendorSchemas;
import java.util.Optional;
import java.util.stream.Stream;

/// The body of a request to Gemini's generateContent: instructions stand under `systemInstruction`
/// as parts, tools are lists of `functionDeclarations`, the model is named by the address alone.
final class ContentRequest implements RequestShape {

  @Override
  public String format() {
    return "gemini-generate-content";
  }

  @Override
  public boolean recognises(Node body) {
    var contents = body.find("contents");
    var parts =
        contents.stream()
            .flatMap(node -> node.isArray() ? node.items().stream() : Stream.of(node))
            .anyMatch(item -> item.find("parts").isPresent());
    return parts || contents.isPresent() && instruction(body).isPresent();
  }

  private static Optional<Node> instruction(Node body) {
    return Part.under("systemInstruction", body)
        .or(() ->
            Part.under("config", body).flatMap(config -> Part.under("systemInstruction", config)));
  }

  @Override
  public AgentParts agent(Node body, Findings findings) {
    var parts =
        AgentParts.at(body)
            .with(Part.MODEL, body.find("model").map(ContentRequest::plainName))
            .prompted(instruction(body).stream().flatMap(ContentRequest::pieces).toList());
    var tools =
        Part.under("tools", body)
            .or(() -> Part.under("config", body).flatMap(config -> Part.under("tools", config)));
    return RequestTools.equip(parts, tools.map(VendorSchemas::plain), findings);
  }

  /// `models/gemini-2.5-pro` is the model `gemini-2.5-pro`.
  private static Node plainName(Node model) {
    return model
        .text()
        .map(name ->
            Node.ofText(name.substring(name.lastIndexOf('/') + 1), model.line(), model.endLine()))
        .orElse(model);
  }

  private static Stream<Node> pieces(Node instruction) {
    var parts = instruction.find("parts").orElse(instruction);
    return parts.isArray() ? parts.items().stream() : Stream.of(parts);
  }
}
