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
import java.util.stream.Stream;

/// Oracle's Open Agent Specification: components (`component_type`) that refer to each other
/// (`$component_ref`); each agent of a flow, a swarm or a team of workers is one agent.
final class AgentSpecReader implements ProfileReader {
  private static final List<String> MARKS =
      List.of("agentspec_version", "air_version", "$referenced_components");

  @Override
  public String format() {
    return "agent-spec";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    var type = Field.words(root, "component_type");
    return !type.isEmpty()
        && (MARKS.stream().anyMatch(mark -> root.find(mark).isPresent())
            || Character.isUpperCase(type.charAt(0))
                && Stream.of("system_prompt", "llm_config", "start_node", "nodes")
                    .anyMatch(key -> root.find(key).isPresent()));
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var findings = surroundings.findings();
    var components = new SpecComponents(document.root(), findings);
    var agents = components.reached(AgentSpecReader::isAgent);
    var steps = agents.isEmpty() ? components.reached(AgentSpecReader::isModelStep) : agents;
    if (steps.isEmpty()) {
      findings.problem(
          document.root().line(),
          "no-agent",
          "the specification has no component of type Agent, so there is nothing to test");
    }
    return steps.stream().map(node -> agent(node, components)).toList();
  }

  private static boolean isAgent(Node component) {
    return Field.words(component, "component_type").endsWith("Agent");
  }

  private static boolean isModelStep(Node component) {
    return Field.words(component, "component_type").equals("LlmNode");
  }

  private static AgentParts agent(Node node, SpecComponents components) {
    var tools = new AgentTools(new Findings());
    var reader = new SpecTools(tools, components);
    Field.items(node, "tools").forEach(reader::add);
    Field.items(node, "toolboxes").forEach(reader::add);
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(Field.words(node, "name", "id"))
            .with(Part.NAME, Field.text(node, "name"))
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.MODEL, model(node, components))
            .prompted(Field.text(node, "system_prompt", "prompt_template").stream().toList());
    return tools.equip(agent);
  }

  private static Optional<Node> model(Node agent, SpecComponents components) {
    return Part.under("llm_config", agent)
        .flatMap(components::resolved)
        .flatMap(config ->
            Field.text(config, "model_id", "name")
                .map(name ->
                    ModelNode.of(
                        name,
                        Field.object(config, "default_generation_parameters").stream()
                            .toArray(Node[]::new))));
  }
}
