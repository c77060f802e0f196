package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads that sources are not to be looked into at all: `never query the database`. What is not to
/// be done twice, or not before something else, is no such rule.
final class ReadingRules implements RuleReader {

  /// The topic of these rules; the value says what is barred: `sheets`, `records` or `all`.
  private static final String TOPIC = "reading";

  private static final String LOOKING =
      "read|open|query|search|consult|use|access|touch|call|load|look|check|fetch|scan|examine ";
  private static final Lexicon BARRED =
      Lexicon.of(
          Map.of(
              "sheets",
              List.of(LOOKING + "~ sheet*|spreadsheet*|file|files|document*|workbook*|attachment*"),
              "records",
              List.of(
                  LOOKING
                      + "~ database*|ledger*|register*|record|records|table|tables|archive*|crm"),
              "all",
              List.of(
                  LOOKING + "~ tool|tools|source|sources|system|systems|data",
                  "look ~ up",
                  "look anything|things|figures|it up")));
  private static final Lexicon DENIAL =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "never",
                  "do not",
                  "must|should|may|can|will not",
                  "under no circumstances",
                  "refrain from|avoid|stop",
                  "without")));
  private static final Lexicon LESS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "twice|again|aloud|blindly|only|alone|unless|except|before|until|first|fail|forget|more",
                  "directly|yourself|second|third|without|other|another|too|for|as|to|cell*|row*",
                  "instruction*|hidden|column*|past|old|that|which|who|from|whose")));
  private static final Set<String> BETWEEN =
      Set.of(
          "ever", "even", "you", "to", "at", "all", "simply", "just", "please", "and", "nor", "or");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    boolean whole =
        statement.of(Kind.CONDITION).isEmpty()
            && statement.of(Kind.BEFORE).isEmpty()
            && statement.of(Kind.EXCEPTION).isEmpty();
    if (!whole) {
      return;
    }
    for (var clause : statement.main()) {
      for (var found : BARRED.all(clause.words())) {
        if (isBarred(clause.words(), found)) {
          rules.accept(statement.rule(TOPIC, Stance.ASSUMES, Action.REFUSE, found.id()));
        }
      }
    }
  }

  private static boolean isBarred(List<Word> words, Lexicon.Found found) {
    int at = found.from() - 1;
    while (at >= 0 && BETWEEN.contains(words.get(at).text())) {
      at--;
    }
    var before = words.subList(0, at + 1);
    boolean denied =
        DENIAL.all(before).stream().anyMatch(other -> other.to() == before.size())
            && !words.get(at).text().equals("without");
    return denied && !LESS.isIn(words) && Actors.isAgent(before);
  }
}
