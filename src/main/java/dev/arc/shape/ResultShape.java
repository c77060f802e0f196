package dev.arc.shape;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What a tool's results look like: where in them the records go, what their fields are called,
/// whether they are data or text, and what they are wrapped in.
///
/// A shape moves and renames, and fills what has to be there. It changes no value and drops no
/// fact: what has no place in it is kept as a further field.
///
/// @param source where it is from
/// @param form of the value
/// @param envelope that the value comes in
/// @param prose whether it is written as text, to be read
public record ResultShape(Source source, Form form, Envelope envelope, boolean prose) {

  /// The shape of results of which nothing is known: they stay as they are.
  public static final ResultShape GUESSED =
      new ResultShape(Source.GUESSED, new Form.Open(), Envelope.NONE, false);

  /// Where a shape is from.
  public enum Source {
    OUTPUT_SCHEMA("outputSchema"),
    EXAMPLES("examples"),
    SAMPLES("samples"),
    GUESSED("guessed");

    private final String shown;

    Source(String shown) {
      this.shown = shown;
    }

    /// As users read it: `outputSchema`.
    public String shown() {
      return shown;
    }
  }

  /// The shape that a JSON Schema describes; the guessed one where it says nothing about it.
  public static ResultShape ofSchema(JsonObject schema) {
    var form = SchemaForms.read(schema);
    if (form instanceof Form.Fields(var properties, var _)
        && properties.get("content") instanceof Form.Many(Form.Fields(var block, var _))
        && block.containsKey("text")
        && block.containsKey("type")) {
      var inner = properties.getOrDefault("structuredContent", new Form.Open());
      return new ResultShape(Source.OUTPUT_SCHEMA, inner, Envelope.RESULT, false);
    }
    return form instanceof Form.Open
        ? GUESSED
        : new ResultShape(Source.OUTPUT_SCHEMA, form, Envelope.NONE, isText(form));
  }

  /// The shape that examples have in common, such as they are: values, or texts that hold JSON. The
  /// guessed one where there are none.
  ///
  /// @param source where the examples are from
  public static ResultShape ofExamples(List<JsonValue> examples, Source source) {
    var values = examples.stream().map(ResultShape::parsed).toList();
    if (values.isEmpty()) {
      return GUESSED;
    }
    var envelope = Envelope.of(values.getFirst());
    var opened =
        values.stream()
            .filter(value -> Envelope.of(value) == envelope)
            .map(envelope::opened)
            .toList();
    // A tool that returns data may say in words that there is none.
    var data =
        opened.stream()
            .filter(value -> value instanceof JsonObject || value instanceof JsonArray)
            .toList();
    var form = ExampleForms.of(data.isEmpty() ? opened : data);
    return new ResultShape(source, form, envelope, isText(form));
  }

  private static JsonValue parsed(JsonValue example) {
    var inner =
        example instanceof JsonString(var text)
            ? Json.tryParse(text).filter(value -> !(value instanceof JsonString))
            : Optional.<JsonValue>empty();
    return inner.orElse(example);
  }

  private static boolean isText(Form form) {
    return form instanceof Form.Single(var kind, var _, var _) && kind == Form.Kind.TEXT;
  }

  /// A result in this shape. One that says that something failed stays as it is.
  ///
  /// @param content in the manner of Arc's own tools
  /// @param now what the world's clocks show
  public JsonValue fit(JsonObject content, LocalDateTime now) {
    return source == Source.GUESSED || prose
        ? content
        : new Fitting(form, source == Source.OUTPUT_SCHEMA).fit(content, now);
  }

  /// The text that is handed out for a value that was [fitted][#fit].
  public String write(JsonValue value) {
    var text = prose ? Prose.write(value) : Json.write(value);
    return envelope.closed(text);
  }
}
