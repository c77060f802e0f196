package dev.arc.format;

import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.Locale;

/// The tools of a Microsoft declarative agent, each of a `kind`.
final class MicrosoftTools {
  private final AgentTools tools;
  private final Surroundings surroundings;

  MicrosoftTools(AgentTools tools, Surroundings surroundings) {
    this.tools = tools;
    this.surroundings = surroundings;
  }

  void add(Node tool) {
    var kind = Fields.word(tool, "kind", "type");
    switch (kind.toLowerCase(Locale.ROOT)) {
      case "mcp" -> addServer(tool);
      case "openapi" -> addApi(tool);
      case "function" -> addFunction(tool);
      default -> addOther(tool, kind);
    }
  }

  private void addOther(Node tool, String kind) {
    if (tool.isText() || Fields.has(tool, "parameters")) {
      addFunction(tool);
    } else {
      var name = Fields.word(tool, "name", "id");
      tools.named(name.isEmpty() ? kind : name, Fields.text(tool, "description"), tool);
    }
  }

  private void addFunction(Node tool) {
    var parameters = Part.under("parameters", tool).map(KindSchema::of);
    tools.add(parameters.map(schema -> Fields.with(tool, "parameters", schema)).orElse(tool));
  }

  private void addServer(Node tool) {
    var allowed = Fields.texts(tool, "allowedTools");
    var confirmed = asks(tool);
    for (var name : allowed) {
      var fields = new LinkedHashMap<String, Node>();
      fields.put("name", name);
      fields.put("requires_approval", Fields.truthAt(name));
      tools.add(confirmed ? Fields.objectAt(name, fields) : name);
    }
    if (allowed.isEmpty()) {
      var name = ServerName.of(tool);
      tools.named(name.isEmpty() ? "mcp" : name, Fields.text(tool, "description"), tool);
    }
  }

  private static boolean asks(Node tool) {
    var mode = Fields.object(tool, "approvalMode").map(node -> Fields.word(node, "kind"));
    return mode.orElse(Fields.word(tool, "approvalMode")).toLowerCase(Locale.ROOT).equals("always");
  }

  private void addApi(Node tool) {
    var inside = Fields.object(tool, "specification");
    var file = Fields.text(tool, "specification");
    var api =
        inside.or(() ->
            file.flatMap(name ->
                surroundings.references().tree(name, name.text().orElse(""), "the API of a tool")));
    var before = tools.size();
    api.ifPresent(new ApiOperations(tools)::addAll);
    if (tools.size() == before) {
      tools.named(Fields.word(tool, "name", "id"), Fields.text(tool, "description"), tool);
    }
  }
}
