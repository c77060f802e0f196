package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads that a server which asks for patience is given the time that it asks for.
final class WaitRules implements RuleReader {

  private static final Lexicon WAITING =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "wait*",
                  "pause*",
                  "hold off",
                  "hold back",
                  "back off",
                  "respect*",
                  "honour*|honor*",
                  "observe*",
                  "obey*",
                  "follow*",
                  "heed*",
                  "sleep",
                  "stick to",
                  "keep to",
                  "let ~ pass",
                  "give ~ time",
                  "sooner",
                  "earlier than",
                  "before ~ passed|over|elapsed|up")));
  private static final Lexicon ASKED =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "retry after",
                  "rate limit*",
                  "rate limited",
                  "429",
                  "too many requests",
                  "throttl*",
                  "backoff|cooldown",
                  "as long as ~ server|service|api|tool|source|it asks|says|wants|demands|tells|names|requests|states",
                  "server|service|api|tool|source asks|says|wants|demands|tells|names|requests|states|asked|named|stated")));
  private static final Set<String> SOONER = Set.of("sooner", "earlier", "before");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    if (!ASKED.isIn(statement.words())) {
      return;
    }
    for (var clause : statement.of(Clause.Kind.MAIN)) {
      for (var found : WAITING.all(clause.words())) {
        var before = clause.words().subList(0, found.from());
        boolean denied = RuleWords.NEGATION.isIn(before) && !RuleWords.NOT_NEGATION.isIn(before);
        boolean sooner = SOONER.contains(clause.words().get(found.from()).text());
        boolean others = RuleWords.OTHERS.isIn(before) || RuleWords.USER.isIn(before);
        if (denied == sooner && !others) {
          rules.accept(statement.rule("retry", Stance.GUARDS, Action.CHECK, "wait"));
          return;
        }
      }
    }
  }
}
