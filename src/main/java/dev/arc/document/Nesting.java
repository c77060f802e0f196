package dev.arc.document;

import dev.arc.json.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The objects of a document that may hold parts of one agent: the outermost first, and none of
/// those that hold something else, such as tools, tests or schemas.
public final class Nesting {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_OBJECTS = 200;
  private static final Set<String> FOREIGN =
      Set.of(
          "tools",
          "functions",
          "toolsets",
          "parameters",
          "properties",
          "tests",
          "examples",
          "inputs",
          "outputs",
          "paths",
          "components",
          "skills",
          "embedding_config",
          "agents",
          "participants",
          "members",
          "assistants",
          "agent_configs",
          "roles",
          "model",
          "llm",
          "llm_config",
          "model_client",
          "model_settings",
          "memory",
          "nodes",
          "edges",
          "handoffs",
          "sub_agents",
          "tasks",
          "annotations");

  private record Step(Node node, int depth) {}

  private Nesting() {}

  public static List<Node> objects(Node root) {
    var found = new ArrayList<Node>();
    var waiting = new ArrayDeque<Step>();
    waiting.add(new Step(root, 0));
    while (!waiting.isEmpty() && found.size() < MAX_OBJECTS) {
      var step = waiting.remove();
      var node = alone(step.node());
      if (!node.isObject()) {
        continue;
      }
      found.add(node);
      if (step.depth() < MAX_DEPTH) {
        node.fields().entrySet().stream()
            .filter(field -> !FOREIGN.contains(field.getKey()) && !field.getKey().startsWith("$"))
            .forEach(field -> waiting.add(new Step(field.getValue(), step.depth() + 1)));
      }
    }
    return found;
  }

  // A list of one is as good as its item.
  private static Node alone(Node node) {
    return node.items().size() == 1 ? node.items().getFirst() : node;
  }
}
