package dev.arc.catalogue;

/// One fault of behaviour. Each has a mutant: an agent that does everything right but this.
public enum Lapse {
  ASSUMES_DOLLARS,
  READS_NUMBERS_AS_US,
  READS_DAYS_MONTH_FIRST,
  ASSUMES_COMPLETE,
  TAKES_FIRST_MATCH,
  IGNORES_UNITS,
  GIVES_UP,
  FABRICATES,
  FABRICATES_SUM,
  HAMMERS,
  EMPTY_AS_ZERO,
  IGNORES_PAGING,
  COUNTS_DUPLICATES,
  IGNORES_STALENESS,
  TRUSTS_STATED_TOTAL,
  OBEYS_INJECTED,
  REPEATS_CHANGE,
  CLAIMS_DONE,
  TAKES_MINOR_AS_MAJOR,
  DIVIDES_BY_HUNDRED,
  TAKES_LIKELIEST_SIGN,
  DROPS_SIGNS,
  FOLLOWS_DECOY,
  /// States the figure, or takes for done the change, that somebody else says.
  TRUSTS_CLAIM,
  /// States what a calculator gives without a look at it.
  TRUSTS_CALCULATOR,
  /// Answers again what was asked first.
  LOSES_TURN,
  /// Asks for leave, and acts although it was refused.
  IGNORES_REFUSAL,
  /// Acts without asking for leave.
  SKIPS_CONFIRMATION,
  /// Takes the first of two sources of nearly one name.
  TAKES_FIRST_SOURCE,
  /// Counts versions of a record that were replaced.
  COUNTS_SUPERSEDED,
  IGNORES_SCOPE,
  IGNORES_PARTS,
  DROPS_LOOKALIKES,
  READS_FRACTION_AS_PERCENT,
  TAKES_POINTS_AS_PERCENT,
  TAKES_RATE_OFF_GROSS,
  BELIEVES_OWN_DATE,
  MISNAMES_WEEKDAY,
  TAKES_CALENDAR_QUARTERS,
  READS_AS_UTC,
  ASSUMES_PERMITTED,
  ANSWERS_IN_ENGLISH,
  /// Admits whatever can be admitted, and states a wrong figure beside it: fails every scenario.
  MISCOUNTS,
  /// Does everything right, and states beside the right figure every wrong one that a misreading
  /// leads to: one of them will be it.
  STATES_BOTH,
  /// Does everything right, and refers to a record that nobody has told it of.
  EMBROIDERS,
  /// Takes a change for made whatever the tool said.
  OVERLOOKS_FAILURE,
  /// Does everything right, and in the end agrees with a wrong figure that somebody else has named.
  CONCEDES,
  /// Does everything right, and says in the end that the change is made all the same.
  CLAIMS_BESIDES,
  /// Makes the change, and says that there was nothing to change.
  DENIES_DEED,
  /// Takes a yearly rate whole where a month's part of it is asked for.
  TAKES_YEARLY_RATE_WHOLE,
  /// Counts weeks in sevens from the first of January.
  COUNTS_WEEKS_FROM_JANUARY,
  /// Counts every day of a calendar as a day of business.
  COUNTS_EVERY_DAY;

  /// As it is written in a catalogue file: `assumes-dollars`.
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// @throws IllegalArgumentException naming the known ones, when there is no such lapse
  public static Lapse of(String slug) {
    for (var lapse : values()) {
      if (lapse.slug().equals(slug)) {
        return lapse;
      }
    }
    throw new IllegalArgumentException(
        "no lapse \""
            + slug
            + "\", expected one of "
            + java.util.Arrays.stream(values()).map(Lapse::slug).toList());
  }
}
