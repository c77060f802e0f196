package dev.arc.rehearsal;

import dev.arc.topic.Lexicon;
import dev.arc.topic.Topics;
import dev.arc.topic.Vocabulary;
import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.List;

/// The words by which requests, tools and answers are read.
final class Vocabularies {

  private static final Vocabulary FILE = Vocabulary.beside(Vocabularies.class, "requests.yaml");

  static final Lexicon INTENTS = FILE.part("intents").lexicon();
  static final Lexicon ZONES = FILE.part("zones").lexicon();
  static final Lexicon FILLER = FILE.part("filler").lexicon();
  static final Lexicon INTO = FILE.part("into").lexicon();
  static final Lexicon LEAVE = FILE.part("leave").lexicon();
  static final Lexicon REFUSAL = FILE.part("refusal").lexicon();
  static final Lexicon UNSURE = FILE.part("unsure").lexicon();
  static final Lexicon PARAMETERS = FILE.part("parameters").lexicon();
  static final Lexicon FAILURES = FILE.part("failures").lexicon();
  static final Lexicon ORDERS = FILE.part("orders").lexicon();
  static final Lexicon SAY = FILE.part("say").lexicon();
  static final Lexicon LEAVE_OUT = FILE.part("leave_out").lexicon();
  static final Lexicon LEFT_OUT = FILE.part("left_out").lexicon();
  static final Lexicon REST = FILE.part("rest").lexicon();
  static final Lexicon BUDGET = FILE.part("budget").lexicon();
  static final Lexicon DISCOUNT = FILE.part("discount").lexicon();
  static final Lexicon TAX = FILE.part("tax").lexicon();
  static final Lexicon PARTIAL = FILE.part("partial").lexicon();
  static final Lexicon CURRENCIES = Vocabulary.beside(Topics.class, "currencies.yaml").lexicon();

  private Vocabularies() {}

  static boolean isIn(Lexicon lexicon, String text) {
    return lexicon.isIn(Words.of(text));
  }

  /// The words of a text as a reader compares them: no marks, plural endings left out.
  static List<String> plain(String text) {
    var plain = new ArrayList<String>();
    for (Word word : Words.of(text.replace('_', ' '))) {
      if (!word.isMark()) {
        plain.add(singular(word.text()));
      }
    }
    return plain;
  }

  static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /// Whether the words stand in the text one after another.
  static boolean contains(List<String> text, List<String> words) {
    return !words.isEmpty() && java.util.Collections.indexOfSubList(text, words) >= 0;
  }
}
