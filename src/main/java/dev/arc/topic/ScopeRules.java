package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads that sums are taken to include everything: `the budget covers all travel costs`.
final class ScopeRules implements RuleReader {

  private static final String SUMS =
      "budget|budgets|total|totals|sum|sums|figure|figures|price|prices|cost|costs|amount|amounts|quote|quotes|fee|fees";
  private static final String WHOLE = "all|everything|every|whatever|whole|entire";

  private static final Lexicon EVERYTHING =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  SUMS
                      + " ~ include|includes|cover|covers|contain|contains|comprise|comprises "
                      + WHOLE,
                  SUMS
                      + " ~ always include|includes|cover|covers|contain|contains|comprise|comprises "
                      + WHOLE,
                  "count|include|add everything",
                  "count|include|add ~ everything",
                  "everything ~ is|are included|covered|counted",
                  "all ~ costs|expenses|items are included|covered|counted")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    if (!statement.condition().isEmpty()) {
      return;
    }
    for (var clause : statement.main()) {
      for (var found : EVERYTHING.longest(clause.words())) {
        var before = clause.words().subList(0, found.to());
        boolean checks =
            clause.heads().stream().anyMatch(head -> head.is("check", "ask", "detect"));
        if (!checks && !RuleWords.OTHERS.isIn(clause.words())) {
          rules.accept(
              RuleWords.NEGATION.isIn(before)
                  ? statement.rule("scope", Stance.GUARDS, Action.CHECK, "")
                  : statement.rule("scope", Stance.ASSUMES, Action.TAKE, "everything"));
          return;
        }
      }
    }
  }
}
