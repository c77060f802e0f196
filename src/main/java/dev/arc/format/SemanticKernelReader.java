package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ModelNode;
import dev.arc.part.ProfileReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Semantic Kernel's declarative agents: a `type` that names the service, `instructions`, tools as
/// `id: Plugin.function` or by their type.
final class SemanticKernelReader implements ProfileReader {
  private static final Set<String> TYPES =
      Set.of(
          "chat_completion_agent",
          "openai_assistant",
          "openai_responses",
          "azure_openai_assistant",
          "azure_assistant",
          "azure_openai_responses",
          "azureai_agent",
          "foundry_agent",
          "bedrock_agent",
          "copilot_studio_agent");

  @Override
  public String format() {
    return "semantic-kernel";
  }

  @Override
  public boolean recognises(Document document) {
    return TYPES.contains(Field.words(document.root(), "type"));
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    return document.roots().stream()
        .filter(root -> TYPES.contains(Field.words(root, "type")))
        .map(SemanticKernelReader::agent)
        .toList();
  }

  private static AgentParts agent(Node root) {
    var tools = new AgentTools(new Findings());
    Field.items(root, "tools").forEach(tool -> addTool(tool, tools));
    var template = Field.object(root, "template", "prompt_template");
    var prompt =
        Field.text(root, "instructions", "prompt_template", "template")
            .or(() -> template.flatMap(node -> Field.text(node, "template", "content")));
    var agent =
        AgentParts.at(Placed.object(root, Map.of()))
            .labelled(Field.words(root, "name"))
            .with(Part.NAME, Field.text(root, "name"))
            .with(Part.JOB, Field.text(root, "description"))
            .with(Part.MODEL, model(root))
            .prompted(prompt.stream().toList());
    return tools.equip(agent);
  }

  // A service's own tool, such as code_interpreter, has a type and needs no id.
  private static void addTool(Node tool, AgentTools tools) {
    var name = Field.words(tool, "id", "name", "type");
    var options = Field.object(tool, "options").orElse(tool);
    var parameters = Part.under("parameters", options);
    var description = Field.text(tool, "description");
    if (tool.isText()) {
      tools.add(tool);
    } else if (description.isEmpty() && parameters.isEmpty()) {
      tools.named(name, Optional.empty(), tool);
    } else {
      tools.defined(name, description, parameters, tool);
    }
  }

  private static Optional<Node> model(Node root) {
    var model = Part.under("model", root);
    var object = model.filter(Node::isObject);
    var holders =
        object.stream()
            .flatMap(node -> Stream.concat(Stream.of(node), Field.object(node, "options").stream()))
            .toArray(Node[]::new);
    return object
        .flatMap(node -> Field.text(node, "id", "name"))
        .or(() -> model.filter(Field::isFilled))
        .map(name -> ModelNode.of(name, holders))
        .or(() ->
            object
                .flatMap(node -> Field.object(node, "options"))
                .map(node -> ModelNode.unnamed(node, node)));
  }
}
