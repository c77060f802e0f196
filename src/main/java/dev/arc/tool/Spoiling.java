package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.shape.ResultShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Spoils an answer as a whole, where the data it was made from could not be spoiled, or where the
/// fault is in the writing.
final class Spoiling {

  private static final List<String> FIGURES = List.of("result", "converted", "rate");

  private Spoiling() {}

  /// The answer, spoiled where the fault concerns the whole of it.
  ///
  /// @param done whether the data was spoiled already
  static JsonObject spoil(
      JsonObject content, Distortion distortion, boolean done, LocalDate today) {
    return done ? content : spoiled(content, distortion, today);
  }

  /// The text that the agent is given, spoiled where the fault is in the writing.
  static String write(JsonValue fitted, Distortion distortion, ResultShape shape) {
    if (distortion.is(Behaviour.SCHEMA_DRIFT)) {
      return shape.write(Drift.rename(fitted));
    }
    var text = shape.write(fitted);
    return distortion.is(Behaviour.MALFORMED) ? cut(text) : text;
  }

  /// A text that stops in the middle.
  private static String cut(String text) {
    return text.substring(0, Math.max(1, text.length() * 3 / 5));
  }

  private static JsonObject spoiled(JsonObject content, Distortion distortion, LocalDate today) {
    return switch (distortion.behaviour()) {
      case EMPTY -> JsonObject.empty();
      case PARTIAL ->
          content
              .with("partial", new JsonBoolean(true))
              .with("message", new JsonString("This answer is incomplete."));
      case DUPLICATED -> JsonObject.of("results", new JsonArray(List.of(content, content)));
      case CONTRADICTORY -> contradicted(content, distortion.percent());
      case STALE, INJECTED -> marked(content, distortion, today);
      case null -> content;
      case TIMEOUT,
          TIMEOUT_AFTER_EFFECT,
          RATE_LIMITED,
          SERVER_ERROR,
          RESET,
          UNAUTHORIZED,
          FORBIDDEN,
          MALFORMED,
          SCHEMA_DRIFT,
          SLOW ->
          content;
    };
  }

  private static JsonObject marked(JsonObject content, Distortion distortion, LocalDate today) {
    var dated =
        distortion
            .asOf(today)
            .map(day ->
                content
                    .with("as_of", new JsonString(day.toString()))
                    .with("cached", new JsonBoolean(true)));
    var injected = distortion.injected().map(text -> content.with("note", new JsonString(text)));
    return dated.or(() -> injected).orElse(content);
  }

  /// Beside its figure the answer states another one; without a figure, that something went wrong.
  private static JsonObject contradicted(JsonObject content, int percent) {
    var figure = FIGURES.stream().flatMap(name -> content.number(name).stream()).findFirst();
    return figure
        .map(number -> content.with("total", new JsonNumber(off(number, percent))))
        .orElseGet(() -> content.with("errors", JsonNumber.of(1)));
  }

  private static BigDecimal off(BigDecimal number, int percent) {
    var moved = number.add(number.multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
    return Calculation.tidy(moved.compareTo(number) == 0 ? number.add(BigDecimal.ONE) : moved);
  }
}
