package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads which work is to be done with a tool: look figures up, calculate, convert.
final class ToolRules implements RuleReader {

  /// The topic of these rules.
  private static final String TOPIC = "tool";

  private static final Lexicon WORK =
      Lexicon.of(
          Map.of(
              "look_up",
              List.of(
                  "read|query|search|open|consult|pull|fetch|retrieve|load|scan ~ sheet*|spreadsheet*|database*|ledger*|file|files|table*|record*|document*|register*|system|tool*|source*|list*|data|api|archive*|catalogue|catalog|crm|knowledge",
                  "look ~ up",
                  "look ~ in the sheet|spreadsheet|database|ledger|file|table|records|register|system",
                  "use ~ tool|tools to look|find|search|read|query|get|fetch|check|retrieve|answer",
                  "use ~ search|reader|query|lookup|retriever|database tool",
                  "from the database|ledger|sheet|tool|tools|records|system"),
              "calculate",
              List.of(
                  "with|use|using|by|through|via|on ~ calculator",
                  "leave|hand|give|pass ~ to the calculator",
                  "calculator|calculation tool",
                  "use ~ tool|tools for|to calculat*|arithmetic|sum*|add*|math*|comput*|total*"),
              "convert",
              List.of(
                  "with|use|using|through|via|by ~ converter",
                  "convert* ~ with|using|through ~ tool",
                  "use ~ tool|tools to|for convert*|conversion*")));

  private static final Lexicon ORDERING =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "read|query|search|open|consult|pull|fetch|retrieve|load|scan|look|find|get|take",
                  "use|add|sum|total|calculate|compute|work|do|leave|hand|give|pass|convert|run",
                  "always",
                  "must|should",
                  "you need|have to",
                  "every|all figures|sums|totals|calculations|arithmetic")));
  private static final Set<String> CERTAIN =
      Set.of("the", "every", "each", "all", "any", "its", "your", "up");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var found : WORK.all(clause.words())) {
        if (isOrder(clause, found)) {
          rules.accept(statement.rule(TOPIC, Stance.GUARDS, Action.USE, found.id()));
        }
      }
    }
  }

  private static boolean isOrder(Clause clause, Lexicon.Found found) {
    var before = clause.words().subList(0, found.from());
    boolean denied =
        RuleWords.NEGATION.isIn(
            clause.words().subList(0, Math.min(clause.words().size(), found.from() + 1)));
    return !denied
        && isCertain(clause.words().subList(found.from(), found.to()), found.id())
        && !RuleWords.OTHERS.isIn(before)
        && orders(clause)
        && HeadFinder.in(before).stream().noneMatch(head -> head.is("ask"));
  }

  /// `Read the sheet` sends the agent there; `search documents` tells what a tool can do.
  private static boolean isCertain(List<Word> words, String work) {
    return !work.equals("look_up")
        || words.stream()
            .anyMatch(word -> CERTAIN.contains(word.text()) || word.text().startsWith("tool"));
  }

  /// A clause that begins with its verb, or says that it has to be done.
  private static boolean orders(Clause clause) {
    return ORDERING.isIn(clause.words().subList(0, Math.min(4, clause.words().size())));
  }
}
