package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads that amounts written in thousands or millions are to be given in full: `multiply them by
/// 1,000`.
final class ScaleRules implements RuleReader {

  private static final Lexicon SCALE =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "thousands|millions",
                  "in|by|of thousand|million|1,000s|000s|000",
                  "larger|bigger|other scale|units",
                  "scaled|abbreviated|k")));
  private static final Lexicon RAISE =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "multiply|multiplied|multiplying|times by",
                  "multiply|multiplied ~ 1,000|1000|thousand|million|1,000,000|1000000",
                  "scale|scaled up",
                  "scale|scaled ~ up",
                  "add|append|attach ~ zeros|zeroes|noughts",
                  "write|give|report|state|show|quote|spell ~ in full",
                  "blow|bring ~ up")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    if (!SCALE.isIn(statement.words())) {
      return;
    }
    for (var clause : statement.main()) {
      for (var found : RAISE.all(clause.words())) {
        var before = clause.words().subList(0, found.from());
        if (Actors.isAgent(before) && !RuleWords.NEGATION.isIn(before)) {
          rules.accept(statement.rule("unit", Stance.GUARDS, Action.CONVERT, ""));
        }
      }
    }
  }
}
