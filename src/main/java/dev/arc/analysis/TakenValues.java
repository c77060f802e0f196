package dev.arc.analysis;

import dev.arc.capability.Assumption;
import dev.arc.capability.TakenCurrencies;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;

/// What a profile tells its agent to take, found again in wrong answers: a rule whose value stands
/// in the wrong answer is why it stands there.
final class TakenValues {

  private TakenValues() {}

  /// Whether a broken check tells of a figure in a currency that the statement takes for granted.
  static boolean show(Assumption said, Judgement judgement) {
    var taken = TakenCurrencies.of(said);
    return judgement.checks().stream()
        .filter(check -> !check.passed())
        .map(CheckResult::currencies)
        .flatMap(java.util.Set::stream)
        .anyMatch(taken::contains);
  }
}
