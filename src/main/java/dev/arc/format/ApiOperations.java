package dev.arc.format;

import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The operations of an OpenAPI description that an agent has as tools.
final class ApiOperations {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final AgentTools tools;

  ApiOperations(AgentTools tools) {
    this.tools = tools;
  }

  void addAll(Node api) {
    Fields.object(api, "paths")
        .ifPresent(paths ->
            paths
                .fields()
                .forEach((path, item) ->
                    item.fields()
                        .forEach((method, operation) -> {
                          if (METHODS.contains(method.toLowerCase(Locale.ROOT))
                              && operation.isObject()) {
                            add(path, method, item, operation);
                          }
                        })));
  }

  private void add(String path, String method, Node item, Node operation) {
    var id = Fields.word(operation, "operationId");
    var name = id.isEmpty() ? (method + path).replaceAll("[^A-Za-z0-9]+", "_") : id;
    tools.defined(
        name.replaceAll("_+\\z", ""),
        Fields.text(operation, "description", "summary"),
        Optional.of(schema(item, operation)),
        operation);
  }

  private static Node schema(Node item, Node operation) {
    var properties = new LinkedHashMap<String, Node>();
    var required = new ArrayList<Node>();
    Stream.of(item, operation)
        .flatMap(node -> Fields.items(node, "parameters").stream())
        .forEach(parameter -> {
          var name = Fields.word(parameter, "name");
          if (!name.isEmpty()) {
            properties.put(name, described(parameter));
            if (Fields.isOn(parameter, "required")) {
              required.add(Fields.textAt(parameter, name));
            }
          }
        });
    body(operation)
        .ifPresent(body -> {
          Fields.object(body, "properties").ifPresent(found -> properties.putAll(found.fields()));
          required.addAll(Fields.texts(body, "required"));
        });
    var schema = new LinkedHashMap<String, Node>();
    schema.put("type", Fields.textAt(operation, "object"));
    schema.put("properties", Fields.objectAt(operation, properties));
    Fields.list(List.copyOf(required)).ifPresent(names -> schema.put("required", names));
    return Fields.objectAt(operation, schema);
  }

  private static Node described(Node parameter) {
    var schema =
        Fields.object(parameter, "schema").orElse(Fields.objectAt(parameter, java.util.Map.of()));
    return Fields.text(parameter, "description")
        .map(text -> Fields.with(schema, "description", text))
        .orElse(schema);
  }

  private static Optional<Node> body(Node operation) {
    return Fields.object(operation, "requestBody")
        .flatMap(body -> Fields.object(body, "content"))
        .flatMap(content ->
            content.fields().values().stream()
                .flatMap(media -> Fields.object(media, "schema").stream())
                .findFirst());
  }
}
