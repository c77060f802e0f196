package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads whether instructions that stand in data are to be followed.
final class SecurityRules implements RuleReader {

  private static final Lexicon ORDERS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "instruction*",
                  "command*",
                  "directive*",
                  "direction*",
                  "order",
                  "orders",
                  "told to",
                  "tells|tell you to",
                  "asks|ask you to",
                  "prompt*",
                  "imperative*",
                  "say|says to do",
                  "demand*",
                  "request*")));
  private static final Lexicon PLACES =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "document*",
                  "sheet*",
                  "spreadsheet*",
                  "file*",
                  "tool*",
                  "result*",
                  "output*",
                  "record*",
                  "content*",
                  "web page*",
                  "page*",
                  "mail*",
                  "email*",
                  "attachment*",
                  "inside",
                  "embedded",
                  "retrieved",
                  "found in",
                  "text inside|in|from|within",
                  "data",
                  "cell*",
                  "note*",
                  "ticket*",
                  "message*",
                  "source*",
                  "table*",
                  "row*",
                  "comment*")));
  private static final Lexicon TEXT =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "text",
                  "content*",
                  "anything",
                  "everything",
                  "whatever",
                  "word*",
                  "instruction*")));
  private static final Lexicon DATA =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "data",
                  "information",
                  "content only",
                  "material",
                  "evidence",
                  "reference",
                  "untrusted",
                  "text only",
                  "quoted text")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    if (!PLACES.isIn(statement.words())) {
      return;
    }
    boolean orders = ORDERS.isIn(statement.words());
    for (var clause : statement.main()) {
      for (var head : clause.heads()) {
        if (!Speaker.isOther(head)) {
          read(statement, head, orders, rules);
        }
      }
    }
  }

  private static void read(Statement statement, Head head, boolean orders, Consumer<Rule> rules) {
    boolean refuses = head.is("ignore", "refuse");
    boolean named = ORDERS.isIn(head.after()) || ORDERS.isIn(head.before());
    boolean follows = head.is("obey") && orders && (named || head.after().size() <= 3);
    if (follows || refuses && named) {
      boolean guards = follows == head.negated();
      rules.accept(
          guards
              ? statement.rule("security", Stance.GUARDS, Action.REFUSE, "")
              : statement.rule("security", Stance.ASSUMES, Action.TAKE, "obey"));
    } else if (head.is("take", "is")
        && PLACES.isIn(head.before()) | PLACES.isIn(head.after())
        && isData(head)) {
      rules.accept(statement.rule("security", Stance.GUARDS, Action.IGNORE, ""));
    }
  }

  private static boolean isData(Head head) {
    boolean inside = TEXT.isIn(head.is("is") ? head.before() : concat(head));
    return !head.negated()
        && inside
        && DATA.isIn(
            head.after()
                .subList(
                    0, Math.min(head.after().size(), head.is("is") ? 4 : head.after().size())));
  }

  private static List<Word> concat(Head head) {
    var all = new java.util.ArrayList<>(head.before());
    all.addAll(head.after());
    return all;
  }
}
