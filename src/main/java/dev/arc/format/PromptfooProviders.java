package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads promptfoo's providers: a name, a list of names and objects, an object whose only key is
/// the name, and files that hold one of these.
final class PromptfooProviders {
  private static final int DEEPEST = 3;

  private final Surroundings surroundings;

  PromptfooProviders(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  List<PromptfooProvider> read(Node root) {
    var providers = Part.under("providers", root).or(() -> Part.under("targets", root));
    var found = new ArrayList<PromptfooProvider>();
    providers.ifPresent(node -> add(node, DEEPEST, found));
    return found;
  }

  private void add(Node node, int depth, List<PromptfooProvider> found) {
    if (node.isArray()) {
      node.items().forEach(item -> add(item, depth, found));
    } else if (node.isText()) {
      addText(node, depth, found);
    } else if (node.isObject()) {
      addObject(node, found);
    } else {
      tell(node);
    }
  }

  private void addText(Node node, int depth, List<PromptfooProvider> found) {
    var text = node.text().orElse("").strip();
    if (text.startsWith("file://") && text.matches(".*\\.(?:ya?ml|json)") && depth > 0) {
      var tree = surroundings.references().tree(node, text, "a provider");
      tree.ifPresent(inner -> add(inner, depth - 1, found));
    } else if (!text.isEmpty()) {
      found.add(new PromptfooProvider(node, text, text, nothing(node), List.of()));
    }
  }

  private void addObject(Node node, List<PromptfooProvider> found) {
    var id = Field.words(node, "id");
    if (!id.isEmpty()) {
      found.add(provider(node, id));
    } else if (node.fields().size() == 1) {
      var only = node.fields().entrySet().iterator().next();
      found.add(provider(only.getValue(), only.getKey()));
    } else {
      tell(node);
    }
  }

  private static PromptfooProvider provider(Node node, String id) {
    var label = Field.words(node, "label");
    var prompts = Field.items(node, "prompts").stream().flatMap(item -> item.text().stream());
    return new PromptfooProvider(
        node,
        id,
        label.isEmpty() ? id : label,
        Field.object(node, "config").orElse(nothing(node)),
        prompts.toList());
  }

  private static Node nothing(Node at) {
    return Node.object(Map.of(), at.line(), at.endLine());
  }

  private void tell(Node node) {
    var id = Optional.of(node).filter(Node::isObject).flatMap(object -> object.find("id"));
    surroundings
        .findings()
        .warning(
            node.line(),
            "wrong-type",
            "a provider is %s, expected a name such as openai:gpt-4.1-mini or an object with id; it"
                    .formatted(Kinds.shown(id.orElse(node)))
                + " is left out");
  }
}
