package dev.arc.catalogue;

import dev.arc.json.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Which words in braces the texts of one entry may hold, each where it stands.
final class TextRules {

  /// What the scripted user says that is about no topic.
  static final Set<String> NO_TOPICS = Set.of("dodge", "otherwise", "knows_nothing");

  private final Node entry;
  private final BiConsumer<Node, String> say;

  /// @param entry a way or a pattern
  /// @param say takes the place of a mistake, and what it is
  TextRules(Node entry, BiConsumer<Node, String> say) {
    this.entry = entry;
    this.say = say;
  }

  /// What the entry draws: name → the texts of which one is taken.
  static Map<String, List<String>> drawn(Node entry) {
    var drawn = new LinkedHashMap<String, List<String>>();
    entry
        .find("draws")
        .ifPresent(draws ->
            draws
                .fields()
                .forEach((name, texts) ->
                    drawn.put(
                        name,
                        texts.items().stream().flatMap(text -> text.text().stream()).toList())));
    return drawn;
  }

  void check() {
    var drawn = drawn(entry).keySet();
    var known = Placeholders.union(Placeholders.OF_TEXTS, drawn);
    plain("title");
    plain("name");
    draws();
    fields("user").forEach((topic, reply) -> reply(topic, reply, known));
    for (var list : List.of("turns", "requests")) {
      entry.find(list).ifPresent(texts -> texts.items().forEach(text -> text(list, text, known)));
    }
    entry
        .find("doubt")
        .ifPresent(doubt -> {
          doubt.find("topic").ifPresent(topic -> topic("doubt.topic", topic));
          for (var field : List.of("cue", "truth")) {
            doubt.find(field).ifPresent(text -> filled("doubt." + field, text, known));
          }
        });
  }

  private Map<String, Node> fields(String name) {
    return entry.find(name).map(Node::fields).orElse(Map.of());
  }

  private void plain(String field) {
    entry.find(field).ifPresent(text -> text(field, text, Set.of()));
  }

  /// Each may use what is drawn before it.
  private void draws() {
    var before = new HashMap<String, Node>();
    fields("draws")
        .forEach((name, texts) -> {
          var known = Placeholders.union(Placeholders.OF_DRAWS, before.keySet());
          texts.items().forEach(text -> text("draws." + name, text, known));
          before.put(name, texts);
        });
  }

  private void reply(String topic, Node reply, Set<String> known) {
    if (!NO_TOPICS.contains(topic)) {
      ConditionRules.topicObjection(topic)
          .ifPresent(says -> say.accept(reply, "user." + topic + " " + says));
    }
    text("user." + topic, reply, known);
  }

  private void topic(String path, Node topic) {
    topic
        .text()
        .flatMap(ConditionRules::topicObjection)
        .ifPresent(says -> say.accept(topic, path + " " + topic.text().orElse("") + " " + says));
  }

  /// A text, or a variable alone.
  private void filled(String path, Node node, Set<String> known) {
    var text = node.text().orElse("");
    if (!text.startsWith("$")) {
      text(path, node, known);
    } else if (!text.equals("$symbol")) {
      Placeholders.objection("{" + text.substring(1) + "}", known)
          .ifPresent(says -> say.accept(node, path + " is " + text + ": it " + says));
    }
  }

  private void text(String path, Node node, Set<String> known) {
    node.text()
        .flatMap(text -> Placeholders.objection(text, known))
        .ifPresent(says -> say.accept(node, path + " " + says));
  }
}
