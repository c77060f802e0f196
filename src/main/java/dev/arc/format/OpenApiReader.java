package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.SchemaReferences;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import dev.arc.part.ToolShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An OpenAPI 3 or Swagger 2 description (spec.openapis.org): every operation is a tool, as it is
/// for assistants that are given an API. Servers and credentials are no part of what a model sees.
final class OpenApiReader implements ProfileReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace", "query");

  /// The most functions that model providers accept in one request.
  private static final int MOST_TOOLS = 128;

  private final OpenApiNames names = new OpenApiNames();

  @Override
  public String format() {
    return "openapi";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return Field.isThere(root, "openapi", "swagger")
        && (Field.object(root, "paths").isPresent() || Field.object(root, "info").isPresent());
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var references = new SchemaReferences(root, surroundings);
    var operations = operations(root, references);
    if (operations.isEmpty()) {
      surroundings
          .findings()
          .problem(
              root.line(),
              "no-agent",
              "the API has no operations, so there is nothing an agent could do with it; expected at"
                  + " least one under paths");
      return List.of();
    }
    if (operations.size() > MOST_TOOLS) {
      surroundings
          .findings()
          .warning(
              root.line(),
              "many-tools",
              "the API has %d operations; model providers accept at most %d tools"
                  .formatted(operations.size(), MOST_TOOLS));
    }
    var tools = tools(operations, root, references, surroundings.findings());
    var info = Field.object(root, "info").orElse(root);
    return List.of(
        AgentParts.at(root)
            .with(Part.NAME, Field.text(info, "title"))
            .with(Part.JOB, Field.text(info, "description", "summary"))
            .with(Part.VERSION, Field.text(info, "version"))
            .equipped(Node.array(tools, root.line(), root.endLine())));
  }

  /// The operations of an API that an agent was given, as tools.
  List<Node> tools(Node api, Surroundings surroundings) {
    var references = new SchemaReferences(api, surroundings);
    return tools(operations(api, references), api, references, surroundings.findings());
  }

  private static List<OpenApiOperation> operations(Node root, SchemaReferences references) {
    var operations = new ArrayList<OpenApiOperation>();
    var paths = Field.object(root, "paths").map(Node::fields).orElse(Map.of());
    paths.forEach((path, written) -> {
      var item = references.target(written);
      item.fields()
          .forEach((method, operation) -> {
            if (METHODS.contains(method) && operation.isObject()) {
              operations.add(new OpenApiOperation(path, method, item, operation));
            }
          });
    });
    return operations;
  }

  private List<Node> tools(
      List<OpenApiOperation> operations,
      Node root,
      SchemaReferences references,
      Findings findings) {
    var inputs = new OpenApiInputs(root, references);
    var outputs = new OpenApiOutputs(references);
    var taken = new HashSet<String>();
    var tools = new ArrayList<Node>();
    for (var operation : operations) {
      var name = names.unique(operation, taken, findings);
      var shape =
          ToolShape.named(name, operation.node().keyLine())
              .described(operation.description())
              .with("parameters", inputs.schema(operation))
              .with("requires_confirmation", operation.node().find("x-openai-isConsequential"));
      tools.add(outputs.added(shape, operation).node());
    }
    return tools;
  }
}
