package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.part.Requests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads promptfoo's prompts: texts, chats as JSON or YAML in a text, and files that hold them.
/// Only what the system is made to say tells what the agent is; the rest is what users ask of it.
final class PromptfooPrompts {
  private static final Pattern FILE =
      Pattern.compile(
          "(?:file://)?\\S{1,300}\\.(?:txt|md|json|jsonl|ya?ml|j2|js|mjs|cjs|ts|py|csv)(?::\\w+)?");
  private static final Pattern PROGRAM =
      Pattern.compile("(?:exec:.*|\\S+\\.(?:js|mjs|cjs|ts|py|sh)(?::\\w+)?|\\S*\\*\\S*)");
  private static final Pattern TREE = Pattern.compile(".*\\.(?:json|ya?ml)");
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*$\\R?");

  private final Surroundings surroundings;
  private final Map<String, List<Node>> chats = new LinkedHashMap<>();
  private final List<Node> requests = new ArrayList<>();
  private int count;

  PromptfooPrompts(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// The prompts that tell the model what it is. When none does, that is told.
  List<PromptfooChat> read(Node root) {
    var prompts = Part.under("prompts", root);
    prompts.filter(Node::isText).ifPresent(node -> add(node, ""));
    prompts.ifPresent(node -> node.items().forEach(this::addItem));
    prompts.ifPresent(node ->
        node.fields()
            .forEach((key, label) ->
                add(Node.ofText(key, label.keyLine(), label.keyLine()), label.text().orElse(""))));
    if (chats.isEmpty() && count > 0) {
      tellOfRequests(prompts.map(Node::line).orElse(root.line()));
    }
    return chats.entrySet().stream()
        .map(entry -> new PromptfooChat(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// The prompts that users would write, as they stand in the file.
  List<Node> requests() {
    return requests;
  }

  private void tellOfRequests(int line) {
    surroundings
        .findings()
        .warning(
            line,
            "request",
            "the prompts are what users ask, none says what the agent is; a system message in them"
                + " would be the system prompt");
  }

  private void addItem(Node item) {
    if (item.isText()) {
      add(item, "");
    } else if (item.isObject()) {
      var label = Field.words(item, "label", "display");
      var content =
          Field.text(item, "raw", "file", "path", "id").or(() -> Part.under("content", item));
      content.ifPresent(node -> add(node, label.isEmpty() ? Field.words(item, "id") : label));
    } else if (item.isArray()) {
      addTree(item, "");
    }
  }

  private void add(Node node, String label) {
    var text = node.text().orElse("").strip();
    if (text.contains("\n") || !text.startsWith("file://") && !FILE.matcher(text).matches()) {
      addText(node, label);
    } else if (PROGRAM.matcher(text).matches()) {
      count++;
      tellOfProgram(node, text);
    } else if (TREE.matcher(text).matches()) {
      var tree = surroundings.references().tree(node, text, "a prompt");
      tree.ifPresent(found -> addTree(found, label));
    } else {
      var found = surroundings.references().text(node, text, "a prompt");
      found.ifPresent(file -> addFile(file, text, label));
    }
  }

  // A file of plain text holds several prompts when lines of three hyphens part them.
  private void addFile(Node file, String name, String label) {
    var text = file.text().orElse("");
    var parts = name.endsWith(".txt") ? SEPARATOR.split(text) : new String[] {text};
    for (var part : parts) {
      if (!part.isBlank()) {
        addText(Node.ofText(part.strip(), file.line(), file.line()), label);
      }
    }
  }

  private void addText(Node node, String label) {
    var text = node.text().orElse("").strip();
    var data = text.startsWith("[") || text.startsWith("{\"") || text.startsWith("- role");
    var tree = data ? Yaml.tryRead(node.text().orElse("")) : java.util.Optional.<Node>empty();
    if (tree.isPresent()) {
      var inFile = node.endLine() > node.line();
      addTree(
          inFile ? tree.get().shifted(node.line() - 1) : tree.get().movedTo(node.line()), label);
    } else if (Requests.instructs(node)) {
      Requests.warnOfOne(node, surroundings.findings());
      keep(label, List.of(node));
    } else {
      requests.add(node);
      count++;
    }
  }

  private void addTree(Node tree, String label) {
    var messages = Part.under("messages", tree).filter(Node::isArray).orElse(tree);
    var system = messages.items().stream().filter(PromptfooPrompts::isSystem).toList();
    if (system.isEmpty()) {
      count++;
    } else {
      keep(label, List.of(Node.array(system, messages.line(), messages.endLine())));
    }
  }

  private static boolean isSystem(Node message) {
    var role = Field.words(message, "role");
    return role.equals("system") || role.equals("developer");
  }

  private void keep(String label, List<Node> system) {
    count++;
    chats.putIfAbsent(label.isEmpty() ? "prompt " + count : label, system);
  }

  private void tellOfProgram(Node node, String name) {
    surroundings
        .findings()
        .warning(
            node.line(),
            "unresolved",
            "a prompt is made by %s, which Arc does not run".formatted(name));
  }
}
