package dev.arc.topic;

import java.util.List;
import java.util.Map;

/// Tells whether a sentence takes a rule back: `the following rule no longer applies`, `that rule
/// was withdrawn`.
final class Withdrawals {

  /// What a sentence takes back.
  enum Reach {
    NOTHING,
    /// What it says itself.
    ITSELF,
    /// The sentence before.
    BEFORE,
    /// The sentence behind.
    NEXT
  }

  private static final Lexicon RULE =
      lexicon(
          "rule|rules|instruction|instructions|guideline|guidelines|requirement|requirements",
          "practice|procedure|directive|provision|guidance|advice|sentence|paragraph|bullet|duty",
          "policy|policies|obligation|order|line|lines|point");
  private static final Lexicon GONE =
      lexicon(
          "no longer applies|apply|holds|hold|valid|binding|counts|count|stands|stand|needed",
          "no longer in force|effect|use",
          "no longer followed|required|relevant|current",
          "do|does not apply|hold|count any more|longer",
          "do|does not apply",
          "is|are not in force|effect",
          "is|are|was|were|be|been|now withdrawn|revoked|repealed|abolished|retired|suspended|rescinded",
          "is|are|was|were|be|been|now obsolete|dropped|scrapped|superseded|void|deprecated|lifted|outdated",
          "ceased to apply",
          "has|have expired|lapsed",
          "is|are history");
  private static final Lexicon DROPS =
      lexicon("ignore|disregard|forget|drop ~ following|next|previous|above|preceding");
  private static final Lexicon NEXT = lexicon("following", "next", "below", "as follows");
  private static final Lexicon BEFORE =
      lexicon("that", "this", "it", "those", "these", "previous", "above", "preceding", "last");

  private Withdrawals() {}

  private static Lexicon lexicon(String... phrases) {
    return Lexicon.of(Map.of("", List.of(phrases)));
  }

  static Reach of(Statement statement) {
    for (var clause : statement.main()) {
      var words = clause.words();
      boolean gone = GONE.isIn(words) && isOfRule(words) || DROPS.isIn(words) && RULE.isIn(words);
      if (gone) {
        return reach(statement, words);
      }
    }
    return namesRule(statement.words()) ? Reach.ITSELF : Reach.NOTHING;
  }

  /// `The rule to ask when the unit is missing is obsolete`.
  private static boolean namesRule(List<Word> words) {
    boolean opens = RULE.isIn(words.subList(0, Math.min(2, words.size())));
    return opens && GONE.all(words).stream().anyMatch(found -> found.to() >= words.size() - 3);
  }

  private static boolean isOfRule(List<Word> words) {
    int gone = GONE.all(words).getFirst().from();
    var subject = words.subList(0, gone);
    boolean pointer = gone == 1 && BEFORE.isIn(subject);
    return RULE.isIn(subject) || pointer;
  }

  private static Reach reach(Statement statement, List<Word> announcement) {
    boolean alone = statement.words().size() <= announcement.size() + 2;
    if (NEXT.isIn(announcement)) {
      return alone ? Reach.NEXT : Reach.ITSELF;
    }
    boolean pointsBack = BEFORE.isIn(announcement.subList(0, Math.min(3, announcement.size())));
    return alone && pointsBack ? Reach.BEFORE : Reach.ITSELF;
  }
}
