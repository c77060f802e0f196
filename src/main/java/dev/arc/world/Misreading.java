package dev.arc.world;

/// One way to get a world wrong: what a reader believes who relies on an assumption instead of
/// looking.
public enum Misreading {
  /// Every amount of money is taken as US dollars, with the same digits.
  CURRENCY_AS_USD,
  /// Figures are read as a US reader reads them: `1.234,56` is a little more than one.
  NUMBERS_AS_US,
  /// `04/03/2026` is taken for the 3rd of April wherever a month can stand first.
  DAYS_MONTH_FIRST,
  /// Thousands are read as ones; a measure without a unit has the unit that is usual on the other
  /// side of the Atlantic (`km` becomes `mi`); measures in several units are added as if they had
  /// the first one's.
  UNITS_IGNORED,
  /// Of several rows that match, only the first is looked at.
  FIRST_MATCH,
  /// Rows that a reader is not given, and blanks, are left out without a word.
  VISIBLE_ONLY,
  /// An amount that is written in the minor unit is taken for one in the major unit: `4050 GBp` for
  /// 4,050 pounds.
  MINOR_AS_MAJOR,
  /// An amount that is written in the minor unit is divided by a hundred, whatever the currency: a
  /// hundredth of 4,050 yen, ten times 4.050 dinars.
  MINOR_AS_HUNDREDTHS,
  /// A sign that several currencies share is taken for the likeliest one's: `kr` for Swedish
  /// kronor, `$` for US dollars.
  SIGN_AS_LIKELIEST,
  /// Rows that stand there twice are counted twice.
  REPEATS_COUNTED,
  /// Rows that agree in everything but what tells them apart are taken for one.
  LOOKALIKES_DROPPED,
  /// What a request or a note adds or leaves out is passed over.
  SCOPE_IGNORED,
  /// A rate written as a fraction is taken for percent: `0.15` for 0.15 %.
  FRACTION_AS_PERCENT,
  /// Percentage points are taken for percent of the earlier rate: 5 points on 10 % make 10.5 %.
  POINTS_AS_PERCENT,
  /// A rate that sums include is taken off the sums, as a discount is.
  RATE_OFF_GROSS,
  /// A yearly rate of which a month's part is asked for is taken whole.
  YEARLY_RATE_WHOLE,
  /// The price of a whole is taken for that of a part, or the other way round.
  PARTS_IGNORED,
  /// Parentheses around a figure are taken for decoration, not for a minus.
  SIGNS_DROPPED,
  /// Amounts in several currencies are added as if they were in the first one's; where a conversion
  /// was asked for, the sum of the digits is given in the currency that was asked for.
  BARE_SUM
}
