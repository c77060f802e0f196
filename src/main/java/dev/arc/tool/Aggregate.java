package dev.arc.tool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A figure that tools compute from many: digits alone, for tools know nothing of currencies.
enum Aggregate {
  SUM,
  AVERAGE,
  MIN,
  MAX,
  COUNT;

  private static final Map<String, Aggregate> WORDS =
      Map.ofEntries(
          Map.entry("sum", SUM),
          Map.entry("total", SUM),
          Map.entry("add", SUM),
          Map.entry("aggregate", SUM),
          Map.entry("average", AVERAGE),
          Map.entry("avg", AVERAGE),
          Map.entry("mean", AVERAGE),
          Map.entry("min", MIN),
          Map.entry("minimum", MIN),
          Map.entry("max", MAX),
          Map.entry("maximum", MAX),
          Map.entry("count", COUNT));

  /// The figure that a word asks for.
  static Optional<Aggregate> named(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Empty where there is nothing to compute from; a sum of nothing is nothing, as in databases.
  Optional<BigDecimal> of(List<BigDecimal> numbers) {
    return switch (this) {
      case SUM -> numbers.stream().reduce(BigDecimal::add);
      case AVERAGE ->
          numbers.stream().reduce(BigDecimal::add).map(sum -> average(sum, numbers.size()));
      case MIN -> numbers.stream().min(Comparator.naturalOrder());
      case MAX -> numbers.stream().max(Comparator.naturalOrder());
      case COUNT -> Optional.of(BigDecimal.valueOf(numbers.size()));
    };
  }

  private static BigDecimal average(BigDecimal sum, int count) {
    var exact = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    return exact.setScale(Math.max(2, sum.scale()), RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
