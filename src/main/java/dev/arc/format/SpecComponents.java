package dev.arc.format;

import dev.arc.document.Findings;
import dev.arc.document.Members;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The components of an agent specification, by their ids, wherever they are written out.
final class SpecComponents {
  private static final String REFERENCE = "$component_ref";
  private static final String REFERENCED = "$referenced_components";
  private static final int MAX_DEPTH = 60;

  private final Node root;
  private final Findings findings;
  private final Map<String, Node> byId = new HashMap<>();

  SpecComponents(Node root, Findings findings) {
    this.root = root;
    this.findings = findings;
    index(root, 0);
  }

  private void index(Node node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.find("component_type").isPresent()) {
      node.find("id").flatMap(Node::text).ifPresent(id -> byId.putIfAbsent(id, node));
    }
    node.find(REFERENCED)
        .ifPresent(referenced -> Members.objects(referenced).forEach(byId::putIfAbsent));
    node.fields().values().forEach(field -> index(field, depth + 1));
    node.items().forEach(item -> index(item, depth + 1));
  }

  /// The component itself, where a node only refers to it; nothing, after a warning, when it is not
  /// in the document.
  Optional<Node> resolved(Node node) {
    var reference = node.find(REFERENCE).flatMap(Node::text);
    if (reference.isEmpty()) {
      return Optional.of(node);
    }
    var component = Optional.ofNullable(byId.get(reference.get()));
    if (component.isEmpty()) {
      findings.warning(
          node.line(),
          "unresolved",
          "the component %s is not in this file".formatted(reference.get()));
    }
    return component;
  }

  /// The components of a kind in the order in which they are reached from the root, each once; what
  /// nothing refers to comes last.
  List<Node> reached(Predicate<Node> kind) {
    var found = new ArrayList<Node>();
    new Walk(kind, found, Collections.newSetFromMap(new IdentityHashMap<>())).visit(root, 0);
    return found;
  }

  private final class Walk {
    private final Predicate<Node> kind;
    private final List<Node> found;
    private final Set<Node> seen;

    Walk(Predicate<Node> kind, List<Node> found, Set<Node> seen) {
      this.kind = kind;
      this.found = found;
      this.seen = seen;
    }

    void visit(Node node, int depth) {
      if (depth > MAX_DEPTH) {
        return;
      }
      var component = resolved(node);
      if (component.isEmpty()) {
        return;
      }
      var target = component.get();
      if (target.find("component_type").isPresent()) {
        if (!seen.add(target)) {
          return;
        }
        if (kind.test(target)) {
          found.add(target);
        }
      }
      target
          .fields()
          .forEach((key, field) -> {
            if (!key.equals(REFERENCED)) {
              visit(field, depth + 1);
            }
          });
      target.items().forEach(item -> visit(item, depth + 1));
      target
          .find(REFERENCED)
          .ifPresent(all -> all.fields().values().forEach(each -> visit(each, depth + 1)));
    }
  }
}
