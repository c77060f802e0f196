package dev.arc.scenario;

import dev.arc.catalogue.Place;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which places, and so which currencies, an edit `currency: ...` allows.
final class Currencies {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "SGD", "NZD");

  /// Those whose sign stands for no other currency.
  private static final Set<String> OWN_SYMBOL = Set.of("EUR", "GBP", "INR");

  private Currencies() {}

  /// @throws IllegalArgumentException when the edit is not known
  static List<Place> of(String edit, List<Place> places, Draw draw) {
    return switch (edit) {
      case "usd" -> one(places, draw, code -> code.equals("USD"));
      case "euro" -> one(places, draw, code -> code.equals("EUR"));
      case "pound" -> one(places, draw, code -> code.equals("GBP"));
      case "foreign" -> one(places, draw, code -> !code.equals("USD"));
      case "foreign_with_symbol" -> one(places, draw, OWN_SYMBOL::contains);
      case "foreign_clear" -> one(places, draw, code -> !DOLLARS.contains(code));
      case "dollar_elsewhere" ->
          one(places, draw, code -> DOLLARS.contains(code) && !code.equals("USD"));
      case "mixed" -> two(places, draw);
      default ->
          throw new IllegalArgumentException("edit currency: " + edit + " is not one Arc knows");
    };
  }

  private static List<Place> one(List<Place> places, Draw draw, Predicate<String> allowed) {
    return List.of(
        draw.oneOf(places.stream().filter(place -> allowed.test(place.currency())).toList()));
  }

  private static List<Place> two(List<Place> places, Draw draw) {
    var first = one(places, draw, code -> !code.equals("USD")).getFirst();
    var second = one(places, draw, code -> !code.equals("USD") && !code.equals(first.currency()));
    return List.of(first, second.getFirst());
  }
}
