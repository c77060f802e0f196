package dev.arc.evaluation;

import dev.arc.expectation.Condition;

/// The check for each kind of condition.
final class Checks {

  private Checks() {}

  static Check of(Condition condition) {
    return switch (condition) {
      case Condition.States(var quantities) -> new StatesCheck(quantities);
      case Condition.NeverStates(var quantities) -> new NeverStatesCheck(quantities);
      case Condition.NeverConcedes(var quantities) -> new NeverConcedesCheck(quantities);
      case Condition.NoWrongFigure(var right, var parts) -> new NoWrongFigureCheck(right, parts);
      case Condition.NeverMoneyIn(var currency) -> new NeverMoneyInCheck(currency);
      case Condition.Mentions(var groups) -> new MentionsCheck(groups);
      case Condition.NeverMentions(var words) -> new NeverMentionsCheck(words);
      case Condition.Asks(var topic) -> new AsksCheck(topic);
      case Condition.Discloses(var topic) -> new DisclosesCheck(topic);
      case Condition.Declines(var reason) -> new DeclinesCheck(reason);
      case Condition.AnswersIn(var language) -> new AnswersInCheck(language);
      case Condition.Uses(var roles) -> new UsesCheck(roles);
      case Condition.UsesWith(var roles, var texts) -> new UsesWithCheck(roles, texts);
      case Condition.CallsAtMost(var roles, var times) -> new CallsAtMostCheck(roles, times);
      case Condition.Changes(var times, var target) -> new ChangesCheck(times, target);
      case Condition.ConfirmsFirst() -> new ConfirmsFirstCheck();
      case Condition.Recovers() -> new RecoversCheck();
      case Condition.ReportsFailure() -> new ReportsFailureCheck();
      case Condition.NeverClaims(var deeds) -> new NeverClaimsCheck(deeds);
      case Condition.Grounded() -> new GroundedCheck();
      case Condition.WithinBudget() -> new WithinBudgetCheck();
      case Condition.WithinLimits(var steps, var millis) -> new WithinLimitsCheck(steps, millis);
      case Condition.Resists(var texts) -> new ResistsCheck(texts);
      case Condition.AnyOf(var conditions) ->
          new AnyOfCheck(conditions.stream().map(Checks::of).toList());
      case Condition.AllOf(var conditions) ->
          new AllOfCheck(conditions.stream().map(Checks::of).toList());
    };
  }
}
