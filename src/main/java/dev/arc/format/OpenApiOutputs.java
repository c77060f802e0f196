package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.SchemaReferences;
import dev.arc.json.Node;
import dev.arc.part.ToolShape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an operation returns when it goes well: the schema and the examples of its first response
/// of success.
final class OpenApiOutputs {
  private final SchemaReferences references;

  OpenApiOutputs(SchemaReferences references) {
    this.references = references;
  }

  /// The tool, with what is known of its results.
  ToolShape added(ToolShape tool, OpenApiOperation operation) {
    var response = response(operation);
    var schema =
        response.flatMap(node -> OpenApiMedia.schema(node).or(() -> Part.under("schema", node)));
    var examples = response.map(OpenApiOutputs::examples).orElse(List.of());
    var shown = Optional.of(examples).filter(list -> !list.isEmpty());
    return tool.with("output_schema", schema.map(references::resolve).filter(Node::isObject))
        .with("examples", shown.map(list -> Node.array(list, tool.line(), tool.line())));
  }

  private Optional<Node> response(OpenApiOperation operation) {
    var responses = Field.object(operation.node(), "responses").map(Node::fields).orElse(Map.of());
    return responses.keySet().stream()
        .filter(status -> status.matches("2\\d\\d|2XX|default"))
        .min(Comparator.comparing(status -> status.equals("default")))
        .map(responses::get)
        .map(references::target);
  }

  // Swagger 2 shows examples by media type beside the schema.
  private static List<Node> examples(Node response) {
    var shown = OpenApiMedia.examples(response);
    return shown.isEmpty()
        ? Field.object(response, "examples").stream()
            .flatMap(node -> Part.under("application/json", node).stream())
            .toList()
        : shown;
  }
}
