package dev.arc.quantity;

import java.math.BigDecimal;
import java.util.List;

/// A unit of measure by its id in `units.yaml` (`km`, `°C`, `kWh`).
public record Unit(String id) {

  public Unit {
    Units.require(id);
  }

  /// What it measures: `length`, `mass`, `temperature`, `duration`, `volume`, `area`, `data`,
  /// `speed`, `energy`, `count`.
  public String dimension() {
    return Units.require(id).dimension();
  }

  /// The English name in the plural: `kilometres`.
  public String plural() {
    return Units.require(id).plural();
  }

  /// All known units.
  public static List<Unit> all() {
    return Units.all();
  }

  /// Every unit that a symbol or name can stand for, the likeliest first; empty when unknown.
  public static List<Unit> named(String word) {
    return Lexicon.get().units(word);
  }

  BigDecimal toBase(BigDecimal value) {
    return Units.require(id).toBase(value);
  }

  BigDecimal fromBase(BigDecimal base, Unit source) {
    if (!source.dimension().equals(dimension())) {
      throw new IllegalArgumentException(
          source.id()
              + " measures "
              + source.dimension()
              + " and "
              + id
              + " "
              + dimension()
              + ": no conversion");
    }
    return Units.require(id).fromBase(base);
  }

  BigDecimal factor() {
    return Units.require(id).factor();
  }

  @Override
  public String toString() {
    return id;
  }
}
