package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads what is to be converted, into what, and what is not.
final class ConvertRules implements RuleReader {

  private static final Lexicon WITHOUT_RATE =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "without ~ rate",
                  "unless ~ rate",
                  "one to one",
                  "1 1",
                  "by guess",
                  "rate ~ memory",
                  "made up rate",
                  "invented rate",
                  "rate is missing")));

  private static final Lexicon MAIN_UNIT =
      Lexicon.of(Map.of("", List.of("main|major|base|whole|full unit*", "main|base currency")));

  private static final Lexicon TIMES =
      Lexicon.of(
          Map.of("", List.of("time|times|timestamp*|hour|hours|date|dates|zone|zones|clock*")));

  /// What is converted where no currency is named.
  private static final Set<String> NOT_MONEY =
      Set.of("unit", "time_zone", "date_format", "number_format", "percentage");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var head : clause.heads()) {
        if (Speaker.isOther(head)) {
          continue;
        }
        if (head.is("convert") && !isRate(head)) {
          convert(statement, head, rules);
        } else if (head.is("present") && !head.negated() && isInMainUnit(head)) {
          rules.accept(statement.rule("minor_units", Stance.GUARDS, Action.CONVERT, "major"));
        }
      }
    }
  }

  /// `What is quoted in pence has to be expressed in pounds or euros`.
  private static boolean isInMainUnit(Head head) {
    var after = head.after();
    boolean into = !after.isEmpty() && Set.of("in", "into", "as").contains(after.getFirst().text());
    boolean several = ValueFinder.values("currency", after).size() > 1;
    return into
        && (several || MAIN_UNIT.isIn(after))
        && RuleTopics.in(head.before()).contains("minor_units");
  }

  /// `the exchange rate` orders nothing.
  private static boolean isRate(Head head) {
    return !head.ordered()
        && !head.after().isEmpty()
        && Set.of("rate", "rates").contains(head.after().getFirst().text());
  }

  private static void convert(Statement statement, Head head, Consumer<Rule> rules) {
    if (head.negated()) {
      boolean rate = WITHOUT_RATE.isIn(statement.words());
      rules.accept(
          statement.rule(
              "conversion",
              Stance.GUARDS,
              rate ? Action.CHECK : Action.REFUSE,
              rate ? "rate" : ""));
      return;
    }
    var topics = statement.topics();
    if (topics.contains("minor_units")) {
      rules.accept(statement.rule("minor_units", Stance.GUARDS, Action.CONVERT, "major"));
    } else if (topics.contains("currency") || isOfMoney(head, topics)) {
      rules.accept(statement.rule("currency", Stance.GUARDS, Action.CONVERT, target(head)));
    } else if (topics.contains("unit")) {
      rules.accept(statement.rule("unit", Stance.GUARDS, Action.CONVERT, ""));
    }
  }

  /// `Convert the times to the user's zone` is no exchange of money.
  private static boolean isOfMoney(Head head, Set<String> topics) {
    return topics.contains("conversion")
        && NOT_MONEY.stream().noneMatch(topics::contains)
        && !TIMES.isIn(head.after());
  }

  private static String target(Head head) {
    Set<String> values = ValueFinder.values("currency", head.after());
    return values.size() == 1 ? values.iterator().next() : "";
  }
}
