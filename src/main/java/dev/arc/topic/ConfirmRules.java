package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads whether the user has to agree before something is changed.
final class ConfirmRules implements RuleReader {

  private static final Lexicon DEEDS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "book*",
                  "pay",
                  "pays",
                  "paying",
                  "payment*",
                  "cancel*",
                  "send*",
                  "delet*",
                  "updat*",
                  "transfer*",
                  "refund*",
                  "act",
                  "acting",
                  "action*",
                  "submit*",
                  "order*",
                  "file",
                  "filing",
                  "flag",
                  "approv*",
                  "execut*",
                  "remov*",
                  "clos*",
                  "chang*",
                  "reschedul*",
                  "ship*",
                  "purchas*",
                  "buy*",
                  "do",
                  "doing",
                  "commit*",
                  "proceed*",
                  "carry ~ out",
                  "make",
                  "making",
                  "mov*",
                  "set",
                  "writ*",
                  "irreversible",
                  "anything")));
  private static final Lexicon SEEKS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "ask*",
                  "get",
                  "obtain",
                  "wait*",
                  "seek",
                  "require*",
                  "need*",
                  "request*",
                  "have",
                  "must",
                  "only",
                  "until",
                  "always",
                  "without")));
  private static final Lexicon WITHOUT =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "without ~ confirm*|approval|asking|consent|agreement|permission|ok|okay|yes|leave|check*|waiting",
                  "no confirmation|approval|consent",
                  "not ~ need|require|wait ~ confirm*|approval|consent",
                  "no need ~ confirm*|approval|ask")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      var heads = clause.heads();
      if (heads.stream().allMatch(Speaker::isOther)) {
        continue;
      }
      read(statement, clause, heads, rules);
    }
  }

  private static void read(
      Statement statement, Clause clause, List<Head> heads, Consumer<Rule> rules) {
    boolean aboutOther =
        !Doubts.only(statement.topics()).isEmpty() && !DEEDS.isIn(statement.words());
    boolean wants =
        heads.stream().anyMatch(head -> head.is("confirm") && !head.negated())
            || heads.stream()
                .anyMatch(
                    head -> head.is("ask") && !head.negated() && Agreement.isIn(head.after()));
    if (WITHOUT.isIn(clause.words()) && !aboutOther) {
      without(statement, clause, heads, rules);
    } else if (wants && !aboutOther && isSought(statement, clause, heads)) {
      rules.accept(statement.rule("confirmation", Stance.GUARDS, Action.CONFIRM, ""));
    } else if (heads.stream().anyMatch(head -> head.is("act") && !head.negated())
        || unwanted(heads)) {
      rules.accept(statement.rule("confirmation", Stance.ASSUMES, Action.TAKE, "act"));
    }
  }

  /// `Never pay without approval` wants it; `book without asking` does not.
  private static void without(
      Statement statement, Clause clause, List<Head> heads, Consumer<Rule> rules) {
    boolean forbids =
        RuleWords.isAt(RuleWords.NEGATION, clause.words(), 0)
            || clause.words().stream()
                .limit(6)
                .anyMatch(word -> List.of("never", "not", "nothing").contains(word.text()));
    boolean dispenses = clause.words().stream().noneMatch(word -> word.text().equals("without"));
    boolean guards = forbids && !dispenses;
    rules.accept(
        guards
            ? statement.rule("confirmation", Stance.GUARDS, Action.CONFIRM, "")
            : statement.rule("confirmation", Stance.ASSUMES, Action.TAKE, "act"));
  }

  private static boolean unwanted(List<Head> heads) {
    return heads.stream()
            .anyMatch(head -> head.is("ask") && head.negated() && Agreement.isIn(head.after()))
        || heads.stream().anyMatch(head -> head.is("confirm") && head.negated() && head.ordered());
  }

  private static boolean isSought(Statement statement, Clause clause, List<Head> heads) {
    boolean before =
        !statement.of(Kind.BEFORE).isEmpty() && DEEDS.isIn(statement.wordsOf(Kind.BEFORE));
    boolean condition = DEEDS.isIn(statement.condition());
    boolean ordered = heads.stream().anyMatch(head -> head.is("confirm", "ask") && head.ordered());
    return before
        || SEEKS.isIn(clause.words())
        || ordered && (condition || DEEDS.isIn(clause.words()));
  }
}
