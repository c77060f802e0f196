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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// SWE-agent: `agent.templates.system_template` and `agent.tools.bundles`, or several of these
/// under `agent.agent_configs`; its first version has `system_template` at the top and
/// `command_files`; mini-SWE-agent has it under `agent`.
final class SweAgentReader implements ProfileReader {

  @Override
  public String format() {
    return "swe-agent";
  }

  @Override
  public boolean recognises(Document document) {
    return !configs(document.root()).isEmpty();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var configs = configs(root);
    return IntStream.range(0, configs.size())
        .mapToObj(index -> agent(configs.get(index), label(configs, index), root))
        .toList();
  }

  private static List<Node> configs(Node root) {
    var agent = Field.object(root, "agent").orElse(root);
    var several = Field.items(agent, "agent_configs").stream().filter(SweAgentReader::isConfig);
    var configs = several.toList();
    if (!configs.isEmpty()) {
      return configs;
    }
    return isConfig(agent) ? List.of(agent) : List.of();
  }

  private static boolean isConfig(Node config) {
    var bundles = Field.object(config, "tools").flatMap(tools -> tools.find("bundles"));
    return bundles.isPresent()
        || Stream.concat(Field.object(config, "templates").stream(), Stream.of(config))
            .anyMatch(node ->
                node.find("system_template").isPresent()
                    && node.find("instance_template").isPresent());
  }

  // The first of them is default[0]: it has a type, and its place in the list.
  private static String label(List<Node> configs, int index) {
    var config = configs.get(index);
    var own = Field.words(config, "name");
    if (!own.isEmpty() || configs.size() == 1) {
      return own;
    }
    var type = Field.words(config, "type");
    return "%s[%d]".formatted(type.isEmpty() ? "default" : type, index);
  }

  private static AgentParts agent(Node config, String label, Node root) {
    var templates = Field.object(config, "templates").orElse(config);
    var findings = new Findings();
    var tools = new AgentTools(findings);
    var equipment = Field.object(config, "tools").orElse(config);
    new SweAgentTools(tools, findings).add(equipment);
    Field.texts(config, "command_files").forEach(tools::add);
    var agent =
        AgentParts.at(Placed.object(config, Map.of()))
            .labelled(label)
            .with(Part.MODEL, model(config, root))
            .prompted(Field.text(templates, "system_template").stream().toList());
    return tools.equip(agent);
  }

  private static Optional<Node> model(Node config, Node root) {
    var model = Part.under("model", config).or(() -> Part.under("model", root));
    return model.flatMap(node ->
        node.isText()
            ? Optional.of(node)
            : Field.text(node, "name", "model_name")
                .map(name ->
                    ModelNode.of(
                        name,
                        Stream.concat(
                                Stream.of(node),
                                Field.object(node, "completion_kwargs", "model_kwargs").stream())
                            .toArray(Node[]::new))));
  }
}
