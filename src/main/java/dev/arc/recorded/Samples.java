package dev.arc.recorded;

import dev.arc.document.DoubleEncoding;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Redaction;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What tools gave back in a recorded trace: for every tool a few results that differ in structure,
/// shortened, without secrets.
///
/// @param results by the tool's name
public record Samples(Map<String, List<JsonValue>> results) {

  /// No trace at all.
  public static final Samples NONE = new Samples(Map.of());

  /// The name under which samples are kept among the texts that a profile was read from.
  public static final String KEPT_AS = "--samples";

  private static final int MOST_OF_A_TOOL = 4;
  private static final int MOST_ITEMS = 3;
  private static final int LONGEST_TEXT = 400;

  public Samples {
    var copy = new LinkedHashMap<String, List<JsonValue>>();
    results.forEach((tool, examples) -> copy.put(tool, List.copyOf(examples)));
    results = Collections.unmodifiableMap(copy);
  }

  /// Reads a trace: JSON, JSON Lines or YAML with calls of tools in it, of whatever make. Calls
  /// that failed, and calls whose results are not shown, give none.
  ///
  /// @throws YamlSyntaxException when the text is none of these
  public static Samples read(String text) {
    var roots = Yaml.readAll(text).stream().map(DoubleEncoding::unwrap).toList();
    var byTool = new LinkedHashMap<String, List<RecordedCall>>();
    CallRecords.in(roots)
        .forEach(call -> byTool.computeIfAbsent(call.tool(), _ -> new ArrayList<>()).add(call));
    var results = new LinkedHashMap<String, List<JsonValue>>();
    byTool.forEach((tool, calls) -> {
      var distinct = distinct(calls);
      if (!distinct.isEmpty()) {
        results.put(tool, distinct);
      }
    });
    return new Samples(results);
  }

  /// The samples that are kept among texts; none where none are.
  ///
  /// @param texts by name
  public static Samples kept(Map<String, String> texts) {
    var text = texts.get(KEPT_AS);
    return text == null ? NONE : read(text);
  }

  /// Those of the tools that are called so.
  public Samples of(Collection<String> tools) {
    var some = new LinkedHashMap<>(results);
    some.keySet().retainAll(tools);
    return new Samples(some);
  }

  public boolean isEmpty() {
    return results.isEmpty();
  }

  /// A text that [#read] makes the same samples of: JSON Lines with `tool`, `arguments`, `result`.
  public String text() {
    var text = new StringBuilder();
    results.forEach((tool, examples) ->
        examples.forEach(example ->
            text.append(
                    Json.write(
                        JsonObject.of(
                            "tool", tool, "arguments", JsonObject.empty(), "result", example)))
                .append('\n')));
    return text.toString();
  }

  /// The first few results that differ in structure.
  static List<JsonValue> distinct(List<RecordedCall> calls) {
    var structures = new LinkedHashSet<String>();
    var kept = new ArrayList<JsonValue>();
    for (var call : calls) {
      var result = call.result();
      if (result != null && kept.size() < MOST_OF_A_TOOL && structures.add(structure(result))) {
        kept.add(shortened(Redaction.redact(result)));
      }
    }
    return kept;
  }

  private static String structure(JsonValue value) {
    return switch (value) {
      case JsonObject(var fields) -> {
        var names = new ArrayList<String>();
        fields.forEach((name, field) -> names.add(name + ":" + structure(field)));
        names.sort(null);
        yield names.toString();
      }
      case JsonArray(var items) -> items.isEmpty() ? "()" : "(" + structure(items.getFirst()) + ")";
      case JsonString _ -> "text";
      case JsonValue.JsonNumber _ -> "number";
      case JsonValue.JsonBoolean _ -> "truth";
      case JsonValue.JsonNull _ -> "null";
    };
  }

  private static JsonValue shortened(JsonValue value) {
    return switch (value) {
      case JsonObject(var fields) -> {
        var copy = new LinkedHashMap<String, JsonValue>();
        fields.forEach((name, field) -> copy.put(name, shortened(field)));
        yield new JsonObject(copy);
      }
      case JsonArray(var items) ->
          new JsonArray(items.stream().limit(MOST_ITEMS).map(Samples::shortened).toList());
      case JsonString(var text) ->
          text.length() > LONGEST_TEXT ? new JsonString(text.substring(0, LONGEST_TEXT)) : value;
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> value;
    };
  }
}
