package dev.arc.quantity;

import dev.arc.quantity.Meaning.Share;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.quantity.Token.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Everything that one numeral can mean, given what stands around it.
final class Figures {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal BASIS_POINT = new BigDecimal("0.01");

  private final List<Figure> figures;
  private final Around around;
  private final Meaning head;
  private final List<CurrencyCode> named;
  private final boolean weighs;
  private final BigDecimal textScale;
  private final List<Reading> readings = new ArrayList<>();

  Figures(List<Figure> figures, Around around, Meaning head, Assembly.Context context) {
    this.figures = figures;
    this.around = around;
    this.head = head;
    this.named = context.named();
    this.weighs = context.weighs();
    this.textScale = context.scale();
  }

  List<Reading> readings() {
    for (var figure : figures) {
      var signed = around.negative() || around.parenthesised() ? figure.negated() : figure;
      if (isInTextScale()) {
        read(signed.times(textScale));
      }
      read(signed);
      if (around.parenthesised()) {
        read(figure);
      }
    }
    return readings;
  }

  /// "All figures in thousands" speaks of sums of money and bare numbers that have no scale of
  /// their own.
  private boolean isInTextScale() {
    return textScale.compareTo(BigDecimal.ONE) != 0
        && around.scale().compareTo(BigDecimal.ONE) == 0
        && head.scale() == null
        && (around.before().isMoney() || around.after().isMoney() || around.isBare());
  }

  private void read(Figure figure) {
    var scaled = figure.times(around.scale());
    if (around.before().isMoney() || around.after().isMoney()) {
      // A pound is money, unless the text is about weight.
      if (weighs && !around.after().units().isEmpty()) {
        measures(scaled, around.after());
      }
      money(scaled);
      if (!weighs) {
        measures(scaled, around.after());
      }
    } else if (around.after().share() != Share.NONE) {
      percent(scaled, around.after().share());
    } else if (!around.after().units().isEmpty()) {
      measures(scaled, around.after());
    } else {
      bare(figure, scaled);
    }
  }

  private void money(Figure figure) {
    var currencies = both(around.before().currencies(), around.after().currencies());
    var minors = both(around.before().minors(), around.after().minors());
    if (!currencies.isEmpty()) {
      Assembly.likeliestFirst(currencies, named)
          .forEach(currency -> add(figure, value -> new Money(value, currency)));
    } else {
      Assembly.likeliestFirst(minors, named)
          .forEach(each -> add(figure.times(minorUnit(each)), value -> new Money(value, each)));
    }
  }

  private static BigDecimal minorUnit(CurrencyCode currency) {
    return BigDecimal.ONE.movePointLeft(currency.minorDigits());
  }

  /// What both sides allow ("$12 CAD"); where they contradict, the side that is more definite.
  private static List<CurrencyCode> both(List<CurrencyCode> before, List<CurrencyCode> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? after : before;
    }
    var shared = before.stream().filter(after::contains).toList();
    if (!shared.isEmpty()) {
      return shared;
    }
    return before.size() < after.size() ? before : after;
  }

  private void percent(Figure figure, Share share) {
    add(share == Share.BASIS_POINTS ? figure.times(BASIS_POINT) : figure, Percent::new);
  }

  private void measures(Figure figure, Meaning meaning) {
    meaning.units().forEach(unit -> add(figure, value -> new Measure(value, unit)));
  }

  /// A figure without a word of its own: its column's head speaks for it, else the text may name a
  /// currency.
  private void bare(Figure figure, Figure scaled) {
    if (head.share() != Share.NONE) {
      percent(scaled, head.share());
    }
    var headScale = head.scale();
    var inColumn = headScale == null ? scaled : scaled.times(headScale);
    Assembly.likeliestFirst(head.currencies(), named)
        .forEach(currency -> add(inColumn, value -> new Money(value, currency)));
    if (head.currencies().isEmpty()) {
      head.minors()
          .forEach(each -> add(scaled.times(minorUnit(each)), value -> new Money(value, each)));
    }
    measures(scaled, head);
    if (!around.scaleWord().units().isEmpty()) {
      measures(figure, around.scaleWord());
    }
    if (readings.isEmpty() || !head.isMoney()) {
      unnamed(scaled);
    }
  }

  private void unnamed(Figure scaled) {
    add(scaled, Plain::new);
    readings.addAll(Dates.epoch(scaled.value()));
    named.forEach(currency -> add(scaled, value -> new Money(value, currency)));
  }

  private void add(Figure figure, Function<BigDecimal, Quantity> quantity) {
    readings.add(Reading.whole(quantity.apply(figure.value()), tolerance(figure)));
  }

  /// Half a unit of the last digit written; after "about", of the last digit that is not a zero.
  /// Never more than a twentieth of the value: "1 million" is not 1.4 million.
  private BigDecimal tolerance(Figure figure) {
    var digit = figure.lastDigit();
    if (around.approximate() && figure.value().signum() != 0) {
      var significant = figure.value().stripTrailingZeros();
      digit = digit.max(BigDecimal.ONE.movePointRight(-significant.scale()));
    }
    var most = figure.value().abs().multiply(TWENTIETH);
    return digit
        .multiply(HALF)
        .min(most)
        .setScale(Math.max(digit.scale() + 1, 2), RoundingMode.HALF_UP);
  }
}
