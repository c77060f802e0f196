package dev.arc.quantity;

/// How a text holds a figure: as its own claim, or at arm's length.
public enum Stance {
  /// Stated as so.
  ASSERTED,
  /// Denied: "not 12,400 EUR", "isn't in dollars".
  NEGATED,
  /// Offered, asked or imagined: "I can convert it to USD", "would be 12,400", "is it 12,400?".
  HYPOTHETICAL,
  /// Somebody else's words: in quotation marks, or "you mentioned 12,400".
  QUOTED
}
