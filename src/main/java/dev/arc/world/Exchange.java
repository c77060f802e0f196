package dev.arc.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one currency is worth in another, as far as a world's rates tell: directly, the other way
/// round, or through one currency that both have a rate with. Of several rates of one pair the
/// latest counts that is not after the world's today.
public final class Exchange {

  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private final List<Rate> rates;

  private Exchange(List<Rate> rates) {
    this.rates = rates;
  }

  public static Exchange of(World world) {
    var today = world.now().toLocalDate();
    return new Exchange(
        world.rates().stream()
            .filter(rate -> !rate.day().isAfter(today))
            .sorted(Comparator.comparing(Rate::day).reversed())
            .toList());
  }

  /// A rate that can be used.
  ///
  /// @param rate units of the second currency for one unit of the first
  /// @param day the older of the days of the rates used
  public record Quote(BigDecimal rate, LocalDate day) {}

  /// What one unit of `from` is worth in `to`; both are ISO 4217 codes, in any case. Empty when no
  /// rate leads there.
  public Optional<Quote> quote(String from, String to) {
    if (from.equalsIgnoreCase(to)) {
      return Optional.of(new Quote(BigDecimal.ONE, latestDay()));
    }
    var direct = step(from, to);
    return direct.isPresent() ? direct : between(from, to);
  }

  /// Every currency that has a rate, in order of the rates.
  public Set<String> currencies() {
    var codes = new LinkedHashSet<String>();
    for (var rate : rates) {
      codes.add(rate.from());
      codes.add(rate.to());
    }
    return codes;
  }

  private Optional<Quote> between(String from, String to) {
    for (var middle : currencies()) {
      var first = step(from, middle);
      var second = step(middle, to);
      if (first.isPresent() && second.isPresent()) {
        return Optional.of(joined(first.get(), second.get()));
      }
    }
    return Optional.empty();
  }

  private static Quote joined(Quote first, Quote second) {
    var day = first.day().isBefore(second.day()) ? first.day() : second.day();
    return new Quote(first.rate().multiply(second.rate(), PRECISION), day);
  }

  private Optional<Quote> step(String from, String to) {
    for (var rate : rates) {
      if (rate.from().equalsIgnoreCase(from) && rate.to().equalsIgnoreCase(to)) {
        return Optional.of(new Quote(rate.rate(), rate.day()));
      }
    }
    for (var rate : rates) {
      if (rate.from().equalsIgnoreCase(to) && rate.to().equalsIgnoreCase(from)) {
        return Optional.of(new Quote(BigDecimal.ONE.divide(rate.rate(), PRECISION), rate.day()));
      }
    }
    return Optional.empty();
  }

  private LocalDate latestDay() {
    return rates.isEmpty() ? LocalDate.EPOCH : rates.getFirst().day();
  }
}
