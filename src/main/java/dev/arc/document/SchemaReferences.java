package dev.arc.document;

import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts in the place of each `$ref` of a JSON Schema what it refers to: in the schema itself
/// (`$defs`, `definitions`), in the document (`components`), or in a file beside it. A schema that
/// contains itself is cut where it begins anew, and what would grow without end is left open. Not
/// thread-safe: one document, one of these.
public final class SchemaReferences {
  private static final String REFERENCE = "$ref";
  private static final int DEEPEST = 30;

  /// Objects that one schema may grow to; a model would not read more either.
  private static final int MOST_IN_ONE = 300;

  private static final int MOST_IN_ALL = 100_000;

  /// Keys whose values are data, not schemas.
  private static final Set<String> DATA =
      Set.of("example", "examples", "default", "enum", "const", "required");

  private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

  private final Surroundings surroundings;
  private final Pointers pointers;

  /// What was resolved from its beginning, by what it was resolved from: many operations speak of
  /// the same things.
  private final Map<Node, Node> known = new IdentityHashMap<>();

  private int left;
  private int leftInAll = MOST_IN_ALL;

  public SchemaReferences(Node document, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.pointers = new Pointers(document, surroundings);
  }

  /// Where in the document one is.
  ///
  /// @param around the objects around it, the outermost first
  /// @param open what the references lead to that are being followed
  /// @param named whether the keys of the object are names, as those of `properties` are
  private record Place(List<Node> around, List<Node> open, boolean named) {
    Place inside(Node object, boolean names) {
      return new Place(with(around, object), open, names);
    }

    Place following(Pointers.Target target) {
      return new Place(target.around(), with(open, target.node()), false);
    }

    boolean isOpen(Node node) {
      return open.stream().anyMatch(each -> each == node);
    }

    private static List<Node> with(List<Node> nodes, Node last) {
      var more = new ArrayList<>(nodes);
      more.add(last);
      return more;
    }
  }

  /// The same schema without references, or the very same node when it has none.
  public Node resolve(Node schema) {
    if (!mentions(schema)) {
      return schema;
    }
    left = Math.min(MOST_IN_ONE, leftInAll);
    var before = left;
    var resolved = resolve(schema, new Place(List.of(), List.of(), false));
    leftInAll -= before - left;
    return resolved;
  }

  /// What a reference leads to, its own references untouched; the node itself when it is none.
  public Node target(Node node) {
    var found = node;
    for (var hops = 0; hops < DEEPEST; hops++) {
      var name = reference(found);
      if (name.isEmpty()) {
        return found;
      }
      var target = pointers.find(found, name.get(), List.of());
      if (target.isEmpty()) {
        return Node.object(Map.of(), node.line(), node.endLine());
      }
      found = target.get().node();
    }
    return Node.object(Map.of(), node.line(), node.endLine());
  }

  private static Optional<String> reference(Node node) {
    return node.find(REFERENCE).flatMap(Node::text);
  }

  // Plain loops: a large API has hundreds of thousands of nodes.
  private static boolean mentions(Node node) {
    for (var field : node.fields().values()) {
      if (mentions(field)) {
        return true;
      }
    }
    for (var item : node.items()) {
      if (mentions(item)) {
        return true;
      }
    }
    return !node.fields().isEmpty() && reference(node).isPresent();
  }

  private Node resolve(Node node, Place place) {
    if (node.isArray()) {
      var items = node.items().stream().map(item -> resolve(item, place)).toList();
      return Node.array(items, node.line(), node.endLine());
    }
    if (!node.isObject()) {
      return node;
    }
    if (--left < 0 || place.around().size() > DEEPEST) {
      return open(node, "is too large to be shown in full");
    }
    var name = place.named() ? Optional.<String>empty() : reference(node);
    return name.isPresent() ? follow(node, name.get(), place) : fields(node, place);
  }

  private Node fields(Node object, Place place) {
    var fields = new LinkedHashMap<String, Node>();
    object
        .fields()
        .forEach((key, value) -> {
          if (!place.named() && DATA.contains(key)) {
            fields.put(key, value);
          } else if (place.named() || !DEFINITIONS.contains(key)) {
            var names = !place.named() && key.equals("properties");
            fields.put(key, resolve(value, place.inside(object, names)));
          }
        });
    var resolved = Node.object(fields, object.line(), object.endLine());
    return place.named() ? resolved : AllOf.merged(resolved);
  }

  private Node follow(Node node, String name, Place place) {
    var target = pointers.find(node, name, place.around());
    if (target.isEmpty()) {
      return beside(node, Node.object(Map.of(), node.line(), node.endLine()), place);
    }
    var found = target.get();
    if (place.isOpen(found.node())) {
      return open(found.node(), "contains itself, so it is cut where it begins anew");
    }
    return beside(node, resolved(found, place), place);
  }

  private Node resolved(Pointers.Target target, Place place) {
    var before = place.open().isEmpty() ? known.get(target.node()) : null;
    if (before != null) {
      return before;
    }
    var resolved = resolve(target.node(), place.following(target));
    if (place.open().isEmpty()) {
      known.put(target.node(), resolved);
    }
    return resolved;
  }

  // What stands beside a reference adds to what it refers to, such as a description.
  private Node beside(Node node, Node resolved, Place place) {
    if (!resolved.isObject() || node.fields().size() == 1) {
      return resolved;
    }
    var fields = new LinkedHashMap<>(resolved.fields());
    node.fields()
        .forEach((key, value) -> {
          if (!key.equals(REFERENCE) && !DEFINITIONS.contains(key)) {
            fields.put(key, resolve(value, place.inside(node, key.equals("properties"))));
          }
        });
    return Node.object(fields, node.line(), node.endLine());
  }

  private Node open(Node schema, String why) {
    surroundings
        .findings()
        .warning(
            schema.line(),
            "schema-cut",
            "a schema %s; what is left out is taken as anything".formatted(why));
    var type = Field.words(schema, "type");
    var line = schema.line();
    var fields =
        type.isEmpty() ? Map.<String, Node>of() : Map.of("type", Node.ofText(type, line, line));
    return Node.object(fields, line, line);
  }
}
