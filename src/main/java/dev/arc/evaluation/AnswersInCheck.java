package dev.arc.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The answer is written in a language: more of its small words are of that language than of any
/// other. Names, figures and quotations have no language.
record AnswersInCheck(String language) implements Check {

  private static final Map<String, List<String>> SMALL_WORDS =
      List.of("en", "de", "fr", "es").stream()
          .collect(Collectors.toUnmodifiableMap(code -> code, code -> Cues.of("small_" + code)));

  @Override
  public Finding look(Play play) {
    var right = "answering in " + name(language);
    if (play.answer().isEmpty()) {
      return Finding.unanswered(play).rightIs(right);
    }
    var counts = counts(play.ownText());
    var wanted = counts.getOrDefault(language, 0L);
    var most =
        counts.entrySet().stream()
            .filter(count -> !count.getKey().equals(language))
            .max(Map.Entry.comparingByValue())
            .orElseThrow();
    if (wanted > most.getValue()) {
      return Finding.held("answers in " + name(language), play.answerStep());
    }
    return Finding.broken(
            Symptom.MISDEED,
            most.getValue() == 0
                ? "answers without a word of " + name(language)
                : "answers in " + name(most.getKey()),
            play.answerStep())
        .rightIs(right);
  }

  private static Map<String, Long> counts(String text) {
    var words =
        Arrays.asList(text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+"));
    return SMALL_WORDS.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> words.stream().filter(each.getValue()::contains).count()));
  }

  private static String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
