package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.List;

/// An app of Dify in its DSL (docs.dify.ai): a chat, an agent or a completion with a
/// `model_config`, or a graph in which each agent node and each model node is an agent.
final class DifyReader implements ProfileReader {

  @Override
  public String format() {
    return "dify";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return Field.object(root, "app").filter(app -> Field.text(app, "mode").isPresent()).isPresent()
        && Field.isThere(root, "model_config", "workflow", "kind");
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var findings = surroundings.findings();
    var agents = new ArrayList<AgentParts>();
    Field.object(root, "model_config")
        .map(config -> DifyChat.agent(config, findings))
        .ifPresent(agents::add);
    Field.object(root, "workflow")
        .map(flow -> new DifyGraph(findings).agents(flow))
        .ifPresent(agents::addAll);
    if (agents.isEmpty()) {
      findings.problem(
          root.line(),
          "no-agent",
          "the app has no agent and no model that is told anything; expected a model_config, or a"
              + " node of type agent or llm in its workflow");
    }
    return agents.stream().map(agent -> ofApp(agent, root, agents.size() == 1)).toList();
  }

  private static AgentParts ofApp(AgentParts agent, Node root, boolean only) {
    var app = Field.object(root, "app").orElse(root);
    var named = only ? agent.labelled("").with(Part.NAME, Field.text(app, "name")) : agent;
    return named.with(Part.JOB, Field.text(app, "description"));
  }
}
