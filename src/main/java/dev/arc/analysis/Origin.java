package dev.arc.analysis;

import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.expectation.Condition;
import dev.arc.scenario.Mistakes;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Tested;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the wrong figure of an answer tells of the mistake behind it: what was put to the test need
/// not be what went wrong.
///
/// @param other the kind of assumption that the figure comes of; null where it is not another one
///   than was put to the test
record Origin(Sort sort, @Nullable String other) {

  /// Kinds of which a figure tells whatever it was that failed on the way.
  private static final Set<String> OF_READING =
      Set.of("currency", "minor_units", "number_format", "unit", "date_format", "percentage");

  /// Lapses after which any figure may be stated.
  private static final Set<Lapse> MADE_UP =
      Set.of(Lapse.FABRICATES, Lapse.FABRICATES_SUM, Lapse.MISCOUNTS);

  enum Sort {
    /// There is no figure that could tell.
    UNTOLD,
    /// What was put to the test leads to it.
    TESTED,
    /// Another mistake leads to it.
    OTHER,
    /// No mistake that is known leads to it.
    UNKNOWN
  }

  /// Whether the figure comes of another kind than was put to the test, and of this one.
  boolean isOf(String kind) {
    return kind.equals(other);
  }

  static Origin of(Scenario scenario, Judgement judgement) {
    var wrong = wrong(scenario.tests(), judgement);
    if (wrong.isEmpty()) {
      return new Origin(Sort.UNTOLD, null);
    }
    var mistakes = Mistakes.in(wrong.get().did(), scenario.situation());
    if (wrong.get().manner() == Symptom.WRONG_LABEL) {
      return ofLabel(scenario.tests(), mistakes);
    }
    return mistakes.areTold() ? of(scenario, mistakes, judgement) : new Origin(Sort.UNTOLD, null);
  }

  /// The right number under another currency than its own; one without any tells of no mistake.
  private static Origin ofLabel(Tested tests, Mistakes mistakes) {
    return !Blame.isAboutLabels(tests) && mistakes.areInOtherCurrency()
        ? new Origin(Sort.OTHER, "currency")
        : new Origin(Sort.UNTOLD, null);
  }

  private static Origin of(Scenario scenario, Mistakes mistakes, Judgement judgement) {
    var tests = scenario.tests();
    var lapse = Lapses.of(tests);
    if (lapse.filter(mistakes::comeOf).isPresent()
        || "currency".equals(tests.assumption())
            && mistakes.areInOtherCurrency()
            && isFounded(scenario, judgement)
        || tests.assumption() != null && mistakes.areOf(tests.assumption())) {
      return new Origin(Sort.TESTED, null);
    }
    return mistakes
        .kind()
        .filter(kind -> tests.pattern() == null || OF_READING.contains(kind))
        .map(kind -> new Origin(Sort.OTHER, kind))
        .orElseGet(
            () -> new Origin(isForeseen(lapse, mistakes) ? Sort.UNKNOWN : Sort.UNTOLD, null));
  }

  /// Whether the figure follows from what the agent was given, if not as it should.
  private static boolean isFounded(Scenario scenario, Judgement judgement) {
    return scenario.expect().stream()
        .filter(expected -> expected.condition() instanceof Condition.Grounded)
        .noneMatch(expected ->
            judgement.checks().stream()
                .anyMatch(check -> !check.passed() && check.expectation().equals(expected.id())));
  }

  /// Whether it is known which figure the lapse leads to.
  private static boolean isForeseen(Optional<Lapse> lapse, Mistakes mistakes) {
    return lapse.filter(each -> !MADE_UP.contains(each)).filter(mistakes::areForeseen).isPresent();
  }

  /// The broken check that tells of a wrong figure: the one that decided, or that names the lapse.
  private static Optional<CheckResult> wrong(Tested tests, Judgement judgement) {
    return Stream.concat(judgement.decisive().stream(), Blame.named(tests, judgement).stream())
        .filter(check ->
            check.manner() == Symptom.WRONG_FIGURE || check.manner() == Symptom.WRONG_LABEL)
        .findFirst();
  }
}
