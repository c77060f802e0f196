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
  private static final Lexicon AMONG =
      Lexicon.of(java.util.Map.of("", List.of("one of", "many", "several", "other", "some")));

  private static final Lexicon MARKS =
      Lexicon.of(
          java.util.Map.of("", List.of("sign*", "symbol*", "code*", "mark*", "column*", "rate*")));

  /// Behind these a currency is spoken of, not used.
  private static final Set<String> NAMING =
      Set.of("named", "called", "whether", "which", "about", "regarding", "concerning");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      var heads = clause.heads();
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
        head.is("take")
            || head.is("weak_take") && head.ordered()
            || head.is("is", "present")
            || goesBy(head);
    if (!takes || Speaker.isOther(head) || Speaker.isEmbedded(head)) {
      return;
    }
    for (String topic : SAID_OF_ANYTHING) {
      var value = value(topic, clause, head);
      if (head.is("is") && converts(clause)) {
        continue;
      }
      if (value.size() == 1 && isGeneral(statement, clause, head)) {
        emit(statement, topic, head, value.iterator().next(), rules);
      } else if (value.size() > 1 && head.negated()) {
        rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, ""));
      }
    }
  }

  /// `Go by Polish zloty` names what is meant; `go by the dollar sign` tells where to look.
  static boolean goesBy(Head head) {
    if (!head.verb().equals("go") || !head.words().getLast().text().equals("by")) {
      return false;
    }
    return ValueFinder.found("currency", head.after()).stream()
        .anyMatch(found ->
            found.from() <= 1
                && (found.to() == head.after().size()
                    || RuleWords.isAt(RuleWords.AFTER_VALUE, head.after(), found.to()))
                && !MARKS.isIn(head.after()));
  }

  private static boolean converts(Clause clause) {
    return clause.heads().stream().anyMatch(other -> other.is("convert"));
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
    if (isPaying(head)) {
      return Set.of();
    }
    if (head.is("is", "present")) {
      return said(topic, clause, head);
    }
    if (describes(topic, head.after())) {
      return Set.of();
    }
    return behind.isEmpty() ? ValueFinder.subjects(topic, head.before()) : behind;
  }

  /// `Format dollar amounts with two decimals` says which amounts, not what amounts are.
  private static boolean describes(String topic, List<Word> after) {
    return ValueFinder.found(topic, after).stream()
        .anyMatch(found ->
            found.from() == 0
                && found.to() < after.size()
                && RuleWords.isAt(RuleWords.SUBJECTS, after, found.to()));
  }

  /// `Expenses are reimbursed in dollars` tells how money is handed out, not how figures are meant.
  private static boolean isPaying(Head head) {
    var after = head.after();
    return head.is("is") && RuleWords.PAYING.isIn(after.subList(0, Math.min(NEAR, after.size())))
        || byDefault(head) && RuleWords.PAYING.isIn(head.before());
  }

  private static boolean byDefault(Head head) {
    var before = head.before();
    return head.verb().equals("default")
        && !before.isEmpty()
        && before.getLast().text().equals("by");
  }

  /// `amounts are in dollars`, `the default currency is the dollar`, `dollars are the default`.
  private static Set<String> said(String topic, Clause clause, Head head) {
    if (isPossible(head) || ValueFinder.values(topic, head.after()).size() > 1) {
      return Set.of();
    }
    boolean subject =
        RuleWords.SUBJECTS.isIn(head.before()) || head.before().isEmpty() && head.is("present");
    boolean ordered = head.is("present") && head.ordered();
    for (var found : ValueFinder.found(topic, head.after())) {
      boolean near = found.from() < (ordered ? 2 * NEAR : NEAR);
      if (near && (subject || ordered) && !isNamed(head.after(), found.from())) {
        return ValueFinder.listed(topic, head.after(), found);
      }
    }
    boolean standard = RuleWords.DEFAULT_MARKS.isIn(head.after()) || head.topics().contains(topic);
    boolean closes = head.after().isEmpty() && !head.before().isEmpty();
    return head.is("is") && (standard || closes) && !AMONG.isIn(head.after())
        ? ValueFinder.values(topic, head.before())
        : Set.of();
  }

  /// `amounts may be in dollars` says that they may not be.
  private static boolean isPossible(Head head) {
    var before = head.before();
    return !before.isEmpty()
        && Set.of("may", "might", "could", "can").contains(before.getLast().text());
  }

  /// `the sheet that says US dollars` names the words, it does not take them.
  private static boolean isNamed(List<Word> after, int value) {
    return after.subList(0, value).stream().anyMatch(word -> NAMING.contains(word.text()));
  }

  /// What holds for one place or one stated case is no rule for all.
  private static boolean isGeneral(Statement statement, Clause clause, Head head) {
    var where = new java.util.ArrayList<>(statement.condition());
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
    boolean absent = RuleWords.ABSENCE.isIn(statement.condition()) && clause.words().size() <= NEAR;
    boolean marked = labelled || excepted || absent;
    if (!marked || !Fragments.isOne(clause.words()) || RuleWords.OTHERS.isIn(clause.words())) {
      return;
    }
    for (String topic : SAID_OF_ANYTHING) {
      var values = ValueFinder.values(topic, clause.words());
      if (values.size() == 1) {
        boolean denied = isDenied(topic, clause.words());
        rules.accept(
            denied
                ? statement.rule(topic, Stance.GUARDS, Action.CHECK, "")
                : statement.rule(topic, Stance.ASSUMES, Action.TAKE, values.iterator().next()));
      }
    }
  }

  /// `without a label` denies the label, not what follows.
  private static boolean isDenied(String topic, List<Word> words) {
    int value = ValueFinder.found(topic, words).getFirst().from();
    return RuleWords.NEGATION.all(words).stream()
        .anyMatch(found ->
            found.from() < value
                && (found.to() == value
                    || !Set.of("without", "no", "nothing", "none", "neither", "nor")
                        .contains(words.get(found.from()).text())));
  }
}
