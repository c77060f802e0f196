package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what narrows a rule to cases that are not at hand: a weekday, which an agent cannot see, a
/// currency that is already named, a question that nobody asked.
final class Restrictions {

  private static final Lexicon CALENDAR =
      lexicon(
          "on|at|during|over|only|every|until|by ~ monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|weekend*|weekday*|holiday*",
          "at|during|after|outside|before|in ~ night|hours|lunch|midnight|noon|morning|afternoon|evening",
          "only ~ january|february|march|april|june|july|august|september|october|november|december|winter|summer|spring|autumn",
          "only ~ year end|quarter end|month end|leap year*",
          "is|on a monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|holiday|weekday",
          "if|when it|today is monday|tuesday|wednesday|thursday|friday|saturday|sunday|raining|snowing");
  private static final Lexicon LIMIT =
      lexicon(
          "exceed*|above|over|below|under|beyond",
          "more|less|greater|larger|higher|smaller|lower|bigger than",
          "at least|most",
          "reach|reaches");
  private static final Lexicon ASKED =
      lexicon(
          "ask|asks|asked|wonder|wonders|inquire|inquires|enquire|enquires|doubts ~ whether|if|why",
          "ask|asks|asked|wants|want|wish|wishes ~ what|which|how|about|to know");
  private static final Lexicon OPEN =
      lexicon(
          "unclear|missing|not|no|without|unstated|unknown|lack*|ambigu*|bare|unmarked|doubt*|unsure",
          "uncertain|contradict*|differ|differs|conflict*|disagree*|several|two|both|either|or|unspecified",
          "undefined|absent|neither|otherwise|open|fails|mixed|various");
  private static final Set<String> SHARED =
      Set.of("$", "sign", "symbol", "signs", "symbols", "just", "merely", "alone", "plain", "bare");

  private Restrictions() {}

  private static Lexicon lexicon(String... phrases) {
    return Lexicon.of(Map.of("", List.of(phrases)));
  }

  /// Whether the rule stays silent in every case that an agent can tell to be at hand.
  static boolean silences(Statement statement, String topic) {
    return CALENDAR.isIn(statement.words())
        || isLimited(statement)
        || answersQuestion(statement)
        || isKnown(statement, topic);
  }

  /// `If the amount exceeds 1,000,000`.
  private static boolean isLimited(Statement statement) {
    var words = statement.words();
    return LIMIT.all(words).stream()
        .anyMatch(found -> found.to() < words.size() && isNumberNear(words, found.to()));
  }

  private static boolean isNumberNear(List<Word> words, int at) {
    return words.subList(at, Math.min(words.size(), at + 3)).stream()
        .anyMatch(word ->
            Character.isDigit(word.text().charAt(0))
                || Set.of("hundred", "thousand", "million", "billion").contains(word.text()));
  }

  /// `If someone asks whether amounts are in dollars, say that …`.
  private static boolean answersQuestion(Statement statement) {
    var condition = statement.wordsOf(Kind.CONDITION);
    var asked = ASKED.longest(condition);
    if (asked.isEmpty()) {
      return false;
    }
    boolean whether =
        condition.subList(asked.getFirst().from(), asked.getFirst().to()).stream()
            .anyMatch(word -> word.text().equals("whether"));
    return whether || !OPEN.isIn(condition);
  }

  /// `When an amount is in yen`: nothing is open then.
  private static boolean isKnown(Statement statement, String topic) {
    var condition = statement.wordsOf(Kind.CONDITION);
    return !ValueFinder.values(topic, condition).isEmpty()
        && !OPEN.isIn(statement.words())
        && condition.stream().noneMatch(word -> SHARED.contains(word.text()));
  }
}
