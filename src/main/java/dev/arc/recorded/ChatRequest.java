package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import java.util.List;
import java.util.stream.Stream;

/// The body of a request to OpenAI's chat completions, which most other vendors speak too.
/// Instructions are messages with the role `system` or `developer`; tools stand under `tools` or,
/// in old requests, `functions`.
final class ChatRequest implements RequestShape {

  /// Keys of formats that have messages too.
  private static final List<String> OTHERS = List.of("system_prompt", "job", "system", "prompts");

  /// Keys that make a list of messages something that was sent.
  private static final List<String> SENT =
      List.of(
          "model",
          "stream",
          "tool_choice",
          "response_format",
          "parallel_tool_calls",
          "max_completion_tokens");

  @Override
  public String format() {
    return "openai-chat";
  }

  @Override
  public boolean recognises(Node body) {
    var messages = body.find("messages").filter(Messages::are);
    var went =
        messages
            .filter(list ->
                Stream.of("assistant", "tool", "function")
                    .anyMatch(role -> Messages.anyIs(role, list)))
            .isPresent();
    return messages.isPresent()
        && (went || SENT.stream().anyMatch(key -> body.find(key).isPresent()))
        && OTHERS.stream().noneMatch(key -> body.find(key).isPresent());
  }

  @Override
  public AgentParts agent(Node body, Findings findings) {
    body.find("messages").ifPresent(list -> Messages.warnOfLater(list, findings));
    var parts =
        AgentParts.at(body)
            .with(Part.MODEL, body.find("model"))
            .prompted(body.find("messages").map(Messages::instructions).orElse(List.of()));
    for (var key : List.of("tools", "functions")) {
      parts = RequestTools.equip(parts, body.find(key), findings);
    }
    return parts;
  }
}
