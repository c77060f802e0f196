package dev.arc.quantity;

import java.math.BigDecimal;
import java.util.List;

/// A piece of a text that the readers look at; what lies between two tokens is their gap.
sealed interface Token {

  int start();

  int end();

  /// A word, sign or phrase.
  record Word(int start, int end, String lower, Meaning meaning) implements Token {}

  /// Digits, with all the numbers they can stand for.
  ///
  /// @param culture whose writing it can only be
  record Numeral(int start, int end, List<Figure> figures, Culture culture) implements Token {

    /// The numbers, the likeliest for that culture first.
    List<Figure> figures(Culture whole) {
      var swaps = figures.size() == 2 && whole == Culture.COMMA;
      return swaps ? List.of(figures.getLast(), figures.getFirst()) : figures;
    }
  }

  /// A date or time, with all that it can stand for.
  record Dated(int start, int end, List<Reading> readings) implements Token {}

  /// A number as written: its value and the worth of its last digit.
  record Figure(BigDecimal value, BigDecimal lastDigit) {

    static Figure of(String whole, String decimals) {
      var value = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
      return new Figure(value, BigDecimal.ONE.movePointLeft(decimals.length()));
    }

    Figure times(BigDecimal factor) {
      return new Figure(value.multiply(factor), lastDigit.multiply(factor));
    }

    Figure negated() {
      return new Figure(value.negate(), lastDigit);
    }
  }
}
