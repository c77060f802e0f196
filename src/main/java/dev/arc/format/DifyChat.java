package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.PromptText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one agent of a Dify app with a `model_config`.
final class DifyChat {

  private DifyChat() {}

  static AgentParts agent(Node config, Findings findings) {
    var uses = Part.under("suggested_questions", config).filter(DifyChat::isTexts);
    var agent =
        AgentParts.at(config)
            .with(Part.MODEL, DifyModel.of(config))
            .with(Part.USE_CASES, uses)
            .prompted(prompts(config))
            .equipped(DifyTools.ofAgentMode(config));
    knowledge(config).ifPresent(node -> tellOfKnowledge(node, findings));
    return agent;
  }

  private static boolean isTexts(Node node) {
    return !node.items().isEmpty()
        && node.items().stream().allMatch(item -> !item.text().orElse("").isBlank());
  }

  // The two ways of writing a prompt stand side by side; `prompt_type` tells which one counts.
  private static List<Node> prompts(Node config) {
    var simple = Field.text(config, "pre_prompt", "system_prompt").stream();
    var chat =
        Field.object(config, "chat_prompt_config").stream()
            .flatMap(node -> Part.under("prompt", node).stream())
            .filter(PromptText::isPrompt);
    var completion =
        Field.object(config, "completion_prompt_config")
            .flatMap(node -> Field.object(node, "prompt"))
            .flatMap(node -> Field.text(node, "text"))
            .stream();
    var advanced = Stream.concat(chat, completion);
    return Field.words(config, "prompt_type").equals("advanced")
        ? Stream.concat(advanced, simple).limit(1).toList()
        : Stream.concat(simple, advanced).limit(1).toList();
  }

  private static Optional<Node> knowledge(Node config) {
    return Field.object(config, "dataset_configs")
        .flatMap(node -> Field.object(node, "datasets"))
        .flatMap(node -> Part.under("datasets", node))
        .filter(node -> !node.items().isEmpty());
  }

  private static void tellOfKnowledge(Node node, Findings findings) {
    findings.warning(
        node.line(),
        "knowledge",
        "the app answers from %d knowledge base(s), whose texts are not in this file"
            .formatted(node.items().size()));
  }
}
