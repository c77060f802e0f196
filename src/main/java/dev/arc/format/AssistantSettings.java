package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.ModelNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an assistant of LangGraph was configured with. The keys are the author's own; a prompt may
/// be `system_prompt`, `research_system_prompt` or `type==agent/system_message`.
final class AssistantSettings {
  private final List<Node> holders = new ArrayList<>();

  AssistantSettings(Node assistant) {
    Stream.of("context", "config", "configurable")
        .flatMap(key -> Field.object(assistant, key).stream())
        .forEach(holder -> {
          Field.object(holder, "configurable").ifPresent(holders::add);
          holders.add(holder);
        });
  }

  /// What stands under a key, or under one that ends with it.
  Optional<Node> find(String key) {
    return holders.stream()
        .flatMap(holder -> Part.under(key, holder).stream())
        .findFirst()
        .or(() -> ending(key));
  }

  /// The first of the keys under which a text stands.
  Optional<Node> text(String... keys) {
    return Stream.of(keys).flatMap(key -> find(key).stream()).filter(Field::isFilled).findFirst();
  }

  /// The model, with the settings beside it.
  Optional<Node> model() {
    var named =
        text("model", "model_name", "llm_type", "agent_type")
            .or(() -> find("model").flatMap(node -> Field.text(node, "model", "name", "id")));
    return named.map(name -> ModelNode.of(name, holders.toArray(Node[]::new)));
  }

  private Optional<Node> ending(String key) {
    return holders.stream()
        .flatMap(holder -> holder.fields().entrySet().stream())
        .filter(field -> field.getKey().endsWith("/" + key) || field.getKey().endsWith("_" + key))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
