package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Reading;
import dev.arc.quantity.Writing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The answer states none of these quantities as true.
record NeverStatesCheck(List<Quantity> quantities) implements Check {

  @Override
  public Finding look(Play play) {
    for (var mention : play.prose().mentions()) {
      for (var quantity : quantities) {
        if (mention.assertive() && states(mention, quantity)) {
          return Finding.broken(
                  Symptom.MISDEED,
                  "reported " + mention.text() + ", which is wrong",
                  play.answerStep())
              .seen(play);
        }
      }
    }
    var wrong = String.join(" nor ", quantities.stream().map(Writing::inWords).toList());
    return Finding.held("does not state " + wrong, play.answerStep());
  }

  /// Only the likeliest number counts: `1.355 EUR` in an English answer is no thousand, although it
  /// might be.
  private static boolean states(Mention mention, Quantity wrong) {
    if (wrong instanceof Day && days(mention) > 1) {
      return false;
    }
    var number = Numbers.exact(mention.likeliest());
    return mention.readings().stream()
        .anyMatch(reading -> reading.matches(wrong) && isSameNumber(number, reading));
  }

  private static long days(Mention mention) {
    return mention.readings().stream().filter(reading -> reading.quantity() instanceof Day).count();
  }

  private static boolean isSameNumber(Optional<BigDecimal> likeliest, Reading reading) {
    var number = Numbers.exact(reading.quantity());
    return likeliest.isEmpty() || number.isEmpty() || likeliest.get().compareTo(number.get()) == 0;
  }
}
