package dev.arc.part;

import dev.arc.document.Nesting;
import dev.arc.document.Part;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the tools in the containers in which they come: a list, a map from name to definition, a
/// list of declarations inside a list, the names of a server's tools.
public final class ToolNodes {
  private static final List<String> TELLING =
      List.of(
          "name",
          "function",
          "toolSpec",
          "type",
          "id",
          "builtin",
          "mcpServer",
          "ref",
          "function_declarations");
  private static final List<String> DEFINING =
      List.of(
          "description",
          "parameters",
          "input_schema",
          "inputSchema",
          "required_params",
          "optional_params");

  private ToolNodes() {}

  /// Whether the node is a container with at least one tool in it.
  public static boolean holdsTools(Node node) {
    return !in(node).isEmpty();
  }

  /// Whether an object says what a tool does or takes.
  public static boolean isDefined(Node node) {
    return DEFINING.stream().anyMatch(key -> has(node, key));
  }

  public static List<ToolNode> in(Node container) {
    if (container.isArray()) {
      return container.items().stream().flatMap(ToolNodes::ofItem).toList();
    }
    if (has(container, "name") && isDefined(container)) {
      return List.of(new ToolNode("", container));
    }
    var named = new ArrayList<ToolNode>();
    container
        .fields()
        .forEach((key, node) -> {
          if (isDefined(node)) {
            named.add(new ToolNode(key, node));
          }
        });
    return named;
  }

  /// Tools that stand one list further in, such as in the first of several providers.
  public static List<Node> inLists(List<Node> objects) {
    return objects.stream()
        .flatMap(object -> object.fields().values().stream())
        .flatMap(list -> list.items().stream())
        .flatMap(item -> Nesting.objects(item).stream())
        .flatMap(Part.TOOLS::all)
        .filter(ToolNodes::holdsTools)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  private static Stream<ToolNode> ofItem(Node item) {
    if (item.isText()) {
      return item.text().orElse("").isBlank() ? Stream.of() : Stream.of(new ToolNode("", item));
    }
    var declarations =
        Stream.of("function_declarations", "functionDeclarations")
            .flatMap(key -> item.find(key).stream());
    var server = item.find("mcpServer").stream();
    var names = server.flatMap(node -> node.find("toolNames").stream());
    var inner = Stream.concat(declarations, names).flatMap(list -> list.items().stream()).toList();
    if (!inner.isEmpty()) {
      return inner.stream().map(node -> new ToolNode("", node));
    }
    return TELLING.stream().anyMatch(key -> has(item, key)) || isDefined(item)
        ? Stream.of(new ToolNode("", item))
        : Stream.of();
  }

  private static boolean has(Node node, String key) {
    return node.find(key).isPresent();
  }
}
