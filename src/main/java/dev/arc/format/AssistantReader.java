package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.HostedTools;
import dev.arc.part.ModelName;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.List;

/// Assistants of OpenAI's Assistants API: one, or a list as the API returns it.
final class AssistantReader implements ProfileReader {

  @Override
  public String format() {
    return "openai-assistant";
  }

  @Override
  public boolean recognises(Document document) {
    return assistants(document).stream().findFirst().isPresent();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    return assistants(document).stream().map(AssistantReader::parts).toList();
  }

  private static List<Node> assistants(Document document) {
    var found = new ArrayList<Node>();
    for (var root : document.roots()) {
      found.addAll(root.isArray() ? root.items() : listed(root));
    }
    return found.stream().allMatch(AssistantReader::isAssistant) ? found : List.of();
  }

  private static List<Node> listed(Node root) {
    return Field.words(root, "object").equals("list") ? Field.items(root, "data") : List.of(root);
  }

  private static boolean isAssistant(Node node) {
    return Field.words(node, "object").equals("assistant")
        || Field.words(node, "id").startsWith("asst_")
        || Field.text(node, "instructions").isPresent()
            && (Field.isThere(node, "tool_resources", "file_ids")
                || Field.items(node, "tools").stream().anyMatch(HostedTools::isOne))
            && !Field.isThere(node, "system_prompt", "kind", "input", "messages");
  }

  private static AgentParts parts(Node assistant) {
    var agent =
        AgentParts.at(assistant)
            .with(Part.NAME, Field.text(assistant, "name"))
            .with(Part.JOB, Field.text(assistant, "description"))
            .with(Part.MODEL, Part.under("model", assistant).filter(ModelName::isModel))
            .prompted(Field.text(assistant, "instructions").stream().toList());
    return Part.under("tools", assistant)
        .map(HostedTools::described)
        .map(agent::equipped)
        .orElse(agent);
  }
}
