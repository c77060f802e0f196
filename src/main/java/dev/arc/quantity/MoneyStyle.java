package dev.arc.quantity;

/// What stands beside an amount to say its currency.
public enum MoneyStyle {
  /// `€12,400.00`; after the number in German and French style.
  SYMBOL,
  /// `12,400.00 EUR`
  CODE,
  /// `12,400.00`
  NONE,
  /// The number of minor units and their name: `4050 pence`.
  MINOR,
  /// `12,400.00 euros`
  WORD
}
