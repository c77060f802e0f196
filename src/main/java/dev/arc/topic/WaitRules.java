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
    if (wants(statement)) {
      rules.accept(statement.rule("retry", Stance.GUARDS, Action.CHECK, "wait"));
    }
  }

  /// Whether a sentence orders to wait.
  static boolean wants(Statement statement) {
    return ASKED.isIn(statement.words())
        && statement.main().stream()
            .anyMatch(clause ->
                WAITING.all(clause.words()).stream()
                    .anyMatch(found -> isOrder(clause.words(), found.from())));
  }

  /// `Do not call sooner` orders it as well as `wait` does.
  private static boolean isOrder(List<Word> words, int at) {
    var before = words.subList(0, at);
    boolean denied = RuleWords.NEGATION.isIn(before) && !RuleWords.NOT_NEGATION.isIn(before);
    boolean sooner = SOONER.contains(words.get(at).text());
    return denied == sooner && !RuleWords.OTHERS.isIn(before) && !RuleWords.USER.isIn(before);
  }
}
