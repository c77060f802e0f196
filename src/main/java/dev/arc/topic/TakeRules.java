package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads what is to be taken for granted, or is not: `treat bare amounts as dollars`, `never assume
/// dollars`.
final class TakeRules implements RuleReader {

  private static final Set<String> SAID_OF_ANYTHING = Set.of("currency");
  private static final int NEAR = 5;

  /// Behind these a currency is spoken of, not used.
  private static final Set<String> NAMING =
      Set.of("named", "called", "whether", "which", "about", "regarding", "concerning");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      var heads = HeadFinder.in(clause.words());
      for (var head : heads) {
        read(statement, clause, head, rules);
      }
      if (heads.isEmpty()
          || heads.stream().allMatch(head -> head.is("present", "is", "disclose"))) {
        fragment(statement, clause, rules);
      }
    }
  }

  private void read(Statement statement, Clause clause, Head head, Consumer<Rule> rules) {
    boolean takes =
        head.is("take") || head.is("weak_take") && head.ordered() || head.is("is", "present");
    if (!takes || Speaker.isOther(head)) {
      return;
    }
    for (String topic : SAID_OF_ANYTHING) {
      var value = value(topic, clause, head);
      if (value.size() == 1 && isGeneral(statement, clause, head)) {
        emit(statement, topic, head, value.iterator().next(), rules);
      } else if (value.size() > 1 && head.negated()) {
        rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, ""));
      }
    }
  }

  private static void emit(
      Statement statement, String topic, Head head, String value, Consumer<Rule> rules) {
    rules.accept(
        head.negated()
            ? statement.rule(topic, Stance.GUARDS, Action.CHECK, "")
            : statement.rule(topic, Stance.ASSUMES, Action.TAKE, value));
  }

  private static Set<String> value(String topic, Clause clause, Head head) {
    var behind = ValueFinder.values(topic, head.after());
    if (head.is("is", "present")) {
      return said(topic, clause, head);
    }
    return behind.isEmpty() ? ValueFinder.values(topic, head.before()) : behind;
  }

  /// `amounts are in dollars`, `the default currency is the dollar`, `dollars are the default`.
  private static Set<String> said(String topic, Clause clause, Head head) {
    boolean subject =
        RuleWords.SUBJECTS.isIn(head.before()) || head.before().isEmpty() && head.is("present");
    boolean ordered = head.is("present") && head.ordered();
    for (var found : ValueFinder.found(topic, head.after())) {
      boolean near = found.from() < (ordered ? 2 * NEAR : NEAR);
      if (near && (subject || ordered) && !isNamed(head.after(), found.from())) {
        return Set.of(found.id());
      }
    }
    boolean standard =
        RuleWords.DEFAULT_MARKS.isIn(head.after())
            || Topics.standard().mentionedIn(head.after()).contains(topic);
    boolean closes = head.after().isEmpty();
    return head.is("is") && (standard || closes)
        ? ValueFinder.values(topic, head.before())
        : Set.of();
  }

  /// `the sheet that says US dollars` names the words, it does not take them.
  private static boolean isNamed(List<Word> after, int value) {
    return after.subList(0, value).stream().anyMatch(word -> NAMING.contains(word.text()));
  }

  /// What holds for one place or one stated case is no rule for all.
  private static boolean isGeneral(Statement statement, Clause clause, Head head) {
    var where = new java.util.ArrayList<>(statement.wordsOf(Kind.CONDITION));
    boolean states = !where.isEmpty() && !RuleWords.ABSENCE.isIn(where) && isAboutOne(where);
    return !states && (head.negated() || !isPlace(clause));
  }

  private static boolean isAboutOne(List<Word> condition) {
    return !RuleWords.SUBJECTS.isIn(condition) || Places.isIn(condition) || Stated.isIn(condition);
  }

  private static boolean isPlace(Clause clause) {
    return Places.isIn(clause.words());
  }

  /// `US dollars unless noted otherwise`, `Currency: USD`.
  private static void fragment(Statement statement, Clause clause, Consumer<Rule> rules) {
    boolean labelled = clause.words().stream().anyMatch(word -> word.text().equals(":"));
    boolean excepted =
        !statement.of(Kind.EXCEPTION).isEmpty() || RuleWords.DEFAULT_MARKS.isIn(clause.words());
    boolean absent =
        RuleWords.ABSENCE.isIn(statement.wordsOf(Kind.CONDITION)) && clause.words().size() <= NEAR;
    if (!labelled && !excepted && !absent || RuleWords.OTHERS.isIn(clause.words())) {
      return;
    }
    for (String topic : SAID_OF_ANYTHING) {
      var values = ValueFinder.values(topic, clause.words());
      if (values.size() == 1) {
        boolean denied = RuleWords.NEGATION.isIn(clause.words());
        rules.accept(
            denied
                ? statement.rule(topic, Stance.GUARDS, Action.CHECK, "")
                : statement.rule(topic, Stance.ASSUMES, Action.TAKE, values.iterator().next()));
      }
    }
  }
}
