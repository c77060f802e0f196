package dev.arc.recorded;

import dev.arc.document.Embedded;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The messages that a span shows: as one attribute that holds all of them, or as an attribute for
/// each part of each (`gen_ai.prompt.0.content`, `llm.input_messages.0.message.content`).
final class SpanMessages {
  private static final Pattern ROLE =
      Pattern.compile(
          "(gen_ai\\.prompt|llm\\.input_messages|llm\\.prompts)\\.(\\d{1,4})\\.(message\\.)?role");

  private SpanMessages() {}

  /// Where the pieces of the system prompt stand.
  static List<Node> instructions(Span span) {
    var own =
        span.find("gen_ai.system_instructions", "gen_ai.system.instructions").stream()
            .flatMap(SpanMessages::pieces)
            .toList();
    return own.isEmpty()
        ? Messages.instructions(list(span)).stream().flatMap(SpanMessages::pieces).toList()
        : own;
  }

  private static Stream<Node> pieces(Node node) {
    var tree = Embedded.tree(node).orElse(node);
    var parts = tree.find("parts").orElse(tree);
    return parts.isArray() ? parts.items().stream() : Stream.of(parts);
  }

  /// All messages as one list; an empty one when the span shows none.
  private static Node list(Span span) {
    var whole =
        span.find("gen_ai.input.messages", "gen_ai.prompt", "llm.input_messages", "input.value")
            .flatMap(Embedded::tree)
            .map(tree -> tree.find("messages").orElse(tree));
    return whole.filter(Messages::are).orElseGet(() -> numbered(span));
  }

  private static Node numbered(Span span) {
    var messages = new TreeMap<Integer, Node>();
    span.attributes()
        .forEach((name, role) -> {
          var matcher = ROLE.matcher(name);
          if (matcher.matches()) {
            var prefix = name.substring(0, name.length() - "role".length());
            messages.putIfAbsent(Integer.valueOf(matcher.group(2)), message(span, prefix, role));
          }
        });
    var line = span.node().line();
    return Node.array(new ArrayList<>(messages.values()), line, line);
  }

  private static Node message(Span span, String prefix, Node role) {
    var fields = new LinkedHashMap<String, Node>();
    fields.put("role", role);
    var content = span.find(prefix + "content");
    fields.put(
        "content", content.map(SpanMessages::blocks).orElseGet(() -> texts(span, prefix, role)));
    return Node.object(fields, role.line(), role.line());
  }

  private static Node texts(Span span, String prefix, Node role) {
    var texts =
        IntStream.range(0, 100)
            .mapToObj(index -> span.find(prefix + "contents." + index + ".message_content.text"))
            .takeWhile(Optional::isPresent)
            .map(text -> Node.object(Map.of("text", text.orElseThrow()), role.line(), role.line()))
            .toList();
    return Node.array(texts, role.line(), role.line());
  }

  /// Old exporters write a list of blocks as JSON into the content.
  private static Node blocks(Node content) {
    return Embedded.tree(content)
        .filter(tree ->
            tree.isArray() && tree.items().stream().allMatch(item -> item.find("text").isPresent()))
        .orElse(content);
  }
}
