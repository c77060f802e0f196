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
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// LangGraph: assistants as its server exports them, with a prompt, a model and tools under
/// `config.configurable` or `context`; and `langgraph.json`, whose graphs are Python code.
final class LangGraphReader implements ProfileReader {

  @Override
  public String format() {
    return "langgraph";
  }

  @Override
  public boolean recognises(Document document) {
    return Field.object(document.root(), "graphs").filter(LangGraphReader::isGraphs).isPresent()
        || !assistants(document).isEmpty();
  }

  private static boolean isGraphs(Node graphs) {
    return !graphs.fields().isEmpty()
        && graphs.fields().values().stream().allMatch(node -> path(node).contains(":"));
  }

  private static String path(Node graph) {
    return graph.isText() ? graph.text().orElse("") : Field.words(graph, "path");
  }

  private static List<Node> assistants(Document document) {
    var found = new ArrayList<Node>();
    for (var root : document.roots()) {
      var all = root.isArray() ? root.items() : Field.items(root, "assistants");
      (all.isEmpty() ? List.of(root) : all)
          .stream().filter(LangGraphReader::isAssistant).forEach(found::add);
    }
    return found;
  }

  private static boolean isAssistant(Node node) {
    return Field.isThere(node, "assistant_id", "graph_id")
        && Field.object(node, "config", "context", "configurable").isPresent();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var assistants = assistants(document);
    if (!assistants.isEmpty()) {
      return assistants.stream().map(LangGraphReader::assistant).toList();
    }
    var graphs = Field.object(document.root(), "graphs").orElseThrow();
    return graphs.fields().entrySet().stream()
        .map(graph -> graph(graph.getKey(), graph.getValue(), surroundings))
        .toList();
  }

  private static AgentParts assistant(Node node) {
    var settings = new AssistantSettings(node);
    var tools = new AgentTools(new Findings());
    settings.find("tools").ifPresent(tools::addAll);
    settings
        .find("mcp_config")
        .ifPresent(server -> Field.texts(server, "tools").forEach(tools::add));
    var prompt =
        settings.text(
            "system_prompt", "system_message", "system_instruction", "instructions", "prompt");
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(Field.words(node, "name", "assistant_id", "graph_id"))
            .with(Part.NAME, Field.text(node, "name", "graph_id"))
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.MODEL, settings.model())
            .prompted(prompt.stream().toList());
    return tools.equip(agent);
  }

  private static AgentParts graph(String label, Node node, Surroundings surroundings) {
    var path = path(node);
    var file = path.substring(0, path.lastIndexOf(':'));
    var source = surroundings.references().text(node, file, "the graph " + label);
    var described = Field.text(node, "description");
    var agent = AgentParts.at(node).labelled(label).with(Part.JOB, described);
    return source.map(text -> new PythonAgent(text).fill(agent)).orElse(agent);
  }
}
