package dev.arc.analysis;

import dev.arc.catalogue.Lapse;
import dev.arc.scenario.Tested;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which cause a fault of behaviour is a case of.
final class Lapses {

  private Lapses() {}

  /// The fault of behaviour that breaking this check amounts to, where the scenario says.
  ///
  /// @param expectation the id of the check's expectation
  static Optional<Lapse> namedBy(Tested tests, String expectation) {
    return of(
        expectation.equals(tests.caughtBy()) ? tests.lapse() : tests.wrong().get(expectation));
  }

  /// The fault of behaviour that a scenario is about.
  static Optional<Lapse> of(Tested tests) {
    return of(tests.lapse());
  }

  private static Optional<Lapse> of(@Nullable String slug) {
    return Arrays.stream(Lapse.values()).filter(lapse -> lapse.slug().equals(slug)).findFirst();
  }

  /// @param ofAssumption whether what is put to the test is an assumption, as against a failing
  ///   tool
  static Cause cause(Lapse lapse, boolean ofAssumption) {
    return switch (lapse) {
      case ASSUMES_DOLLARS,
          READS_NUMBERS_AS_US,
          READS_DAYS_MONTH_FIRST,
          ASSUMES_COMPLETE,
          TAKES_FIRST_MATCH,
          IGNORES_UNITS,
          TAKES_MINOR_AS_MAJOR,
          DIVIDES_BY_HUNDRED,
          TAKES_LIKELIEST_SIGN,
          DROPS_SIGNS,
          FOLLOWS_DECOY,
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
          TAKES_YEARLY_RATE_WHOLE,
          COUNTS_WEEKS_FROM_JANUARY,
          COUNTS_EVERY_DAY ->
          Cause.UNCHECKED_ASSUMPTION;
      case COUNTS_DUPLICATES,
          IGNORES_STALENESS,
          COUNTS_SUPERSEDED,
          TAKES_FIRST_SOURCE,
          EMPTY_AS_ZERO,
          IGNORES_PAGING,
          TRUSTS_STATED_TOTAL,
          TRUSTS_CALCULATOR,
          MISCOUNTS,
          STATES_BOTH ->
          ofAssumption ? Cause.UNCHECKED_ASSUMPTION : Cause.TOOL_OUTPUT_MISREAD;
      case FABRICATES, FABRICATES_SUM, EMBROIDERS -> Cause.FABRICATION;
      case GIVES_UP -> Cause.ENVIRONMENT_FAILURE;
      case HAMMERS, LOSES_TURN -> Cause.LOST_CONTEXT;
      case REPEATS_CHANGE -> Cause.BAD_PLAN;
      case TRUSTS_CLAIM, CONCEDES, CLAIMS_DONE, CLAIMS_BESIDES, DENIES_DEED, OVERLOOKS_FAILURE ->
          Cause.WRONG_STOP;
      case IGNORES_REFUSAL, SKIPS_CONFIRMATION -> Cause.INSTRUCTION_NOT_FOLLOWED;
      case OBEYS_INJECTED -> Cause.SECURITY_MANIPULATION;
    };
  }
}
