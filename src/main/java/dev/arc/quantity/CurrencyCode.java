package dev.arc.quantity;

import java.util.List;

/// A currency by its ISO 4217 code, one of those in `currencies.yaml`.
public record CurrencyCode(String code) {

  public CurrencyCode {
    Currencies.require(code);
  }

  /// How many digits the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD.
  public int minorDigits() {
    return Currencies.require(code).digits();
  }

  /// The sign that is written beside amounts; `$`, `¥`, `kr` and `£` are shared by several
  /// currencies.
  public String symbol() {
    return Currencies.require(code).symbols().getFirst();
  }

  /// The English name in the plural, that is how prose says it: `US dollars`, `euros`.
  public String plural() {
    return Currencies.require(code).plural();
  }

  /// The name of the minor unit in prose (`pence`), or the major one's where there is no minor
  /// unit.
  public String minorPlural() {
    return Currencies.require(code).minorPlural();
  }

  /// All known currencies, in the order of the data file: the likelier reading of a shared sign
  /// first.
  public static List<CurrencyCode> all() {
    return Currencies.codes();
  }

  /// Every currency that a sign, code or name can stand for (`$` for many), the likeliest first;
  /// empty when unknown.
  public static List<CurrencyCode> named(String word) {
    return Lexicon.get().currencies(word);
  }

  @Override
  public String toString() {
    return code;
  }
}
