package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads what to do when a tool fails: try again, say so, use another source, or make something up.
final class FailureRules implements RuleReader {

  private static final Lexicon CALLS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "tool*",
                  "call*",
                  "lookup*",
                  "request*",
                  "source*",
                  "query",
                  "queries",
                  "service*",
                  "connection*",
                  "server*",
                  "read*",
                  "fetch*",
                  "system*",
                  "api*",
                  "data")));
  private static final Lexicon ESTIMATE =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "estimate*",
                  "approximat*",
                  "best guess",
                  "from memory",
                  "what you know",
                  "plausible",
                  "last known",
                  "typical",
                  "reasonable figure|value|number",
                  "likely figure|value|number",
                  "placeholder")));
  private static final Lexicon OTHER_WAY =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "another|other|different|second|alternative tool|source|way|route|table|system",
                  "fall back",
                  "fallback")));

  /// `Until it works` is as often as a play has room for.
  private static final Lexicon PERSISTING =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "until ~ works|work|succeeds|succeed|answers|responds|recovers|available",
                  "until it|they answer|is|are|comes|goes back|up|through|available",
                  "until ~ goes|comes|is|gets back|up|through",
                  "until you get|have ~ answer|result|through|data",
                  "as often as it takes|needed|necessary",
                  "as many times as it takes|needed|necessary",
                  "indefinitely|forever|endlessly",
                  "without limit")));

  private static final Lexicon GOING_ON =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "keep trying|retrying|calling|asking|at|repeating",
                  "go|carry on trying|retrying|calling",
                  "continue trying|retrying|calling|to try|to retry|to call",
                  "never|not give|giving up",
                  "try|call|repeat|retry|query ~ until")));
  private static final String OFTEN = "10";

  private static final Set<String> LASTING =
      Set.of("second", "seconds", "minute", "minutes", "s", "ms", "milliseconds", "hour", "hours");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    boolean failing = statement.topics().contains("failure");
    persist(statement, failing, rules);
    for (var clause : statement.main()) {
      for (var head : clause.heads()) {
        if (!Speaker.isOther(head)) {
          read(statement, head, failing, rules);
        }
      }
    }
  }

  /// `Keep trying until it works`, `do not give up`.
  private static void persist(Statement statement, boolean failing, Consumer<Rule> rules) {
    if (!failing && !CALLS.isIn(statement.words()) || !PERSISTING.isIn(statement.words())) {
      return;
    }
    for (var clause : statement.main()) {
      for (var found : GOING_ON.all(clause.words())) {
        var before = clause.words().subList(0, found.from());
        if (!RuleWords.NEGATION.isIn(before) && Actors.isAgent(before)) {
          rules.accept(statement.rule("retry", Stance.GUARDS, Action.RETRY, OFTEN));
        }
      }
    }
  }

  private static void read(Statement statement, Head head, boolean failing, Consumer<Rule> rules) {
    switch (head.id()) {
      case "retry" -> retry(statement, head, failing, rules);
      case "disclose" -> report(statement, head, failing, rules);
      case "take", "weak_take", "present" -> makeUp(statement, head, failing, rules);
      case "ignore" -> {
        if (failing && Topics.standard().mentionedIn(head.after()).contains("failure")) {
          rules.accept(
              statement.rule(
                  "failure",
                  head.negated() ? Stance.GUARDS : Stance.ASSUMES,
                  head.negated() ? Action.REPORT : Action.IGNORE,
                  ""));
        }
      }
      default -> {}
    }
  }

  private static void retry(Statement statement, Head head, boolean failing, Consumer<Rule> rules) {
    boolean about = failing || CALLS.isIn(statement.words()) || head.verb().startsWith("retr");
    if (!about) {
      return;
    }
    if (!head.negated()) {
      rules.accept(statement.rule("retry", Stance.GUARDS, Action.RETRY, times(head)));
    } else if (RepetitionRules.CHANGES.isIn(statement.words())) {
      if (!RepetitionRules.looksFirst(statement)) {
        rules.accept(statement.rule("retry", Stance.GUARDS, Action.REFUSE, "act"));
      }
    } else if (!WaitRules.wants(statement)) {
      rules.accept(statement.rule("retry", Stance.ASSUMES, Action.IGNORE, "0"));
    }
  }

  /// How often; the seconds between two tries are no number of tries.
  private static String times(Head head) {
    var words = new ArrayList<>(head.words());
    words.addAll(head.after());
    return RuleWords.TIMES.all(words).stream()
        .filter(
            found -> found.to() == words.size() || !LASTING.contains(words.get(found.to()).text()))
        .map(Lexicon.Found::id)
        .max(Comparator.comparingInt(Integer::parseInt))
        .orElse("1");
  }

  private static void report(
      Statement statement, Head head, boolean failing, Consumer<Rule> rules) {
    if (failing) {
      rules.accept(
          statement.rule(
              "failure",
              head.negated() ? Stance.ASSUMES : Stance.GUARDS,
              head.negated() ? Action.IGNORE : Action.REPORT,
              ""));
    }
  }

  private static void makeUp(
      Statement statement, Head head, boolean failing, Consumer<Rule> rules) {
    if (!failing || statement.of(Kind.CONDITION).isEmpty()) {
      return;
    }
    if (ESTIMATE.isIn(head.after())) {
      rules.accept(
          statement.rule(
              "failure",
              head.negated() ? Stance.GUARDS : Stance.ASSUMES,
              head.negated() ? Action.CHECK : Action.TAKE,
              head.negated() ? "" : "estimate"));
    } else if (OTHER_WAY.isIn(head.after()) && !head.negated()) {
      rules.accept(statement.rule("failure", Stance.GUARDS, Action.RETRY, "other_tool"));
    }
  }
}
