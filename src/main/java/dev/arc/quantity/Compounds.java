package dev.arc.quantity;

import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Joins what is told in two units: `2 hours and 30 minutes`, `40 euros and 50 cents`.
final class Compounds {

  private static final Set<String> LINKS = Set.of(" ", " and ", ", ", " und ", " et ", " y ");
  private static final Set<String> DIMENSIONS = Set.of("duration", "length", "mass");

  private Compounds() {}

  /// The mentions in order, with each such pair as one.
  static List<Mention> joined(String text, List<Mention> mentions) {
    var joined = new ArrayList<Mention>();
    for (var mention : mentions) {
      var pair =
          joined.isEmpty() ? Optional.<Mention>empty() : pair(text, joined.getLast(), mention);
      pair.ifPresent(_ -> joined.removeLast());
      joined.add(pair.orElse(mention));
    }
    return joined;
  }

  private static Optional<Mention> pair(String text, Mention first, Mention second) {
    if (first.end() > second.start()
        || !LINKS.contains(text.substring(first.end(), second.start()))) {
      return Optional.empty();
    }
    return sum(first, second)
        .map(reading ->
            new Mention(
                first.start(),
                second.end(),
                text.substring(first.start(), second.end()),
                List.of(reading),
                first.stance()));
  }

  private static Optional<Reading> sum(Mention first, Mention second) {
    if (first.likeliest() instanceof Measure large && second.likeliest() instanceof Measure small) {
      return sum(large, small, second);
    }
    return first.likeliest() instanceof Money large
        ? minor(large, second).map(small -> sum(large, small, second))
        : Optional.empty();
  }

  private static Optional<Reading> sum(Measure large, Measure small, Mention second) {
    var dimension = large.unit().dimension();
    var fits =
        dimension.equals(small.unit().dimension())
            && DIMENSIONS.contains(dimension)
            && small.unit().factor().compareTo(large.unit().factor()) < 0
            && isWhole(large.value());
    if (!fits) {
      return Optional.empty();
    }
    var value = large.in(small.unit()).value().add(small.value());
    return Optional.of(
        Reading.whole(new Measure(value, small.unit()), second.readings().getFirst().tolerance()));
  }

  private static Reading sum(Money large, Money small, Mention second) {
    var amount = large.amount().add(small.amount());
    return Reading.whole(
        new Money(amount, large.currency()), second.readings().getFirst().tolerance());
  }

  /// Cents beside euros: written without decimals, less than one.
  private static Optional<Money> minor(Money large, Mention second) {
    var written = second.text();
    if (!isWhole(large.amount()) || written.indexOf('.') >= 0 || written.indexOf(',') >= 0) {
      return Optional.empty();
    }
    return second.readings().stream()
        .map(Reading::quantity)
        .filter(each ->
            each instanceof Money(var amount, var currency)
                && currency.equals(large.currency())
                && amount.signum() > 0
                && amount.compareTo(BigDecimal.ONE) < 0)
        .map(Money.class::cast)
        .findFirst();
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
