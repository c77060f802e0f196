package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.shape.ResultShape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
  static JsonObject spoil(JsonObject content, Distortion distortion, boolean done, View view) {
    if (distortion.is(Behaviour.ERROR_VALUES)) {
      return ErrorValues.in(content, view);
    }
    return done ? content : spoiled(content, distortion, view.today());
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
      case PARTIAL -> partial(content);
      case DUPLICATED -> JsonObject.of("results", new JsonArray(List.of(content, content)));
      case CONTRADICTORY -> contradicted(content, distortion.percent());
      case STALE, INJECTED -> marked(content, distortion, today);
      case WRONG_RESULT -> wrong(content, distortion);
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
          SLOW,
          NOT_FOUND,
          MOVED,
          REDIRECT_LOOP,
          INVALID_REQUEST,
          CONFLICT,
          ERROR_VALUES ->
          content;
    };
  }

  /// Of a change only a part was made; of any other answer only a part is given.
  private static JsonObject partial(JsonObject content) {
    var change = content.text("confirmation").isPresent();
    var marked = change ? content.with("status", new JsonString("partially_completed")) : content;
    return marked
        .with("partial", new JsonBoolean(true))
        .with(
            "message",
            new JsonString(
                change
                    ? "Only the first of two steps was done; the second is still pending."
                    : "This answer is incomplete."));
  }

  /// Beside nothing that would give it away, the figure is another.
  private static JsonObject wrong(JsonObject content, Distortion distortion) {
    for (var name : FIGURES) {
      var figure = content.number(name);
      if (figure.isPresent()) {
        return content.with(name, new JsonNumber(moved(figure.get(), distortion)));
      }
    }
    return content;
  }

  private static BigDecimal moved(BigDecimal figure, Distortion distortion) {
    var digits = distortion.digits();
    var rounded =
        digits == 0
            ? figure
            : new BigDecimal(
                figure.round(new MathContext(digits, RoundingMode.HALF_UP)).toPlainString());
    return rounded.compareTo(figure) == 0
        ? off(figure, distortion.percent())
            .setScale(Math.max(0, figure.scale()), RoundingMode.HALF_UP)
        : rounded;
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
