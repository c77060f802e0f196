package dev.arc.json;

import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes the secrets out of a file's text that only its structure tells: two items of a list, a map
/// of secrets. What is put in their place is what [SecretValues] puts there, so that the text reads
/// as the same values.
final class StructuredSecrets {

  private static final Pattern FRONT =
      Pattern.compile(
          "\\A(\\uFEFF?---[ \\t]*\\r?\\n)(.*?\\n)(---[ \\t]*\\r?\\n.*)\\z", Pattern.DOTALL);

  /// A scalar of the text and what is to stand there instead.
  private record Change(Node node, String before, String after) {}

  private StructuredSecrets() {}

  /// The text without those secrets and without those that the text itself tells.
  static String redact(String text) {
    var documents = read(text);
    if (documents.isPresent()) {
      return redact(text, documents.get());
    }
    var front = FRONT.matcher(text);
    if (front.matches()) {
      return read(front.group(2))
          .map(nodes ->
              front.group(1) + redact(front.group(2), nodes) + Redaction.redact(front.group(3)))
          .orElseGet(() -> Redaction.redact(text));
    }
    return Redaction.redact(text);
  }

  private static Optional<List<Node>> read(String text) {
    try {
      return Optional.of(Yaml.readAll(text));
    } catch (YamlSyntaxException _) {
      return Optional.empty();
    }
  }

  private static String redact(String text, List<Node> documents) {
    var changes = new ArrayList<Change>();
    documents.forEach(node -> compare(node, SecretValues.redact(node.value()), changes));
    var lines = text.split("(?<=\n)", -1);
    changes.forEach(change -> apply(change, lines));
    var clean = Redaction.redact(String.join("", lines));
    // A secret written with escapes is not found as it is read: then the values are written anew.
    return clean.equals(text) && changes.isEmpty() || isClean(clean)
        ? clean
        : documents.stream()
            .map(node -> Yaml.write(SecretValues.redact(node.value())))
            .collect(Collectors.joining("---\n"));
  }

  private static boolean isClean(String text) {
    return read(text)
        .filter(nodes ->
            nodes.stream().allMatch(node -> SecretValues.redact(node.value()) == node.value()))
        .isPresent();
  }

  private static void compare(Node node, JsonValue clean, List<Change> changes) {
    if (node.value() == clean) {
      return;
    }
    switch (clean) {
      case JsonValue.JsonObject object ->
          node.fields()
              .forEach((key, field) ->
                  object.find(key).ifPresent(after -> compare(field, after, changes)));
      case JsonValue.JsonArray(var items) -> {
        for (var i = 0; i < items.size(); i++) {
          compare(node.items().get(i), items.get(i), changes);
        }
      }
      case JsonString(var after) -> {
        var before = text(node.value());
        if (!Redaction.redact(before).equals(after)) {
          changes.add(new Change(node, before, after));
        }
      }
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> {}
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString(var text) ? text : Json.write(value);
  }

  /// One line is changed where the value stands in it; of several lines the first takes what stands
  /// there instead, and the others are emptied.
  private static void apply(Change change, String[] lines) {
    var pieces = change.before().lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    var after = change.after();
    for (var piece : pieces) {
      for (var i = change.node().line() - 1;
          i < Math.min(change.node().endLine(), lines.length);
          i++) {
        if (lines[i].contains(piece)) {
          lines[i] = replaced(lines[i], piece, after);
          after = pieces.size() == 1 ? after : "";
          break;
        }
      }
    }
  }

  /// The last place is the value's: its name may be written alike.
  private static String replaced(String line, String piece, String after) {
    var whole = Pattern.compile("(?<![\\w])" + Pattern.quote(piece) + "(?![\\w])").matcher(line);
    var at = -1;
    while (whole.find()) {
      at = whole.start();
    }
    return at < 0
        ? line.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(after))
        : line.substring(0, at) + after + line.substring(at + piece.length());
  }
}
