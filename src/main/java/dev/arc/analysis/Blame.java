package dev.arc.analysis;

import dev.arc.catalogue.Lapse;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Tested;
import java.util.Optional;
import java.util.Set;

/// Whether a failure is what its scenario was made to provoke, and not clumsiness on the way.
final class Blame {

  /// Kinds that a figure's label is about.
  private static final Set<String> LABELS = Set.of("currency", "unit");

  private Blame() {}

  static boolean isDue(Scenario scenario, Judgement judgement, CheckResult decisive) {
    var tests = scenario.tests();
    if (tests.level() == Level.BASE || decisive.manner() == Symptom.UNREAD) {
      return false;
    }
    var named = named(tests, judgement);
    return named.isPresent()
        ? isDue(tests, named.get())
        : switch (decisive.manner()) {
          case SILENT -> true;
          case WRONG_LABEL -> isAboutLabels(tests);
          case NO_ANSWER, UNREAD, NO_FIGURE, WRONG_FIGURE, OTHER_DEED, MISDEED, NONE -> false;
        };
  }

  private static boolean isDue(Tested tests, CheckResult named) {
    var givesUp = Lapse.GIVES_UP.slug().equals(tests.lapse());
    return switch (named.manner()) {
      case NO_ANSWER, UNREAD, OTHER_DEED -> false;
      case NO_FIGURE -> tests.pattern() != null && !givesUp;
      case WRONG_FIGURE -> !givesUp;
      case WRONG_LABEL -> isAboutLabels(tests);
      case SILENT, MISDEED, NONE -> true;
    };
  }

  static boolean isAboutLabels(Tested tests) {
    return tests.assumption() != null && LABELS.contains(tests.assumption());
  }

  /// The broken check that names the lapse which the scenario is about.
  static Optional<CheckResult> named(Tested tests, Judgement judgement) {
    return judgement.checks().stream()
        .filter(check -> !check.passed() && check.expectation().equals(tests.caughtBy()))
        .findFirst();
  }
}
