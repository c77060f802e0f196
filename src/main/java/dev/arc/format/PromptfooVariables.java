package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Placed;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The variables of a promptfoo configuration that have one value in all of it: in `defaultTest`
/// and in every test that gives one.
final class PromptfooVariables {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{-?\\s*(\\w+)\\s*-?\\}\\}");

  private final Map<String, Set<String>> values = new HashMap<>();

  PromptfooVariables(Node root) {
    var tests = Field.items(root, "tests", "testCases").stream();
    Stream.concat(Field.object(root, "defaultTest").stream(), tests)
        .flatMap(test -> Field.object(test, "vars").stream())
        .flatMap(vars -> vars.fields().entrySet().stream())
        .forEach(each ->
            values
                .computeIfAbsent(each.getKey(), _ -> new LinkedHashSet<>())
                .add(value(each.getValue()).orElse("")));
  }

  /// The prompt with what [#filled(Node)] fills in.
  PromptfooChat filled(PromptfooChat chat) {
    return new PromptfooChat(chat.label(), chat.system().stream().map(this::filled).toList());
  }

  /// The text with each placeholder filled whose value is known; lines stay what they are.
  Node filled(Node prompt) {
    var text = prompt.text();
    if (text.isEmpty()) {
      return filledBelow(prompt);
    }
    var filled =
        PLACEHOLDER
            .matcher(text.get())
            .replaceAll(
                found -> Matcher.quoteReplacement(only(found.group(1)).orElse(found.group())));
    return filled.equals(text.get()) ? prompt : Placed.text(prompt, filled);
  }

  private Node filledBelow(Node prompt) {
    if (prompt.isArray()) {
      var items = prompt.items().stream().map(this::filled).toList();
      return Node.array(items, prompt.line(), prompt.endLine());
    }
    if (!prompt.isObject()) {
      return prompt;
    }
    var fields = new LinkedHashMap<String, Node>();
    prompt.fields().forEach((key, value) -> fields.put(key, filled(value)));
    return Placed.object(prompt, fields);
  }

  private Optional<String> only(String name) {
    var known = values.getOrDefault(name, Set.of());
    return known.size() == 1
        ? known.stream().findFirst().filter(PromptfooVariables::isPlain)
        : Optional.empty();
  }

  // A file's name, another template, several lines: not what would stand in the prompt's line.
  private static boolean isPlain(String value) {
    return !value.isBlank()
        && !value.contains("\n")
        && !value.contains("{{")
        && !value.startsWith("file://");
  }

  private static Optional<String> value(Node node) {
    return switch (node.value()) {
      case JsonNumber(var number) -> Optional.of(number.toPlainString());
      case JsonBoolean(var truth) -> Optional.of(String.valueOf(truth));
      case JsonString(var text) -> Optional.of(text);
      case JsonObject _, JsonArray _, JsonNull _ -> Optional.empty();
    };
  }
}
