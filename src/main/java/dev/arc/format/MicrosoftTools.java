package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import dev.arc.part.KindSchema;
import dev.arc.part.ServerName;
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
    var kind = Field.words(tool, "kind", "type");
    switch (kind.toLowerCase(Locale.ROOT)) {
      case "mcp" -> addServer(tool);
      case "openapi" -> addApi(tool);
      case "function" -> addFunction(tool);
      default -> addOther(tool, kind);
    }
  }

  private void addOther(Node tool, String kind) {
    if (tool.isText() || Field.isThere(tool, "parameters")) {
      addFunction(tool);
    } else {
      var name = Field.words(tool, "name", "id");
      tools.named(name.isEmpty() ? kind : name, Field.text(tool, "description"), tool);
    }
  }

  private void addFunction(Node tool) {
    var parameters = Part.under("parameters", tool).map(KindSchema::of);
    tools.add(parameters.map(schema -> Placed.with(tool, "parameters", schema)).orElse(tool));
  }

  private void addServer(Node tool) {
    var allowed = Field.texts(tool, "allowedTools");
    var confirmed = asks(tool);
    for (var name : allowed) {
      var fields = new LinkedHashMap<String, Node>();
      fields.put("name", name);
      fields.put("requires_approval", Placed.truth(name));
      tools.add(confirmed ? Placed.object(name, fields) : name);
    }
    if (allowed.isEmpty()) {
      var name = ServerName.of(tool);
      tools.named(name.isEmpty() ? "mcp" : name, Field.text(tool, "description"), tool);
    }
  }

  private static boolean asks(Node tool) {
    var mode = Field.object(tool, "approvalMode").map(node -> Field.words(node, "kind"));
    return mode.orElse(Field.words(tool, "approvalMode")).toLowerCase(Locale.ROOT).equals("always");
  }

  private void addApi(Node tool) {
    var inside = Field.object(tool, "specification");
    var file = Field.text(tool, "specification");
    var api =
        inside.or(() ->
            file.flatMap(name ->
                surroundings.references().tree(name, name.text().orElse(""), "the API of a tool")));
    var before = tools.size();
    api.ifPresent(node -> new OpenApiReader().tools(node, surroundings).forEach(tools::add));
    if (tools.size() == before) {
      tools.named(Field.words(tool, "name", "id"), Field.text(tool, "description"), tool);
    }
  }
}
