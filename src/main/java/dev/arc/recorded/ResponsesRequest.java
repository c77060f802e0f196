package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import java.util.ArrayList;
import java.util.stream.Stream;

/// The body of a request to OpenAI's responses: instructions stand under `instructions` and in the
/// items of `input` with the role `system` or `developer`; tools are flat. A response repeats the
/// instructions and tools of its request, so it serves as well.
final class ResponsesRequest implements RequestShape {

  @Override
  public String format() {
    return "openai-responses";
  }

  @Override
  public boolean recognises(Node body) {
    var telling = Stream.of("instructions", "tools", "prompt").anyMatch(key -> has(body, key));
    var response = body.find("object").flatMap(Node::text).filter("response"::equals).isPresent();
    return response && telling
        || body.find("model").filter(Node::isText).isPresent()
            && body.find("messages").isEmpty()
            && body.find("input")
                .filter(input -> input.isText() && telling || isItems(input))
                .isPresent();
  }

  private static boolean isItems(Node input) {
    return input.isArray()
        && !input.items().isEmpty()
        && input.items().stream().allMatch(item -> has(item, "role") || has(item, "type"));
  }

  private static boolean has(Node object, String key) {
    return object.find(key).filter(node -> !(node.value() instanceof JsonNull)).isPresent();
  }

  @Override
  public AgentParts agent(Node body, Findings findings) {
    var prompts = new ArrayList<Node>();
    body.find("instructions")
        .filter(_ -> has(body, "instructions"))
        .ifPresent(node -> {
          if (node.isArray()) {
            prompts.addAll(node.items());
          } else {
            prompts.add(node);
          }
        });
    body.find("input").map(Messages::instructions).ifPresent(prompts::addAll);
    body.find("input").ifPresent(list -> Messages.warnOfLater(list, findings));
    warnOfStoredPrompt(body, findings);
    var parts = AgentParts.at(body).with(Part.MODEL, body.find("model")).prompted(prompts);
    return RequestTools.equip(parts, body.find("tools"), findings);
  }

  private static void warnOfStoredPrompt(Node body, Findings findings) {
    body.find("prompt")
        .flatMap(prompt -> prompt.find("id"))
        .filter(Node::isText)
        .ifPresent(id ->
            findings.warning(
                id.line(),
                "unresolved",
                "the request refers to the stored prompt \""
                    + id.text().orElse("")
                    + "\", which only its vendor has; put its text under instructions"));
  }
}
