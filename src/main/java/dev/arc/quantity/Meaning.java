package dev.arc.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a word or sign can mean beside a figure; `m` is a metre and a million.
record Meaning(
    List<CurrencyCode> currencies,
    List<CurrencyCode> minors,
    List<Unit> units,
    @Nullable BigDecimal scale,
    int month,
    Share share) {

  /// Whether a word makes the figure a share of a hundred.
  enum Share {
    NONE,
    PERCENT,
    BASIS_POINTS
  }

  static final Meaning NOTHING = new Meaning(List.of(), List.of(), List.of(), null, 0, Share.NONE);

  static Meaning ofScale(BigDecimal scale) {
    return new Meaning(List.of(), List.of(), List.of(), scale, 0, Share.NONE);
  }

  static Meaning ofMonth(int month) {
    return new Meaning(List.of(), List.of(), List.of(), null, month, Share.NONE);
  }

  static Meaning ofShare(Share share) {
    return new Meaning(List.of(), List.of(), List.of(), null, 0, share);
  }

  static Meaning ofCurrency(CurrencyCode currency) {
    return new Meaning(List.of(currency), List.of(), List.of(), null, 0, Share.NONE);
  }

  static Meaning ofMinor(CurrencyCode currency) {
    return new Meaning(List.of(), List.of(currency), List.of(), null, 0, Share.NONE);
  }

  static Meaning ofUnit(Unit unit) {
    return new Meaning(List.of(), List.of(), List.of(unit), null, 0, Share.NONE);
  }

  Meaning and(Meaning other) {
    return new Meaning(
        joined(currencies, other.currencies),
        joined(minors, other.minors),
        joined(units, other.units),
        scale == null ? other.scale : scale,
        month == 0 ? other.month : month,
        share == Share.NONE ? other.share : share);
  }

  /// Only the currencies that both allow; this, where they contradict.
  Meaning narrowedBy(Meaning other) {
    var shared = currencies.stream().filter(other.currencies::contains).toList();
    return shared.isEmpty() ? this : new Meaning(shared, List.of(), List.of(), null, 0, Share.NONE);
  }

  boolean isMoney() {
    return !currencies.isEmpty() || !minors.isEmpty();
  }

  /// Whether a figure can carry it.
  boolean qualifies() {
    return isMoney() || !units.isEmpty() || scale != null || share != Share.NONE;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    var all = new ArrayList<>(first);
    second.stream().filter(each -> !first.contains(each)).forEach(all::add);
    return List.copyOf(all);
  }
}
