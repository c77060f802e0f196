package dev.arc.analysis;

import dev.arc.catalogue.Lapse;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Tested;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a play is counted under: what its scenario is about, unless it failed for another reason.
///
/// @param key the assumption kind, the failure pattern, or what the failing check says
/// @param assumption null where no assumption is to blame
/// @param pattern null where no failing tool is to blame
/// @param symptom what the failures have in common where neither is; null otherwise
record Subject(
    String key, @Nullable String assumption, @Nullable String pattern, @Nullable Symptom symptom) {

  /// Kinds that a figure's label is about.
  private static final Set<String> LABELS = Set.of("currency", "unit");

  /// What the scenario is about.
  static Subject tested(Scenario scenario) {
    var tests = scenario.tests();
    var key = Optional.ofNullable(tests.assumption()).orElse(tests.pattern());
    return new Subject(
        key == null ? tests.family() : key, tests.assumption(), tests.pattern(), null);
  }

  /// What a failure is about.
  static Subject failed(Scenario scenario, Judgement judgement) {
    var decisive = judgement.decisive();
    if (judgement.verdict() != Verdict.FAIL || decisive.isEmpty()) {
      return tested(scenario);
    }
    if (isToBlame(scenario.tests(), judgement, decisive.get())) {
      return tested(scenario);
    }
    return other(decisive.get());
  }

  private static Subject other(CheckResult decisive) {
    return switch (decisive.manner()) {
      case NO_ANSWER -> new Subject("no_answer", null, null, Symptom.NO_ANSWER);
      case UNREAD -> new Subject("data_not_read", null, null, Symptom.UNREAD);
      case NO_FIGURE -> new Subject("question_not_answered", null, null, Symptom.NO_FIGURE);
      case WRONG_FIGURE -> new Subject("wrong_figure", null, null, Symptom.WRONG_FIGURE);
      case WRONG_LABEL -> new Subject("wrong_label", null, null, Symptom.WRONG_LABEL);
      case NONE, SILENT, MISDEED ->
          new Subject(decisive.expectation().replace('-', '_'), null, null, decisive.manner());
    };
  }

  /// Whether the failure is what the scenario was made to provoke, and not clumsiness on the way.
  private static boolean isToBlame(Tested tests, Judgement judgement, CheckResult decisive) {
    if (tests.level() == Level.BASE || decisive.manner() == Symptom.UNREAD) {
      return false;
    }
    var named = named(tests, judgement);
    if (named.isPresent()) {
      return switch (named.get().manner()) {
        case NO_ANSWER, UNREAD -> false;
        case NO_FIGURE -> tests.pattern() != null && !Lapse.GIVES_UP.slug().equals(tests.lapse());
        case WRONG_FIGURE -> !Lapse.GIVES_UP.slug().equals(tests.lapse());
        case WRONG_LABEL, SILENT, MISDEED, NONE -> true;
      };
    }
    return switch (decisive.manner()) {
      case SILENT -> true;
      case WRONG_LABEL -> tests.assumption() != null && LABELS.contains(tests.assumption());
      case NO_ANSWER, UNREAD, NO_FIGURE, WRONG_FIGURE, MISDEED, NONE -> false;
    };
  }

  /// The broken check that names the lapse which the scenario is about.
  static Optional<CheckResult> named(Tested tests, Judgement judgement) {
    return judgement.checks().stream()
        .filter(check -> !check.passed() && check.expectation().equals(tests.caughtBy()))
        .findFirst();
  }
}
