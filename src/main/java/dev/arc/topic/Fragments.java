package dev.arc.topic;

import java.util.List;
import java.util.Set;

/// Tells a note without a verb (`US dollars unless noted otherwise`, `Currency: USD`) from a
/// sentence whose verb is not known: `The clinic bills its patients in dollars`.
final class Fragments {

  private static final int FOREIGN = 2;
  private static final Set<String> SMALL =
      Set.of(
          "the",
          "a",
          "an",
          "our",
          "your",
          "its",
          "of",
          "in",
          "with",
          "within",
          "into",
          "like",
          "base",
          "home",
          "house",
          "local",
          "reporting",
          "functional",
          "sign",
          "code",
          "label",
          "symbol",
          "mark",
          "unmarked",
          "unlabelled",
          "unlabeled",
          "implied",
          "usual",
          "is",
          "are",
          "be",
          "assumed",
          "given",
          "stated",
          "noted",
          "this",
          "there",
          "where",
          "if");
  private static final List<Lexicon> OWN =
      List.of(
          RuleWords.CURRENCIES,
          RuleWords.SUBJECTS,
          RuleWords.DEFAULT_MARKS,
          RuleWords.ABSENCE,
          RuleWords.NEGATION,
          RuleWords.GLUE,
          RuleWords.DENOMINATED,
          RuleWords.AFTER_VALUE);

  private Fragments() {}

  static boolean isOne(List<Word> words) {
    int foreign = 0;
    int at = 0;
    while (at < words.size()) {
      int own = length(words, at);
      foreign += own == 0 ? 1 : 0;
      at += Math.max(1, own);
    }
    return foreign < FOREIGN && !RuleWords.PAYING.isIn(words);
  }

  private static int length(List<Word> words, int at) {
    if (words.get(at).isMark() || SMALL.contains(words.get(at).text())) {
      return 1;
    }
    return OWN.stream().mapToInt(lexicon -> RuleWords.lengthAt(lexicon, words, at)).max().orElse(0);
  }
}
