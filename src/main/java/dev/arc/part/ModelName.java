package dev.arc.part;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The model's name, in the shapes in which it is written: a text, or an object with a name and
/// perhaps a provider.
public final class ModelName {
  private static final List<String> NAMES =
      List.of("model", "name", "id", "model_name", "model_id", "deployment_name", "handle");

  /// A name that a deployment fills in: of the shell, of a template, of Power Fx, of LiteLLM.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:\\w+/)?\\$\\{+[\\w.]+(?::-(?<default>[^{}]*)|:(?:[A-Za-z]\\w*(?::\\w+)*|(?<standard>[^{}]*)))?\\}+"
              + "|\\$\\(?[A-Z_][A-Z0-9_]*\\)?|\\{\\{.*\\}\\}|\\{\\w+\\}|=.*|%[A-Z_]+%|<[^<>]+>"
              + "|(?:os\\.environ/|env:|ENV\\[|process\\.env\\.).*");

  private ModelName() {}

  public static boolean isModel(Node node) {
    return find(node).isPresent();
  }

  /// The name as written; null when there is none, after a wrong one was told.
  public static @Nullable String read(@Nullable Node node, Findings findings) {
    if (node == null) {
      return null;
    }
    if (!node.isText() && !node.isObject()) {
      findings.problem(
          node.line(),
          "wrong-type",
          "model is " + Kinds.shown(node) + ", expected a model's name, such as gpt-4.1-mini");
    }
    return find(node).flatMap(name -> filled(name, node, findings)).orElse(null);
  }

  /// What only a deployment fills in is no model's name; `${MODEL:-gpt-4o}` and `${MODEL:gpt-4o}`
  /// have one in it. In `${Service:ModelId}` what looks like a name is the rest of the key.
  private static Optional<String> filled(String name, Node node, Findings findings) {
    if (name.equalsIgnoreCase("auto")) {
      findings.warning(
          node.line(),
          "unresolved",
          "the model is %s, which is chosen where the agent runs; name one with --model"
              .formatted(name));
      return Optional.empty();
    }
    var placeholder = PLACEHOLDER.matcher(name);
    if (!placeholder.matches()) {
      return Optional.of(name);
    }
    var standard =
        Optional.ofNullable(placeholder.group("default"))
            .or(() -> Optional.ofNullable(placeholder.group("standard")))
            .filter(text -> !text.isBlank());
    findings.warning(
        node.line(),
        "unresolved",
        "the model is given by %s, which only a deployment can tell; %s"
            .formatted(
                name,
                standard
                    .map(text -> "its default, " + text + ", is taken")
                    .orElse("name one with --model")));
    return standard;
  }

  private static Optional<String> find(Node node) {
    if (node.isText()) {
      return node.text().map(String::strip).filter(text -> !text.isEmpty());
    }
    var name =
        NAMES.stream()
            .flatMap(key -> Part.under(key, node).stream())
            .flatMap(value -> value.text().stream())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .findFirst();
    var provider = Part.under("provider", node).flatMap(Node::text).map(String::strip);
    return name.map(text -> qualified(provider, text)).or(() -> listed(node));
  }

  // AutoGen: {config_list: [{model: gpt-4o}, …]}, of which the first is used first.
  private static Optional<String> listed(Node node) {
    return Field.items(node, "config_list").stream()
        .filter(Node::isObject)
        .flatMap(item -> find(item).stream())
        .findFirst();
  }

  private static String qualified(Optional<String> provider, String name) {
    return provider
        .filter(text -> !text.isEmpty() && !name.startsWith(text))
        .map(text -> text + "/" + name)
        .orElse(name);
  }
}
