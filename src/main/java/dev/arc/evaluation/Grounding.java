package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.quantity.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Whether figures come from what was met, or follow from it. Not thread-safe: made for one play.
final class Grounding {

  private static final int SMALL = 12;
  private static final List<String> STATUS = Cues.of("status");

  private final Sources sources;
  private final Arithmetic arithmetic;

  Grounding(Sources sources) {
    this.sources = sources;
    this.arithmetic = new Arithmetic(sources);
  }

  /// The first figure of the answer that comes from nowhere.
  static Optional<String> unfounded(Play play) {
    var grounding = new Grounding(play.sources());
    for (var mention : play.prose().mentions()) {
      if (mention.assertive()
          && !isMarker(mention, play.answerText())
          && !grounding.founds(mention, play.answerText())) {
        return Optional.of(mention.text());
      }
    }
    return Optional.empty();
  }

  /// What numbers something was read somewhere; nobody works it out.
  private boolean founds(Mention mention, String text) {
    return Figures.isNumbering(mention, text)
            && mention.likeliest() instanceof Plain(var value)
            && !isFree(value.doubleValue())
        ? sources.hasNumberOfId(value) || sources.numbers().contains(value.doubleValue())
        : founds(mention);
  }

  /// Whether one of the things that the figure can mean is founded.
  boolean founds(Mention mention) {
    var tried = new HashSet<Double>();
    for (var reading : mention.readings()) {
      var number = Numbers.of(reading.quantity());
      // A bare dollar sign has a reading for each dollar; for the number one of them will do.
      var known =
          reading.quantity() instanceof Money && number.isPresent() && !tried.add(number.get());
      if (!known && founds(reading)) {
        number.ifPresent(arithmetic::note);
        return true;
      }
    }
    return false;
  }

  private boolean founds(Reading reading) {
    return switch (reading.quantity()) {
      case Day _, Moment _ -> foundsDate(reading);
      case Plain(var value) ->
          isFree(value.doubleValue())
              || sources.hasNumberOfId(value)
              || foundsNumber(reading, value.doubleValue());
      case Money(var amount, _) -> foundsNumber(reading, amount.doubleValue());
      case Percent(var value) -> foundsShare(reading, value.doubleValue());
      case Measure(var value, var unit) ->
          unit.dimension().equals("duration")
              || foundsQuantity(reading)
              || foundsNumber(reading, value.doubleValue());
    };
  }

  /// Small counts and years need no source.
  private boolean isFree(double value) {
    var whole = value == Math.rint(value);
    return whole
        && (value >= 0 && value <= Math.max(SMALL, sources.rows())
            || value >= 1900 && value <= 2100);
  }

  private boolean foundsNumber(Reading reading, double value) {
    var tolerance = reading.tolerance().doubleValue();
    for (var source : sources.numbers()) {
      if (isScaled(value, source, tolerance)) {
        return true;
      }
    }
    return arithmetic.reaches(value, tolerance)
        || reading.quantity() instanceof Plain && arithmetic.reachesShare(value, tolerance);
  }

  /// The same number, or the same told on another scale or without its sign.
  private static boolean isScaled(double value, double source, double tolerance) {
    return Arithmetic.near(Math.abs(source), Math.abs(value), tolerance)
        || Arithmetic.isScaled(source, value, tolerance);
  }

  private boolean foundsShare(Reading reading, double value) {
    return foundsNumber(reading, value)
        || value == 100
        || arithmetic.reachesShare(value, reading.tolerance().doubleValue());
  }

  private boolean foundsQuantity(Reading reading) {
    return sources.quantities().stream().anyMatch(reading::matches);
  }

  /// A date that was met, or the edge of a month, which follows from any period.
  private boolean foundsDate(Reading reading) {
    if (foundsQuantity(reading)
        || sources.quantities().stream().anyMatch(source -> isSameDay(source, reading))) {
      return true;
    }
    return reading.quantity() instanceof Day(var date)
        && (date.getDayOfMonth() == 1 || date.getDayOfMonth() == date.lengthOfMonth());
  }

  private static boolean isSameDay(Quantity source, Reading reading) {
    return source instanceof Moment(var time, _) && reading.matches(new Day(time.toLocalDate()));
  }

  /// The number of a list item, or the code of an error.
  private static boolean isMarker(Mention mention, String text) {
    var line = text.lastIndexOf('\n', Math.max(0, mention.start() - 1)) + 1;
    var before = text.substring(Math.min(line, mention.start()), mention.start());
    var after = mention.end() < text.length() ? text.charAt(mention.end()) : ' ';
    if (before.chars().allMatch(mark -> Character.isWhitespace(mark) || mark == '*' || mark == '#')
        && (after == '.' || after == ')')) {
      return mention.likeliest() instanceof Plain;
    }
    return mention.text().length() == 3
        && mention.likeliest() instanceof Plain
        && new Wording(before).hasAny(STATUS);
  }
}
