package dev.arc.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words by which instructions are recognised.
final class RuleWords {

  private static final Vocabulary FILE = Vocabulary.beside(RuleWords.class, "rules.yaml");

  static final Lexicon HEADS = FILE.part("heads").lexicon();
  static final Lexicon NEGATION = lexicon("negation");
  static final Lexicon NOT_NEGATION = lexicon("not_negation");
  static final Lexicon DISAPPROVAL = lexicon("disapproval");
  static final Lexicon CONDITION = lexicon("condition");
  static final Lexicon OPENING_CONDITION = lexicon("opening_condition");
  static final Lexicon EXCEPTION = lexicon("exception");
  static final Lexicon BEFORE = lexicon("before");
  static final Lexicon REASON = lexicon("reason");
  static final Lexicon GLUE = lexicon("glue");
  static final Lexicon AFTER_VALUE = lexicon("after_value");
  static final Lexicon DENOMINATED = lexicon("denominated");
  static final Lexicon PAYING = lexicon("paying");
  static final Lexicon MEANING = lexicon("meaning");
  static final Lexicon HEDGES = lexicon("hedges");
  static final Lexicon SUBJECT_MATTER = lexicon("subject_matter");
  static final Lexicon TALKERS = lexicon("talkers");
  static final Lexicon SUBJECTS = lexicon("subjects");
  static final Lexicon ABSENCE = lexicon("absence");
  static final Lexicon OTHERS = lexicon("others");
  static final Lexicon REPORTS = lexicon("reports");
  static final Lexicon PAST = lexicon("past");
  static final Lexicon DEFAULT_MARKS = lexicon("default_marks");
  static final Lexicon USER = lexicon("user");
  static final Lexicon TIMES = FILE.part("times").lexicon();
  static final Lexicon CURRENCIES = Vocabulary.beside(RuleWords.class, "currencies.yaml").lexicon();
  static final Map<String, Lexicon> VALUES = values();

  private RuleWords() {}

  private static Lexicon lexicon(String part) {
    return FILE.part(part).lexicon();
  }

  private static Map<String, Lexicon> values() {
    var file = Vocabulary.beside(RuleWords.class, "values.yaml");
    var values = new LinkedHashMap<String, Lexicon>();
    values.put("currency", CURRENCIES);
    file.keys().forEach(topic -> values.put(topic, file.part(topic).lexicon()));
    return values;
  }

  /// Whether a phrase of the lexicon begins at that word.
  static boolean isAt(Lexicon lexicon, List<Word> words, int at) {
    return lengthAt(lexicon, words, at) > 0;
  }

  /// How many words the longest phrase that begins at that word has; 0 when none does.
  static int lengthAt(Lexicon lexicon, List<Word> words, int at) {
    if (at < 0 || at >= words.size() || !lexicon.opensWith(words.get(at))) {
      return 0;
    }
    return lexicon.lengthAtStart(words.subList(at, Math.min(words.size(), at + 10)));
  }

  /// Whether the words begin like an instruction rather than a title.
  static boolean opensInstruction(List<Word> words) {
    return isAt(HEADS, words, 0) && !words.getFirst().text().endsWith("ing")
        || isAt(NEGATION, words, 0)
        || isAt(CONDITION, words, 0);
  }

  /// Whether list items complete this line: `If the unit is unclear:`, `Never:`, `You must:`.
  static boolean completes(String intro) {
    var words = Words.of(intro);
    return isAt(CONDITION, words, 0)
        || isAt(OPENING_CONDITION, words, 0)
        || NEGATION.isIn(words)
        || words.size() <= 5 && HEADS.isIn(words) && isAt(HEADS, words, 0);
  }

  static boolean isConditional(String intro) {
    var words = Words.of(intro);
    return isAt(CONDITION, words, 0) || isAt(OPENING_CONDITION, words, 0);
  }
}
