package dev.arc.topic;

import java.util.List;

/// Towns, countries and legal forms, which narrow a statement to one case.
final class Places {

  private static final Lexicon PLACES =
      Vocabulary.beside(Places.class, "cues.yaml").part("currency").lexicon();

  private Places() {}

  /// Adjectives of a currency (`US dollars`, `Canadian dollars`) are no places.
  static boolean isIn(List<Word> words) {
    var currencies = RuleWords.CURRENCIES.longest(words);
    return PLACES.longest(words).stream()
        .anyMatch(place ->
            currencies.stream()
                .noneMatch(found -> found.from() <= place.from() && place.to() <= found.to()));
  }
}
