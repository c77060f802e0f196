package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Placed;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The tools of an agent specification: their inputs and outputs are lists of JSON Schemas with a
/// title, and an input with a default need not be given.
final class SpecTools {
  private final AgentTools tools;
  private final SpecComponents components;

  SpecTools(AgentTools tools, SpecComponents components) {
    this.tools = tools;
    this.components = components;
  }

  void add(Node reference) {
    var tool = components.resolved(reference);
    if (tool.isEmpty() || tool.get().value() instanceof JsonNull) {
      return;
    }
    var type = Field.words(tool.get(), "component_type");
    if (type.endsWith("ToolBox")) {
      addBox(tool.get());
    } else {
      tools.add(shaped(tool.get()));
    }
  }

  private void addBox(Node box) {
    var filter = Field.items(box, "tool_filter", "tools");
    filter.forEach(each -> {
      if (each.isText()) {
        tools.add(each);
      } else {
        add(each);
      }
    });
    if (filter.isEmpty()) {
      tools.add(Field.text(box, "name").orElse(box));
    }
  }

  private static Node shaped(Node tool) {
    if (!tool.isObject()) {
      return tool;
    }
    var fields = new LinkedHashMap<>(tool.fields());
    fields.remove("inputs");
    fields.remove("outputs");
    tool.find("inputs")
        .filter(Node::isArray)
        .ifPresent(inputs -> fields.put("parameters", schema(inputs)));
    tool.find("outputs")
        .filter(outputs -> !outputs.items().isEmpty())
        .ifPresent(outputs -> fields.put("output_schema", schema(outputs)));
    return Placed.object(tool, fields);
  }

  private static Node schema(Node list) {
    var properties = new LinkedHashMap<String, Node>();
    var required = new ArrayList<Node>();
    for (var item : list.items()) {
      var title = Field.words(item, "title", "name");
      if (!title.isEmpty()) {
        properties.put(title, item);
        if (item.find("default").isEmpty()) {
          required.add(Placed.text(item, title));
        }
      }
    }
    var schema = new LinkedHashMap<String, Node>();
    schema.put("type", Placed.text(list, "object"));
    schema.put("properties", Placed.object(list, properties));
    Placed.list(List.copyOf(required)).ifPresent(names -> schema.put("required", names));
    return Placed.object(list, schema);
  }
}
