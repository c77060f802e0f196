package dev.arc.scenario;

import dev.arc.catalogue.Place;
import dev.arc.quantity.CurrencyCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Which places, and so which currencies, an edit `currency: ...` allows.
final class Currencies {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "SGD", "NZD");

  /// Those whose sign stands for no other currency.
  private static final Set<String> OWN_SYMBOL = Set.of("EUR", "GBP", "INR");

  private Currencies() {}

  /// @throws IllegalArgumentException when the edit is not known
  static List<Place> of(String edit, List<Place> all, Draw draw) {
    var places = all.stream().filter(place -> place.apart() == null).toList();
    return switch (edit) {
      case "usd" -> one(places, draw, code -> code.equals("USD"));
      case "euro" -> one(places, draw, code -> code.equals("EUR"));
      case "pound" -> one(places, draw, code -> code.equals("GBP"));
      case "foreign" -> one(places, draw, code -> !code.equals("USD"));
      case "foreign_with_symbol" -> one(places, draw, OWN_SYMBOL::contains);
      case "foreign_clear" -> one(places, draw, code -> !DOLLARS.contains(code));
      case "dollar_elsewhere" ->
          one(places, draw, code -> DOLLARS.contains(code) && !code.equals("USD"));
      case "far_from_utc" ->
          List.of(draw.oneOf(places.stream().filter(Currencies::isFar).toList()));
      case "mixed" -> two(places, draw);
      case "shared_sign" -> one(places, draw, Currencies::isUnlikely);
      case "own_language" -> {
        var speaking = places.stream().filter(place -> place.remark() != null).toList();
        yield one(speaking, draw, _ -> true);
      }
      default -> named(edit, all, draw);
    };
  }

  /// A currency whose sign makes readers think of another one first.
  private static boolean isUnlikely(String code) {
    var likeliest = CurrencyCode.named(new CurrencyCode(code).symbol()).getFirst().code();
    return !DOLLARS.contains(code) && !likeliest.equals(code);
  }

  private static List<Place> named(String edit, List<Place> all, Draw draw) {
    var code = edit.toUpperCase(Locale.ROOT);
    if (all.stream().noneMatch(place -> place.currency().equals(code))) {
      throw new IllegalArgumentException(
          "edits.currency is " + edit + ", and no place has that currency; add one to places.yaml");
    }
    return one(all, draw, code::equals);
  }

  private static List<Place> one(List<Place> places, Draw draw, Predicate<String> allowed) {
    return List.of(
        draw.oneOf(places.stream().filter(place -> allowed.test(place.currency())).toList()));
  }

  /// So far from Greenwich that an hour of daylight saving makes no difference.
  private static boolean isFar(Place place) {
    var offset = place.zone().getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds();
    return Math.abs(offset) > 4 * 3600;
  }

  private static List<Place> two(List<Place> places, Draw draw) {
    var first = one(places, draw, code -> !code.equals("USD")).getFirst();
    var second = one(places, draw, code -> !code.equals("USD") && !code.equals(first.currency()));
    return List.of(first, second.getFirst());
  }
}
