package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.SchemaReferences;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an operation takes, as one JSON Schema: its parameters and the fields of its body side by
/// side. Credentials, cookies and headers of the protocol are the caller's business, not the
/// model's.
final class OpenApiInputs {
  private static final Set<String> HEADERS =
      Set.of("accept", "content-type", "authorization", "user-agent");

  /// Keys of a parameter that are no part of its schema.
  private static final Set<String> FRAME =
      Set.of(
          "name",
          "in",
          "required",
          "schema",
          "content",
          "style",
          "explode",
          "allowReserved",
          "allowEmptyValue",
          "collectionFormat",
          "examples",
          "$ref");

  private final SchemaReferences references;
  private final Set<String> credentials;

  OpenApiInputs(Node root, SchemaReferences references) {
    this.references = references;
    this.credentials =
        Stream.concat(
                Field.object(root, "components")
                    .flatMap(node -> Field.object(node, "securitySchemes"))
                    .stream(),
                Field.object(root, "securityDefinitions").stream())
            .flatMap(schemes -> schemes.fields().values().stream())
            .map(scheme -> Field.words(scheme, "name"))
            .collect(Collectors.toSet());
  }

  /// What was gathered so far. Not thread-safe: one operation, one of these.
  private record Inputs(Map<String, Node> properties, SequencedSet<String> required) {
    void add(String name, Node schema, boolean needed) {
      properties.put(name, schema);
      if (needed) {
        required.add(name);
      }
    }
  }

  Node schema(OpenApiOperation operation) {
    var inputs = new Inputs(new LinkedHashMap<>(), new LinkedHashSet<>());
    parameters(operation).forEach(parameter -> add(parameter, inputs));
    Part.under("requestBody", operation.node())
        .map(references::target)
        .ifPresent(body -> addBody(body, inputs));
    var line = operation.node().line();
    var fields = new LinkedHashMap<String, Node>();
    fields.put("type", Node.ofText("object", line, line));
    fields.put("properties", Node.object(inputs.properties(), line, line));
    if (!inputs.required().isEmpty()) {
      var names = inputs.required().stream().map(name -> Node.ofText(name, line, line)).toList();
      fields.put("required", Node.array(names, line, line));
    }
    return Node.object(fields, line, operation.node().endLine());
  }

  // An operation's own parameters replace those of its path.
  private List<Node> parameters(OpenApiOperation operation) {
    var found = new LinkedHashMap<String, Node>();
    Stream.of(operation.item(), operation.node())
        .flatMap(node -> Field.items(node, "parameters").stream())
        .map(references::target)
        .filter(node -> Field.text(node, "name").isPresent())
        .forEach(
            node -> found.put(Field.words(node, "in") + " " + Field.words(node, "name"), node));
    return new ArrayList<>(found.values());
  }

  private void add(Node parameter, Inputs inputs) {
    var name = Field.words(parameter, "name");
    var needed = Field.is(true, parameter, "required");
    switch (Field.words(parameter, "in")) {
      case "cookie" -> {
        // Set by the session, never by the model.
      }
      case "body" ->
          Part.under("schema", parameter)
              .map(references::resolve)
              .ifPresent(schema -> addFields(schema, needed, inputs));
      case "path" -> inputs.add(name, schemaOf(parameter), true);
      default -> {
        if (!credentials.contains(name) && !HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
          inputs.add(name, schemaOf(parameter), needed);
        }
      }
    }
  }

  private Node schemaOf(Node parameter) {
    var schema =
        Part.under("schema", parameter)
            .or(() -> OpenApiMedia.schema(parameter))
            .map(references::resolve);
    var fields = new LinkedHashMap<String, Node>();
    schema.ifPresent(node -> fields.putAll(node.fields()));
    parameter
        .fields()
        .forEach((key, value) -> {
          if (!FRAME.contains(key) && !key.startsWith("x-")) {
            fields.put(key, value);
          }
        });
    return references.resolve(Node.object(fields, parameter.line(), parameter.endLine()));
  }

  private void addBody(Node body, Inputs inputs) {
    var needed = !Field.is(false, body, "required");
    OpenApiMedia.schema(body)
        .map(references::resolve)
        .ifPresent(schema -> addFields(schema, needed, inputs));
  }

  // The fields of an object stand beside the parameters, unless one has a parameter's name.
  private static void addFields(Node schema, boolean needed, Inputs inputs) {
    var properties = Field.object(schema, "properties").map(Node::fields).orElse(Map.of());
    if (properties.isEmpty()
        || properties.keySet().stream().anyMatch(inputs.properties()::containsKey)) {
      inputs.add("body", schema, needed);
      return;
    }
    var required =
        Field.items(schema, "required").stream()
            .flatMap(name -> name.text().stream())
            .collect(Collectors.toSet());
    properties.forEach((name, property) -> {
      if (!Field.is(true, property, "readOnly")) {
        inputs.add(name, property, needed && required.contains(name));
      }
    });
  }
}
