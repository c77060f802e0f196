package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.role.Roles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The tools at hand, and calls of them.
record Toolbox(List<RoledTool> tools) {

  /// A call that is to be made, and why.
  record Call(String tool, String arguments, Role role) {}

  static Toolbox of(List<ToolSchema> schemas) {
    return new Toolbox(Roles.of(schemas));
  }

  List<RoledTool> of(Role role) {
    return tools.stream().filter(tool -> tool.role() == role).toList();
  }

  /// Calls that may bring the facts that a request needs, the likeliest first.
  List<Call> facts(Request request) {
    var order =
        request.source() == null
            ? List.of(Role.QUERY, Role.SEARCH, Role.READER, Role.UNKNOWN)
            : List.of(Role.READER, Role.QUERY, Role.SEARCH, Role.UNKNOWN);
    var calls = new ArrayList<Call>();
    for (var role : order) {
      of(role).stream()
          .sorted((one, other) -> Integer.compare(overlap(other, request), overlap(one, request)))
          .forEach(tool -> calls.add(fact(tool, request)));
    }
    return calls;
  }

  private static int overlap(RoledTool tool, Request request) {
    var words = Vocabularies.plain(tool.name() + " " + tool.schema().description());
    return (int)
        words.stream().filter(word -> word.length() > 3 && request.words().contains(word)).count();
  }

  private static Call fact(RoledTool tool, Request request) {
    var known = new LinkedHashMap<String, JsonValue>();
    known.put("request", new JsonString(request.spoken()));
    String topic = request.keys().contains(request.text()) ? request.text() : words(request);
    request.sourceName().ifPresent(source -> known.put("source", new JsonString(source)));
    known.put("query", new JsonString(isSqlOnly(tool) ? sql(request) : topic));
    if (!request.keys().isEmpty()) {
      known.put("key", new JsonString(request.keys().getFirst()));
    }
    return call(tool, known);
  }

  private static boolean isSqlOnly(RoledTool tool) {
    String text =
        (tool.schema().description() + tool.schema().parameters()).toLowerCase(Locale.ROOT);
    return text.contains("sql")
        && !text.contains("words")
        && !text.contains("natural")
        && !text.contains("plain");
  }

  private static String sql(Request request) {
    String source = request.sourceName().orElse("records");
    int dot = source.lastIndexOf('.');
    return "SELECT * FROM "
        + (dot > 0 ? source.substring(0, dot) : source).replaceAll("[^A-Za-z0-9_]", "_");
  }

  /// The words of a request that name something, and its source.
  private static String words(Request request) {
    var words = new ArrayList<String>();
    var text = request.spoken();
    for (var word :
        dev.arc.topic.Words.of(
            request.source() == null ? text : text.replace(request.source(), " "))) {
      if (!word.isMark() && !Vocabularies.FILLER.isIn(List.of(word))) {
        words.add(
            text.length() >= word.end() && request.source() == null
                ? text.substring(word.start(), word.end())
                : word.text());
      }
    }
    request.sourceName().ifPresent(words::add);
    return String.join(" ", words);
  }

  static Call call(RoledTool tool, Map<String, JsonValue> known) {
    return new Call(tool.name(), Arguments.write(tool.schema(), known), tool.role());
  }

  /// A call that adds numbers up; empty without a calculator.
  Optional<Call> sum(List<BigDecimal> numbers) {
    var terms =
        numbers.stream()
            .map(number ->
                number.signum() < 0 ? "(" + number.toPlainString() + ")" : number.toPlainString())
            .toList();
    var known = new LinkedHashMap<String, JsonValue>();
    known.put("expression", new JsonString(String.join(" + ", terms)));
    known.put(
        "numbers",
        new JsonArray(numbers.stream().map(number -> (JsonValue) new JsonNumber(number)).toList()));
    known.put("operation", new JsonString("sum add addition total"));
    known.put("request", new JsonString(String.join(" + ", terms)));
    return of(Role.CALCULATOR).stream().findFirst().map(tool -> call(tool, known));
  }

  /// Calls that may bring an exchange rate: a converter, else whatever looks records up.
  List<Call> rates(String from, String to, BigDecimal amount) {
    var calls = new ArrayList<Call>();
    var known = new LinkedHashMap<String, JsonValue>();
    known.put("from", new JsonString(from));
    known.put("to", new JsonString(to));
    known.put("amount", new JsonNumber(amount));
    known.put("query", new JsonString("exchange_rates " + from + " to " + to));
    known.put("source", new JsonString("exchange_rates"));
    known.put("request", new JsonString("exchange rate " + from + " to " + to));
    for (var role : List.of(Role.CONVERTER, Role.QUERY, Role.SEARCH, Role.READER)) {
      of(role)
          .forEach(tool -> {
            known.put(
                "query",
                new JsonString(
                    isSqlOnly(tool)
                        ? "SELECT * FROM exchange_rates"
                        : "exchange_rates " + from + " to " + to));
            calls.add(call(tool, known));
          });
    }
    return calls;
  }
}
