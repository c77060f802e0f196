package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads that results which come in pages are to be fetched to the last one.
final class PageRules implements RuleReader {

  private static final Lexicon FETCHING =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "read*",
                  "get",
                  "gets",
                  "getting",
                  "fetch*",
                  "retriev*",
                  "request*",
                  "load*",
                  "follow*",
                  "collect*",
                  "walk*",
                  "go through",
                  "page through",
                  "go on",
                  "carry on",
                  "keep",
                  "continue*",
                  "turn",
                  "ask for",
                  "call for",
                  "work through",
                  "iterate*",
                  "stop*",
                  "settle",
                  "pull",
                  "take")));
  private static final Lexicon MORE =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "all|every|each|remaining|further|next|last|other|following|more|any|second|final ~ page|pages",
                  "page by page",
                  "page after page",
                  "until there are|is no more|further",
                  "has more",
                  "next cursor",
                  "next page",
                  "pagination",
                  "paginated",
                  "pages to the end",
                  "pages until",
                  "first page",
                  "rest of the pages|results|records|rows")));
  private static final Lexicon FIRST = Lexicon.of(Map.of("", List.of("first page", "one page")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    if (!MORE.isIn(statement.words())) {
      return;
    }
    for (var clause : statement.main()) {
      for (var found : FETCHING.all(clause.words())) {
        var before = clause.words().subList(0, found.from());
        if (!RuleWords.OTHERS.isIn(before) && isWhole(statement, clause, found)) {
          rules.accept(statement.rule("pages", Stance.GUARDS, Action.CHECK, "all"));
          return;
        }
      }
    }
  }

  /// `Fetch every page`, `never stop at the first page`; `read the first page` is not it.
  private static boolean isWhole(Statement statement, Clause clause, Lexicon.Found found) {
    var after = clause.words().subList(found.to(), clause.words().size());
    var before = clause.words().subList(0, found.from());
    boolean first = FIRST.isIn(after);
    boolean only =
        before.stream().anyMatch(word -> word.text().equals("only"))
            || after.stream().anyMatch(word -> word.text().equals("only"));
    boolean denied = RuleWords.NEGATION.isIn(before);
    boolean stops =
        List.of("stop", "stops", "stopping", "settle")
            .contains(clause.words().get(found.from()).text());
    return first || only || stops
        ? denied && (first || only)
        : !denied && pointsAtPages(statement, after);
  }

  private static boolean pointsAtPages(Statement statement, List<Word> after) {
    return MORE.isIn(after) || after.size() <= 5 && MORE.isIn(statement.words());
  }
}
