package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// Which numbers of an answer are meant as its figures, and which only count, date or number
/// something.
final class Figures {

  private static final List<String> TOTALS = Cues.of("totals");
  private static final List<String> NUMBERED = Cues.of("numbered");
  private static final int SMALL = 99;
  private static final int REACH = 24;

  /// Before a number: a colon there announces a figure.
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)[\\s#(\"*`]*$");

  private Figures() {}

  /// Whether the answer calls it a total.
  static boolean isTotal(Mention mention, Play play) {
    var text = play.answerText();
    var start =
        Math.max(text.lastIndexOf('\n', mention.start()), text.lastIndexOf(". ", mention.start()));
    return new Wording(text.substring(start + 1, mention.start())).hasAny(TOTALS);
  }

  /// Whether a bare number is the number of something: "order 7731", "line 1, column 1014".
  static boolean isNumbering(Mention mention, String text) {
    var before =
        LAST_WORD.matcher(text.substring(Math.max(0, mention.start() - REACH), mention.start()));
    return mention.likeliest() instanceof Plain
        && before.find()
        && NUMBERED.stream().anyMatch(before.group(1)::equalsIgnoreCase);
  }

  static boolean isYearOrCount(BigDecimal value, Play play) {
    return value.stripTrailingZeros().scale() <= 0
        && (value.doubleValue() <= Math.max(play.sources().rows(), SMALL)
            || value.doubleValue() >= 1900 && value.doubleValue() <= 2100);
  }

  /// Whether a number stands in an answer beside the point where a quantity was asked for: the
  /// number of something, or a count or year, unless the answer calls it the total and the user did
  /// not name it.
  static boolean isAside(Mention mention, Quantity wanted, Play play) {
    if (isNumbering(mention, play.answerText())) {
      return true;
    }
    return !(wanted instanceof Plain)
        && mention.likeliest() instanceof Plain(var value)
        && isYearOrCount(value, play)
        && (!isTotal(mention, play) || isNamedByUser(mention, play));
  }

  /// Whether the answer gives anything that could be meant as what was asked for: a figure, or a
  /// day that it was told.
  static boolean areIn(Play play) {
    var grounding = new Grounding(play.sources());
    return play.prose().mentions().stream()
        .filter(Mention::assertive)
        .anyMatch(mention ->
            switch (mention.likeliest()) {
              case Money _, Measure _, Percent _ -> true;
              case Plain(var value) ->
                  !isYearOrCount(value, play) && !isNumbering(mention, play.answerText());
              case Day _, Moment _ -> grounding.founds(mention);
            });
  }

  private static boolean isNamedByUser(Mention mention, Play play) {
    return play.userTexts().stream().anyMatch(said -> new Wording(said.text()).has(mention.text()));
  }
}
