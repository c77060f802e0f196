package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads what the agent is to find out, to check, and not to take for granted.
final class LookRules implements RuleReader {

  private static final Set<String> INDEFINITE = Set.of("a", "any", "one", "some", "either");
  private static final Lexicon DIFFERENT =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "different|several|mixed|multiple|two|various|many|unlike|other currenc*",
                  "more than one currenc*",
                  "currencies",
                  "across currenc*",
                  "one currency with|to another")));
  private static final Lexicon REGARDLESS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "regardless",
                  "irrespective",
                  "whatever",
                  "no matter",
                  "even if",
                  "ignoring",
                  "as they stand")));
  private static final Lexicon APART =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "separately",
                  "separate",
                  "on its own",
                  "on their own",
                  "per currency",
                  "by currency",
                  "each currency",
                  "side by side",
                  "one figure for each",
                  "apart")));

  private static final Lexicon PART =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "partial*",
                  "incomplet*",
                  "unfinished",
                  "fragment*",
                  "subtotal*",
                  "part of",
                  "first page",
                  "half",
                  "one page")));
  private static final Lexicon AS_WHOLE =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "as|for|off|if|though ~ complete|whole|full|final|entire|total|everything|all|finished")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var head : clause.heads()) {
        if (!Speaker.isOther(head)) {
          read(statement, clause, head, rules);
        }
      }
      if (statement.topics().contains("currency") && APART.isIn(clause.words())) {
        rules.accept(statement.rule("currency", Stance.GUARDS, Action.CHECK, "separate"));
      }
    }
  }

  private static void read(Statement statement, Clause clause, Head head, Consumer<Rule> rules) {
    switch (head.id()) {
      case "detect" -> {
        if (!TakeRules.goesBy(head)) {
          look(statement, head, Action.DETECT, rules);
        }
      }
      case "check" -> look(statement, head, Action.CHECK, rules);
      case "guess" -> guess(statement, head, rules);
      case "take", "weak_take" -> {
        openly(statement, head, rules);
        choose(statement, clause, head, rules);
        whole(statement, head, rules);
      }
      case "present" -> {
        whole(statement, head, rules);
        // What is given when a tool has failed is told of the failure, not of the data.
        if (!statement.topics().contains("failure")) {
          choose(statement, clause, head, rules);
        }
      }
      case "add" -> add(statement, clause, head, rules);
      case "ignore" -> ignore(statement, head, rules);
      default -> {}
    }
  }

  private static void look(Statement statement, Head head, Action action, Consumer<Rule> rules) {
    for (String topic : statement.topicsOf(head)) {
      boolean forbids = head.negated() && action == Action.DETECT;
      if (forbids && !head.topics().contains(topic)) {
        return;
      } else if (forbids) {
        rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, "stated_only"));
      } else if (head.negated()) {
        rules.accept(statement.rule(topic, Stance.ASSUMES, Action.IGNORE, ""));
      } else {
        rules.accept(statement.rule(topic, Stance.GUARDS, action, ""));
      }
    }
  }

  private static void guess(Statement statement, Head head, Consumer<Rule> rules) {
    for (String topic : statement.topicsOf(head)) {
      rules.accept(
          head.negated()
              ? statement.rule(topic, Stance.GUARDS, Action.CHECK, "")
              : statement.rule(topic, Stance.ASSUMES, Action.TAKE, "guess"));
    }
  }

  /// `Never assume a currency`: nothing named that it would be taken for.
  private static void openly(Statement statement, Head head, Consumer<Rule> rules) {
    if (head.is("take") && head.negated() && isIndefinite(head.after())) {
      for (String topic : Doubts.only(RuleTopics.in(nearby(head.after())))) {
        rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, ""));
      }
    }
    boolean assumes =
        head.verb().startsWith("assum")
            || head.verb().startsWith("presum")
            || head.verb().equals("suppose");
    if (!head.negated() || !assumes) {
      return;
    }
    var named = Doubts.only(head.topics());
    for (String topic : named.isEmpty() ? statement.topicsOf(head) : named) {
      rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, ""));
    }
  }

  /// `Do not choose between several matches`, `never present a partial total as complete`.
  private static void choose(Statement statement, Clause clause, Head head, Consumer<Rule> rules) {
    if (!head.negated() || !head.ordered()) {
      return;
    }
    var about = head.topics();
    for (String topic : List.of("completeness", "identity")) {
      if (about.contains(topic) && ValueFinder.values(topic, clause.words()).isEmpty()) {
        rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, ""));
      }
    }
  }

  /// `Never present a partial total as complete`, `do not pass an incomplete sum off as the whole`.
  private static void whole(Statement statement, Head head, Consumer<Rule> rules) {
    if (head.negated()
        && (PART.isIn(head.after()) || PART.isIn(head.words()))
        && AS_WHOLE.isIn(head.after())) {
      rules.accept(statement.rule("completeness", Stance.GUARDS, Action.CHECK, ""));
    }
  }

  /// `Never settle on a currency`: whichever it is.
  private static boolean isIndefinite(List<Word> after) {
    return !after.isEmpty() && INDEFINITE.contains(after.getFirst().text());
  }

  private static List<Word> nearby(List<Word> words) {
    return words.subList(0, Math.min(3, words.size()));
  }

  private static void add(Statement statement, Clause clause, Head head, Consumer<Rule> rules) {
    if (!DIFFERENT.isIn(statement.words())) {
      return;
    }
    if (head.negated()) {
      rules.accept(statement.rule("currency", Stance.GUARDS, Action.CHECK, "mixed"));
    } else if (REGARDLESS.isIn(clause.words())) {
      rules.accept(statement.rule("currency", Stance.ASSUMES, Action.IGNORE, "mixed"));
    }
  }

  /// `Say which duplicates you left out` tells what was done.
  private static boolean isTold(Head head) {
    return (head.verb().equals("left") || head.verb().endsWith("ed"))
        && !head.before().isEmpty()
        && Set.of("you", "were", "was").contains(head.before().getLast().text())
        && head.before().stream()
            .anyMatch(word -> Set.of("which", "what", "whether").contains(word.text()));
  }

  private static void ignore(Statement statement, Head head, Consumer<Rule> rules) {
    if (isTold(head)) {
      return;
    }
    var named = Doubts.only(head.topics());
    for (String topic :
        named.isEmpty() && head.after().size() <= 2 ? statement.topicsOf(head) : named) {
      if (Set.of(
              "completeness",
              "currency",
              "unit",
              "freshness",
              "uniqueness",
              "identity",
              "date_format")
          .contains(topic)) {
        rules.accept(
            head.negated()
                ? statement.rule(topic, Stance.GUARDS, Action.CHECK, "")
                : statement.rule(topic, Stance.ASSUMES, Action.IGNORE, ""));
      }
    }
  }
}
