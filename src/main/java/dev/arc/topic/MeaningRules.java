package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.function.Consumer;

/// Reads what the agent's users are said to mean: `Users mean dollars unless they say so`. What
/// people often, sometimes or in one case mean is an observation.
final class MeaningRules implements RuleReader {

  private static final int NEAR = 3;

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var verb : RuleWords.MEANING.longest(clause.words())) {
        read(statement, clause.words(), verb, rules);
      }
    }
  }

  private static void read(
      Statement statement, List<Word> words, Lexicon.Found verb, Consumer<Rule> rules) {
    var subject = words.subList(0, verb.from());
    var behind = words.subList(verb.to(), words.size());
    if (!isUser(statement, subject) || RuleWords.HEDGES.isIn(words) || isOneCase(statement)) {
      return;
    }
    for (var found : ValueFinder.found("currency", behind)) {
      if (found.from() < NEAR && ValueFinder.listed("currency", behind, found).size() == 1) {
        rules.accept(statement.rule("currency", Stance.ASSUMES, Action.TAKE, found.id()));
        return;
      }
    }
  }

  private static boolean isUser(Statement statement, List<Word> subject) {
    boolean near = !subject.isEmpty() && subject.size() <= NEAR;
    boolean they = near && subject.getLast().text().equals("they");
    return near && RuleWords.TALKERS.isIn(subject) || they && statement.followsUser();
  }

  private static boolean isOneCase(Statement statement) {
    var where = statement.condition();
    boolean general = RuleWords.ABSENCE.isIn(where) || RuleWords.SUBJECTS.isIn(where);
    return !where.isEmpty() && (!general || Places.isIn(where));
  }
}
