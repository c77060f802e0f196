package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.PromptText;
import dev.arc.part.Requests;
import dev.arc.part.ToolNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The agents in a Dify workflow: its nodes of type `agent` and `llm`.
final class DifyGraph {
  private final Findings findings;

  DifyGraph(Findings findings) {
    this.findings = findings;
  }

  /// In the order of the file; nodes that are told nothing are left out, and named.
  List<AgentParts> agents(Node workflow) {
    var agents = new ArrayList<AgentParts>();
    var graph = Field.object(workflow, "graph").orElse(workflow);
    for (var node : Field.items(graph, "nodes")) {
      agent(Field.object(node, "data").orElse(node)).ifPresent(agents::add);
    }
    return agents;
  }

  private Optional<AgentParts> agent(Node data) {
    return switch (Field.words(data, "type")) {
      case "llm" -> ofModel(data);
      case "agent" -> ofAgent(data);
      default -> Optional.empty();
    };
  }

  private Optional<AgentParts> ofModel(Node data) {
    var prompts = Part.under("prompt_template", data).map(this::system).orElse(List.of());
    return kept(at(data).with(Part.MODEL, DifyModel.of(data)).prompted(prompts), data);
  }

  private List<Node> system(Node template) {
    if (!template.isArray()) {
      return Field.text(template, "text", "jinja2_text").stream().toList();
    }
    var system = template.items().stream().filter(item -> isBy("system", item)).toList();
    if (!system.isEmpty()) {
      return List.of(Node.array(system, template.line(), template.endLine()));
    }
    var request =
        template.items().stream()
            .filter(item -> isBy("user", item))
            .flatMap(item -> Field.text(item, "text", "jinja2_text").stream())
            .findFirst();
    request.ifPresent(node -> Requests.warnOfOne(node, findings));
    return request.stream().toList();
  }

  private static boolean isBy(String role, Node message) {
    return Field.words(message, "role").equals(role)
        && Field.text(message, "text", "jinja2_text").isPresent();
  }

  private Optional<AgentParts> ofAgent(Node data) {
    var parameters = Field.object(data, "agent_parameters").orElse(data);
    var instruction = value(parameters, "instruction").filter(PromptText::isPrompt);
    var model = value(parameters, "model").filter(Node::isObject).flatMap(DifyModel::named);
    var agent = at(data).with(Part.MODEL, model).prompted(instruction.stream().toList());
    var tools = value(parameters, "tools").map(node -> DifyTools.ofNode(node, findings));
    return kept(tools.map(agent::equipped).orElse(agent), data);
  }

  // A parameter is {type: constant, value: …}; older files have the value alone.
  private static Optional<Node> value(Node parameters, String key) {
    return Part.under(key, parameters)
        .flatMap(node -> node.isObject() ? Part.under("value", node) : Optional.of(node));
  }

  private static AgentParts at(Node data) {
    return AgentParts.at(data).labelled(Field.words(data, "title"));
  }

  private Optional<AgentParts> kept(AgentParts agent, Node data) {
    if (!agent.prompts().isEmpty() || agent.tools().stream().anyMatch(ToolNodes::holdsTools)) {
      return Optional.of(agent);
    }
    findings.warning(
        data.line(),
        "no-instruction",
        "the node \"%s\" has neither an instruction nor tools, so it is left out"
            .formatted(agent.label()));
    return Optional.empty();
  }
}
