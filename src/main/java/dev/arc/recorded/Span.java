package dev.arc.recorded;

import dev.arc.document.Embedded;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One span of a trace: its attributes by name. They come as a mapping (with names in full or
/// nested), or as OTLP's list of keys and typed values.
///
/// @param node the whole span
/// @param attributes those of the span and of its events, names in full
record Span(Node node, Map<String, Node> attributes) {

  static boolean isSpan(Node node) {
    return Stream.of("attributes", "tags")
        .flatMap(key -> node.find(key).stream())
        .anyMatch(attributes ->
            attributes.isObject() && !attributes.fields().isEmpty()
                || attributes.items().stream().anyMatch(item -> item.find("key").isPresent()));
  }

  static Span of(Node node) {
    var attributes = new LinkedHashMap<String, Node>();
    Stream.of("attributes", "tags")
        .flatMap(key -> node.find(key).stream())
        .forEach(found -> collect(found, attributes));
    node.find("events").stream()
        .flatMap(events -> events.items().stream())
        .flatMap(event -> event.find("attributes").stream())
        .forEach(found -> collect(found, attributes));
    return new Span(node, attributes);
  }

  private static void collect(Node found, Map<String, Node> into) {
    found.fields().forEach((key, value) -> flatten(key, value, into));
    for (var item : found.items()) {
      var key = item.find("key").flatMap(Node::text);
      if (key.isPresent()) {
        item.find("value")
            .map(AnyValue::plain)
            .ifPresent(value -> into.putIfAbsent(key.get(), value));
      }
    }
  }

  private static void flatten(String key, Node value, Map<String, Node> into) {
    into.putIfAbsent(key, value);
    if (value.isObject()) {
      value.fields().forEach((inner, node) -> flatten(key + "." + inner, node, into));
    }
    for (var index = 0; index < value.items().size(); index++) {
      flatten(key + "." + index, value.items().get(index), into);
    }
  }

  /// The first of these attributes that is there.
  Optional<Node> find(String... names) {
    return Stream.of(names)
        .flatMap(name -> Optional.ofNullable(attributes.get(name)).stream())
        .findFirst();
  }

  Optional<String> text(String... names) {
    return find(names).flatMap(Node::text).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// Whether it says anything in the vocabulary of generative AI.
  boolean isAboutModels() {
    return any(name -> name.startsWith("gen_ai.") || name.startsWith("llm."))
        || any("openinference.span.kind"::equals);
  }

  private boolean any(Predicate<String> wanted) {
    return attributes.keySet().stream().anyMatch(wanted);
  }

  /// The call that a span is about, where it is about the execution of a tool.
  Optional<RecordedCall> toolCall() {
    var executes =
        text("gen_ai.operation.name").filter("execute_tool"::equals).isPresent()
            || text("openinference.span.kind").filter("TOOL"::equalsIgnoreCase).isPresent()
            || text("traceloop.span.kind").filter("tool"::equals).isPresent();
    var name = text("gen_ai.tool.name", "tool.name", "traceloop.entity.name");
    if (!executes || name.isEmpty()) {
      return Optional.empty();
    }
    var arguments =
        find(
                "gen_ai.tool.call.arguments",
                "tool.parameters",
                "input.value",
                "traceloop.entity.input")
            .flatMap(Embedded::tree)
            .map(Node::value);
    var result =
        find("gen_ai.tool.call.result", "output.value", "traceloop.entity.output")
            .flatMap(CallResults::read);
    return Optional.of(
        new RecordedCall(
            name.get(),
            arguments.orElse(null) instanceof JsonObject object ? object : JsonObject.empty(),
            result.orElse(null),
            node.line()));
  }
}
