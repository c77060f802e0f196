package dev.arc.quantity;

import java.util.List;

/// A currency that a text names by sign, code or word, whether or not a figure stands beside it.
///
/// @param start offset of its first character
/// @param end offset after its last
/// @param candidates what it can stand for, the likeliest in this text first; never empty
/// @param stance whether the text claims it, as in "the total is in dollars" against "it is not in
///   dollars"
/// @param besideFigure whether it belongs to a figure ("12,400 EUR") rather than standing alone
///   ("amounts in EUR")
public record CurrencyMention(
    int start, int end, List<CurrencyCode> candidates, Stance stance, boolean besideFigure) {

  public CurrencyMention {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("the currency at " + start + " stands for nothing");
    }
  }

  /// The likeliest currency.
  public CurrencyCode likeliest() {
    return candidates.getFirst();
  }

  /// Whether the text claims it as its own statement.
  public boolean assertive() {
    return stance == Stance.ASSERTED;
  }
}
