package dev.arc.evaluation;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.CurrencyMention;
import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import java.util.List;

/// The answer states no sum of money in this currency as true.
record NeverMoneyInCheck(String currency) implements Check {

  /// Words after which a currency's name says what the figures are in.
  private static final List<String> LABELS = Cues.of("labels");

  private static final int REACH = 24;

  @Override
  public Finding look(Play play) {
    var code = new CurrencyCode(currency);
    for (var mention : play.prose().mentions()) {
      if (mention.assertive()
          && mention.likeliest() instanceof Money(_, var other)
          && other.equals(code)) {
        return broken(mention.text(), code, play);
      }
    }
    var labelled =
        play.prose().currencies().stream().anyMatch(each -> labels(each, code, play.answerText()));
    if (labelled) {
      for (var mention : play.prose().mentions()) {
        if (isBareAmount(mention, code)) {
          return broken(mention.text(), code, play);
        }
      }
    }
    return Finding.held("reports nothing in " + code.plural(), play.answerStep());
  }

  private static Finding broken(String figure, CurrencyCode code, Play play) {
    var labelled = figure.contains(code.code()) ? figure : figure + " as " + code.plural();
    return Finding.broken(Symptom.WRONG_LABEL, "reported " + labelled, play.answerStep())
        .rightIs("no amount in " + code.plural())
        .seen(play);
  }

  /// A figure that would be a sum of this currency if the text says so elsewhere.
  private static boolean isBareAmount(Mention mention, CurrencyCode code) {
    return mention.assertive()
        && mention.likeliest() instanceof Plain(var value)
        && mention.readings().stream()
            .anyMatch(
                reading -> reading.quantity() instanceof Money(_, var other) && other.equals(code))
        && !isYearOrCount(value.toPlainString());
  }

  private static boolean isYearOrCount(String number) {
    return number.length() < 3 && number.indexOf('.') < 0
        || number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
  }

  /// Whether the text says by this naming what its figures are in: "amounts are in US dollars",
  /// "Currency: USD".
  private static boolean labels(CurrencyMention mention, CurrencyCode code, String text) {
    if (mention.besideFigure() || !mention.assertive() || !mention.likeliest().equals(code)) {
      return false;
    }
    var before = text.substring(Math.max(0, mention.start() - REACH), mention.start());
    return before.stripTrailing().endsWith(":")
        || before.stripTrailing().endsWith("(")
        || new Wording(lastWords(before)).hasAny(LABELS);
  }

  private static String lastWords(String before) {
    var edge =
        Math.max(
            before.lastIndexOf('.'), Math.max(before.lastIndexOf(','), before.lastIndexOf('\n')));
    return before.substring(edge + 1);
  }
}
