package dev.arc.format;

import dev.arc.document.Embedded;
import dev.arc.document.Field;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.document.SchemaReferences;
import dev.arc.document.Surroundings;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import dev.arc.part.ToolNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tools as people write them by hand, brought into a list: names with commas between them, a
/// function's place in code (`module:function`), the name of a file beside. What holds no tool is
/// told, so that none is lost in silence. Not thread-safe: one document, one of these.
final class WrittenTools {
  private static final int DEEPEST = 3;
  private static final Pattern FILE =
      Pattern.compile("file:\\S+|@?[\\w./\\\\~-]+\\.(?:ya?ml|json)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?:file:/*)?[\\w./\\\\~-]+\\.(?:py|[cm]?[jt]sx?|rb|go|java|cs)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE =
      Pattern.compile(
          "(?:(?!file:)[A-Za-z_][\\w./-]*|\\S+\\.(?:py|[cm]?[jt]sx?))::?([A-Za-z_]\\w*)");

  /// What stands before a colon without being a module: `docker:duckduckgo` is a name.
  private static final Pattern NO_MODULE =
      Pattern.compile(
          "(?:docker|mcp|npm|npx|uvx|builtin|openapi|server|agent|system):.*",
          Pattern.CASE_INSENSITIVE);

  private final Surroundings surroundings;
  private final SchemaReferences references;

  /// @param root of the document, in which references are looked up
  WrittenTools(Node root, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.references = new SchemaReferences(root, surroundings);
  }

  /// A container that [ToolNodes] knows; the same one when there is nothing to be done.
  Node expanded(Node container) {
    return expanded(container, DEEPEST);
  }

  private Node expanded(Node container, int depth) {
    if (container.isText()) {
      return listed(container, ofText(container, depth));
    }
    if (isPointer(container)) {
      return depth > 0
          ? expanded(references.target(container), depth - 1)
          : listed(container, List.of());
    }
    if (container.isArray()) {
      return listed(container, ofItems(container, depth));
    }
    var elsewhere = reference(container);
    if (elsewhere.isPresent()) {
      return listed(container, ofFile(elsewhere.get(), depth));
    }
    return container.isObject() ? ofMap(container, depth) : container;
  }

  private static Node listed(Node place, List<Node> tools) {
    return Node.array(tools, place.line(), place.endLine());
  }

  // {$ref: 'tools.yaml#/tools'}, {$ref: '#/shared/search'}
  private static boolean isPointer(Node node) {
    return node.find("$ref").flatMap(Node::text).filter(text -> text.contains("#")).isPresent();
  }

  // {$ref: tools.yaml}, {file: tools.yaml}
  private static Optional<Node> reference(Node container) {
    return container.fields().size() == 1
        ? Field.text(container, "$ref", "file", "path", "include")
            .filter(node -> FILE.matcher(node.text().orElse("").strip()).matches())
        : Optional.empty();
  }

  // Where none is a tool, that is told of the list.
  private List<Node> ofItems(Node list, int depth) {
    var tools = new ArrayList<Node>();
    var lost = new ArrayList<Node>();
    for (var item : Signatures.joined(list.items())) {
      var found = ofItem(item, depth);
      tools.addAll(found.orElse(List.of()));
      if (found.isEmpty()) {
        lost.add(item);
      }
    }
    if (!tools.isEmpty()) {
      lost.forEach(this::tellOfUnnamed);
    }
    return tools;
  }

  private void tellOfUnnamed(Node item) {
    surroundings
        .findings()
        .warning(
            item.line(),
            "tool-name",
            "a tool is " + Kinds.shown(item) + " without a name; it was left out");
  }

  // Nothing when the item is no tool; no tools when it says nothing, or was told of.
  private Optional<List<Node>> ofItem(Node item, int depth) {
    if (item.isText()) {
      return Optional.of(ofText(item, depth));
    }
    if (item.value() instanceof JsonNull) {
      return Optional.of(List.of());
    }
    if (item.isArray()) {
      return Optional.of(expanded(item, depth).items());
    }
    var elsewhere = reference(item);
    if (elsewhere.isPresent()) {
      return Optional.of(ofFile(elsewhere.get(), depth));
    }
    if (isPointer(item)) {
      var target = references.target(item);
      return target.fields().isEmpty() && target.items().isEmpty()
          ? Optional.of(List.of())
          : depth > 0 ? ofItem(target, depth - 1) : Optional.empty();
    }
    if (ToolNodes.holdsTools(Node.array(List.of(item), item.line(), item.endLine()))) {
      return Optional.of(List.of(item));
    }
    return Optional.of(item)
        .filter(Node::isObject)
        .map(map -> ofMap(map, depth).items())
        .filter(named -> !named.isEmpty());
  }

  // A map from name to definition; the definition may be its description alone, or elsewhere.
  private Node ofMap(Node map, int depth) {
    if (map.find("name").isPresent() || !isMap(map)) {
      return map;
    }
    var tools = new ArrayList<Node>();
    map.fields()
        .forEach((name, value) -> {
          var definition = isFile(value) ? ofFile(value, depth) : List.of(value);
          tools.add(named(name, definition.size() == 1 ? definition.getFirst() : value));
        });
    return listed(map, tools);
  }

  private static boolean isMap(Node map) {
    return !map.fields().isEmpty()
        && map.fields().values().stream()
            .allMatch(
                value -> value.isObject() || value.isText() || value.value() instanceof JsonNull)
        && map.fields().values().stream().anyMatch(value -> !value.isObject() || isTool(value));
  }

  private static boolean isTool(Node value) {
    return value.fields().isEmpty() || ToolNodes.isDefined(value);
  }

  private static Node named(String name, Node definition) {
    var line = definition.keyLine();
    var fields = new LinkedHashMap<String, Node>();
    fields.put("name", Node.ofText(name, line, line));
    definition.fields().forEach(fields::putIfAbsent);
    if (Field.isFilled(definition)) {
      fields.put("description", definition);
    }
    return fields.size() == 1
        ? Node.ofText(name, line, line)
        : Node.object(fields, line, definition.endLine());
  }

  private static boolean isFile(Node node) {
    return node.isText() && FILE.matcher(node.text().orElse("").strip()).matches();
  }

  private List<Node> ofText(Node node, int depth) {
    var text = node.text().orElse("").strip();
    var tree = Embedded.tree(node);
    if (tree.isPresent() && depth > 0) {
      return expanded(tree.get(), depth - 1).items();
    }
    if (isCode(text)) {
      return List.of(inCode(text, node));
    }
    if (PROGRAM.matcher(text).matches()) {
      surroundings
          .findings()
          .warning(
              node.line(),
              "unresolved",
              "tools are written in code, %s, which Arc does not run; declare them here, with name,"
                      .formatted(text)
                  + " description and parameters");
      return List.of();
    }
    if (isFile(node) || node.tag().isPresent()) {
      return ofFile(node, depth);
    }
    var signature = Signatures.joined(List.of(node));
    return signature.getFirst().isObject()
        ? signature
        : names(text, node).stream().flatMap(name -> ofName(name, node, depth).stream()).toList();
  }

  private Set<String> names(String text, Node place) {
    var names = new LinkedHashSet<String>();
    for (var part : text.split("[,\\n]")) {
      var name = part.strip();
      if (!name.isEmpty() && !names.add(name)) {
        surroundings
            .findings()
            .warning(
                place.line(),
                "duplicate-tool",
                "tool \"%s\" is named twice here; it counts once".formatted(name));
      }
    }
    return names;
  }

  private List<Node> ofName(String name, Node place, int depth) {
    var one = Node.ofText(name, place.line(), place.endLine());
    var whole = name.equals(place.text().orElse("").strip());
    var elsewhere = isCode(name) || isFile(one) || PROGRAM.matcher(name).matches();
    return !whole && elsewhere ? ofText(one, depth) : List.of(one);
  }

  private static boolean isCode(String name) {
    return CODE.matcher(name).matches() && !NO_MODULE.matcher(name).matches();
  }

  private Node inCode(String place, Node node) {
    var name = place.substring(place.lastIndexOf(':') + 1);
    surroundings
        .findings()
        .warning(
            node.line(),
            "unresolved",
            "tool \"%s\" is written in code, %s, which Arc does not run; only its name is known"
                .formatted(name, place));
    return Node.ofText(name, node.line(), node.endLine());
  }

  private List<Node> ofFile(Node name, int depth) {
    var written = name.text().orElse("");
    var found =
        depth == 0
            ? Optional.<Node>empty()
            : surroundings.references().tree(name, written, "a list of tools");
    if (found.isEmpty()) {
      return List.of();
    }
    var tools = inFile(found.get(), depth - 1);
    if (tools.isEmpty()) {
      surroundings
          .findings()
          .warning(
              name.line(),
              "no-tools",
              "%s has no tools that can be recognised; expected a list of tools, or tools"
                  .formatted(written));
    }
    return tools;
  }

  private List<Node> inFile(Node tree, int depth) {
    if (tree.isArray()) {
      return expanded(tree, depth).items();
    }
    if (Field.object(tree, "paths").isPresent()) {
      return new OpenApiReader().tools(tree, surroundings);
    }
    var inner = Part.TOOLS.in(tree);
    if (inner.isPresent()) {
      return expanded(inner.get(), depth).items();
    }
    var alone = Node.array(List.of(tree), tree.line(), tree.endLine());
    return ToolNodes.holdsTools(alone) ? List.of(tree) : ofMap(tree, depth).items();
  }
}
