package dev.arc.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// YAML 1.2 text (core schema, and the merge key `<<`), of which JSON is a part.
public final class Yaml {

  /// The longest text that is read, in Unicode code points.
  public static final int MAX_CODE_POINTS = 5_000_000;

  /// How deep objects and arrays may be nested.
  public static final int MAX_DEPTH = 100;

  private Yaml() {}

  /// Reads one document, YAML or JSON, with line numbers. A custom tag is kept beside the plain
  /// value.
  ///
  /// Refused: several documents, duplicate keys, keys that are not text, more than
  /// [#MAX_CODE_POINTS] or [#MAX_DEPTH], anchors that contain themselves, and aliases that repeat
  /// more than a human would.
  ///
  /// @throws YamlSyntaxException with the line, in plain words
  public static Node read(String text) {
    checkLength(text);
    var start = JsonText.start(text);
    if (JsonText.mayBe(text, start)) {
      return readJsonOrFlow(text, start);
    }
    return YamlComposer.compose(text);
  }

  /// Reads every document of a text: those of a YAML stream that are not empty, or one JSON value
  /// per line (JSON Lines). At least one.
  ///
  /// @throws YamlSyntaxException as [#read] does
  public static List<Node> readAll(String text) {
    checkLength(text);
    var start = JsonText.start(text);
    if (JsonText.mayBe(text, start)) {
      var lines = jsonLines(text);
      return lines.size() > 1 ? lines : List.of(readJsonOrFlow(text, start));
    }
    return YamlComposer.composeAll(text);
  }

  private static void checkLength(String text) {
    if (text.length() > MAX_CODE_POINTS
        && text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
      throw new YamlSyntaxException(
          "the text is %,d characters long, expected at most %,d"
              .formatted(text.codePointCount(0, text.length()), MAX_CODE_POINTS),
          1);
    }
  }

  /// One value per line; nothing when the text is no JSON Lines: one of the first two lines is no
  /// JSON value of its own.
  private static List<Node> jsonLines(String text) {
    var values = new ArrayList<Node>();
    var number = 0;
    for (var line : text.lines().toList()) {
      if (!line.isBlank()) {
        try {
          values.add(new JsonReader<>(line, new NodeMaker(), MAX_DEPTH).read().shifted(number));
        } catch (JsonSyntaxException e) {
          if (values.size() > 1) {
            throw new YamlSyntaxException(e.problem(), number + e.line());
          }
          return List.of();
        }
      }
      number++;
    }
    return values;
  }

  /// Reads one document, or nothing when the text is neither YAML nor JSON.
  public static Optional<Node> tryRead(String text) {
    try {
      return Optional.of(read(text));
    } catch (YamlSyntaxException e) {
      return Optional.empty();
    }
  }

  /// Readable YAML: block style, texts of several lines as literals, quotes only where needed. What
  /// is written is read back as the same value. Ends with a line break.
  public static String write(JsonValue value) {
    return YamlWriter.write(value);
  }

  // JSON first, for YAML readers stumble over JSON indented with tabs. YAML's flow style starts
  // alike.
  private static Node readJsonOrFlow(String text, int start) {
    try {
      return new JsonReader<>(text, new NodeMaker(), MAX_DEPTH).read();
    } catch (JsonSyntaxException json) {
      var uncommented = JsonComments.without(text);
      if (uncommented.isPresent()) {
        return new JsonReader<>(uncommented.get(), new NodeMaker(), MAX_DEPTH).read();
      }
      try {
        return YamlComposer.compose(text);
      } catch (YamlSyntaxException yaml) {
        throw JsonText.looksLikeJson(text, start)
            ? new YamlSyntaxException(json.problem(), json.line())
            : yaml;
      }
    }
  }
}
