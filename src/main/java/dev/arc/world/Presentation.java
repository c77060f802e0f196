package dev.arc.world;

import dev.arc.quantity.CurrencyCode;

/// How the true values of a table are written down for whoever reads it.
public record Presentation(
    MoneyLabel money, Numbers numbers, Dates dates, UnitLabel units, Scale scale) {

  /// US figures with ISO days and everything labelled: what nobody can misread.
  public static final Presentation PLAIN =
      new Presentation(MoneyLabel.CODE, Numbers.US, Dates.ISO, UnitLabel.SHOWN, Scale.ONES);

  /// Where the currency of an amount is shown.
  public enum MoneyLabel {
    /// `12,400 EUR`
    CODE,
    /// `€12,400`; the currency's usual symbol, which may be shared by several currencies (`$`).
    SYMBOL,
    /// The amount in a column of its own, the code in a column `currency`.
    COLUMN,
    /// In the table's header alone, as a note `currency`.
    HEADER,
    /// In the minor unit with its own mark, where there is one: `4050 GBp`; else as CODE.
    MINOR,
    /// Nowhere.
    NONE
  }

  /// How digits are grouped and decimals separated.
  public enum Numbers {
    /// `12,400.50`
    US,
    /// `12.400,50`
    GERMAN,
    /// `12 400,50` with a narrow no-break space
    FRENCH,
    /// `12'400.50`
    SWISS,
    /// `12,40,000.50`
    INDIAN,
    /// `12400.50`
    PLAIN,
    /// `(1,234.00)` for negative amounts, otherwise US
    ACCOUNTING
  }

  /// How days are written.
  public enum Dates {
    /// `2026-03-04`
    ISO,
    /// `03/04/2026` for the 4th of March
    MONTH_FIRST,
    /// `04/03/2026` for the 4th of March
    DAY_FIRST,
    /// `4 March 2026`
    LONG,
    /// `04/03/26` for the 4th of March
    DAY_FIRST_SHORT
  }

  /// Where the unit of a measure is shown.
  public enum UnitLabel {
    /// Beside each value: `12 km`
    SHOWN,
    /// As a note `unit` of the table
    HEADER,
    /// Nowhere
    NONE
  }

  /// What one written unit of an amount of money stands for; whether anything says so is the
  /// table's `notes`.
  public enum Scale {
    ONES(0),
    /// `12,400` means 12,400,000.
    THOUSANDS(3),
    /// `12.4` means 1,240,000, as in India.
    LAKHS(5),
    /// `12.4` means 12,400,000.
    MILLIONS(6),
    /// `12.4` means 124,000,000, as in India.
    CRORES(7),
    /// The currency's smallest unit: `4050` means 40.50 dollars, 4.050 dinars, 4,050 yen.
    MINOR(0);

    private final int zeros;

    Scale(int zeros) {
      this.zeros = zeros;
    }

    /// How many places to the left the decimal point moves when an amount is written down; to the
    /// right where negative.
    int places(CurrencyCode currency) {
      return this == MINOR ? -currency.minorDigits() : zeros;
    }

    boolean isLarge() {
      return zeros > 0;
    }
  }

  public Presentation withMoney(MoneyLabel label) {
    return new Presentation(label, numbers, dates, units, scale);
  }

  public Presentation withNumbers(Numbers style) {
    return new Presentation(money, style, dates, units, scale);
  }

  public Presentation withDates(Dates style) {
    return new Presentation(money, numbers, style, units, scale);
  }

  public Presentation withUnits(UnitLabel label) {
    return new Presentation(money, numbers, dates, label, scale);
  }

  public Presentation withScale(Scale other) {
    return new Presentation(money, numbers, dates, units, other);
  }
}
