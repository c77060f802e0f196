package dev.arc.recorded;

import dev.arc.document.Embedded;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the calls of tools, and what they gave back, in a record of whatever make: messages of
/// OpenAI, Anthropic and Gemini, items of OpenAI's responses, MCP logs, spans, and plain records
/// with `tool`, `arguments` and `result`. Made for one record; not thread-safe.
final class CallRecords {
  private static final int DEEPEST = 60;

  /// Texts in which it pays to look for calls.
  private static final Pattern TELLING =
      Pattern.compile(
          "\"(?:tool_calls|tool_use|tool_result|function_call|functionCall|tool_call|tool_call_response|tools/call)\"");

  private final List<RecordedCall> calls = new ArrayList<>();

  /// Index of the last call of an id, and of a name.
  private final Map<String, Integer> byId = new HashMap<>();

  private final Map<String, Integer> byName = new HashMap<>();

  private CallRecords() {}

  /// The calls in the order of the record.
  static List<RecordedCall> in(List<Node> roots) {
    var records = new CallRecords();
    roots.forEach(root -> records.walk(root, 0));
    return List.copyOf(records.calls);
  }

  private void walk(Node node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      read(node);
    }
    node.items().forEach(item -> walk(item, depth + 1));
    node.fields().values().forEach(field -> walk(field, depth + 1));
    node.text()
        .filter(text -> TELLING.matcher(text).find())
        .flatMap(_ -> Embedded.tree(node))
        .ifPresent(inner -> walk(inner, depth + 1));
  }

  private void read(Node node) {
    if (Span.isSpan(node)) {
      Span.of(node).toolCall().ifPresent(calls::add);
      return;
    }
    switch (kind(node)) {
      case "tool_use", "function_call", "tool_call" -> call(node, node);
      case "tool_result" -> answered(node, text(node, "tool_use_id"), "content");
      case "function_call_output" -> answered(node, text(node, "call_id"), "output");
      case "tool_call_response" -> answered(node, text(node, "id"), "response", "result");
      default -> readMessage(node);
    }
  }

  private static String kind(Node node) {
    return node.find("type").flatMap(Node::text).orElse("");
  }

  private void readMessage(Node node) {
    node.find("tool_calls").stream()
        .flatMap(list -> list.items().stream())
        .filter(each -> !kind(each).equals("tool_call"))
        .forEach(each -> call(each, each.find("function").orElse(each)));
    Stream.of("function_call", "functionCall")
        .flatMap(key -> node.find(key).stream())
        .filter(Node::isObject)
        .forEach(each -> call(each, each));
    node.find("functionResponse").ifPresent(each -> answered(each, text(each, "name"), "response"));
    var role = Messages.role(node).orElse("");
    if (role.equals("tool") || role.equals("function")) {
      var id = Stream.of("tool_call_id", "id", "name").flatMap(key -> text(node, key).stream());
      answered(node, id.findFirst(), "content");
    }
    readRpc(node);
    readPlain(node);
  }

  /// JSON-RPC of MCP: a request `tools/call`, and the response with the same id.
  private void readRpc(Node node) {
    var params = node.find("params").filter(Node::isObject);
    if (text(node, "method").filter("tools/call"::equals).isPresent() && params.isPresent()) {
      call(node, params.get());
    } else if (node.find("jsonrpc").isPresent() && node.find("result").isPresent()) {
      answered(node, text(node, "id"), "result");
    }
  }

  private void readPlain(Node node) {
    var name =
        Stream.of("tool", "tool_name", "toolName")
            .flatMap(key -> node.find(key).stream())
            .flatMap(each -> each.isObject() ? each.find("name").stream() : Stream.of(each))
            .flatMap(each -> each.text().stream())
            .findFirst();
    if (name.isPresent() && argumentsOf(node).isPresent()) {
      var result =
          Stream.of("result", "output", "response")
              .flatMap(key -> node.find(key).stream())
              .findFirst();
      calls.add(
          new RecordedCall(
              name.get(),
              arguments(node),
              result.flatMap(CallResults::read).orElse(null),
              node.line()));
    }
  }

  private void call(Node holder, Node named) {
    var name = text(named, "name").filter(text -> !text.isBlank());
    if (name.isPresent()) {
      Stream.of("call_id", "id")
          .flatMap(key -> text(holder, key).stream())
          .findFirst()
          .ifPresent(id -> byId.put(id, calls.size()));
      byName.put(name.get(), calls.size());
      calls.add(new RecordedCall(name.get(), arguments(named), null, holder.line()));
    }
  }

  private void answered(Node node, Optional<String> id, String... keys) {
    var index =
        id.flatMap(each -> Optional.ofNullable(byId.getOrDefault(each, byName.get(each))))
            .or(() -> text(node, "name").map(byName::get));
    var failed =
        Stream.of("is_error", "isError")
            .flatMap(key -> node.find(key).stream())
            .anyMatch(CallResults::isTrue);
    var result = Stream.of(keys).flatMap(key -> node.find(key).stream()).findFirst();
    if (index.isPresent() && result.isPresent() && !failed) {
      var call = calls.get(index.get());
      calls.set(index.get(), call.withResult(CallResults.read(result.get()).orElse(null)));
    }
  }

  private static Optional<Node> argumentsOf(Node named) {
    return Stream.of("arguments", "args", "input", "parameters")
        .flatMap(key -> named.find(key).stream())
        .findFirst();
  }

  private static JsonObject arguments(Node named) {
    return argumentsOf(named)
        .flatMap(Embedded::tree)
        .map(Node::value)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElse(JsonObject.empty());
  }

  /// Ids are texts or numbers.
  private static Optional<String> text(Node node, String key) {
    return node.find(key)
        .map(Node::value)
        .flatMap(value ->
            switch (value) {
              case JsonValue.JsonString(var text) -> Optional.of(text);
              case JsonValue.JsonNumber(var number) -> Optional.of(number.toPlainString());
              case JsonObject _,
                  JsonValue.JsonArray _,
                  JsonValue.JsonBoolean _,
                  JsonValue.JsonNull _ ->
                  Optional.empty();
            });
  }
}
