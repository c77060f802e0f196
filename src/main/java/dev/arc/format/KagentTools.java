package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The tools of a kagent agent: of an MCP server by their names, built-in ones, other agents.
final class KagentTools {
  private final AgentTools tools;
  private final KubernetesResources cluster;

  KagentTools(AgentTools tools, KubernetesResources cluster) {
    this.tools = tools;
    this.cluster = cluster;
  }

  void add(Node tool) {
    var server = Field.object(tool, "mcpServer");
    var agent = Part.under("agent", tool);
    var builtin = Part.under("builtin", tool);
    if (server.isPresent()) {
      addServer(server.get());
    } else if (agent.isPresent()) {
      addAgent(agent.get());
    } else if (builtin.isPresent()) {
      addBuiltin(builtin.get());
    } else {
      // The first versions named the tool's class as its provider.
      Field.text(tool, "provider").ifPresentOrElse(tools::add, () -> tools.add(tool));
    }
  }

  private void addBuiltin(Node builtin) {
    tools.add(
        builtin.isText()
            ? builtin
            : Field.text(builtin, "description").isPresent()
                ? builtin
                : Field.text(builtin, "name").orElse(builtin));
  }

  private void addServer(Node server) {
    var name = Field.words(server, "toolServer", "name");
    var definition = cluster.named(name);
    var names = Field.texts(server, "toolNames");
    var confirmed =
        Field.texts(server, "requireApproval").stream()
            .flatMap(node -> node.text().stream())
            .toList();
    for (var each : names) {
      var tool = each.text().orElse("").strip();
      addNamed(tool, discovered(definition, tool), confirmed.contains(tool), each);
    }
    if (names.isEmpty()) {
      var all = definition.map(KagentTools::discoveredBy).orElse(List.of());
      all.forEach(tools::add);
      if (all.isEmpty()) {
        tools.named(name, Optional.empty(), server);
      }
    }
  }

  private void addNamed(String name, Optional<Node> known, boolean confirmed, Node at) {
    var fields = new LinkedHashMap<String, Node>();
    known.ifPresent(node -> fields.putAll(node.fields()));
    if (confirmed) {
      fields.put("requires_approval", Placed.truth(at));
    }
    if (fields.isEmpty()) {
      tools.add(at);
    } else {
      fields.put("name", Placed.text(at, name));
      tools.add(Placed.object(at, fields));
    }
  }

  private void addAgent(Node agent) {
    var reference = agent.isText() ? agent.text().orElse("") : Field.words(agent, "ref", "name");
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    var description =
        cluster
            .named(reference)
            .flatMap(resource -> Field.object(resource, "spec"))
            .flatMap(spec -> Field.text(spec, "description"));
    tools.agent(name, description, agent);
  }

  private static Optional<Node> discovered(Optional<Node> server, String name) {
    return server.stream()
        .flatMap(node -> discoveredBy(node).stream())
        .filter(tool -> Field.words(tool, "name").equals(name))
        .findFirst();
  }

  // What the controller has written into the resource, when it was exported from a cluster.
  private static List<Node> discoveredBy(Node server) {
    return Field.object(server, "status")
        .map(status -> Field.items(status, "discoveredTools"))
        .orElse(List.of());
  }
}
