package dev.arc.rehearsal;

import java.util.Map;
import java.util.regex.Pattern;

/// The language of an answer: the one that the request wants, unless the prompt takes another for
/// granted.
enum Tongue {
  ENGLISH("en", "in english|auf englisch|en anglais|en inglés"),
  GERMAN("de", "in german|auf deutsch"),
  FRENCH("fr", "in french|en français"),
  SPANISH("es", "in spanish|en español");

  private static final Map<String, String> WORDS =
      Map.of("english", "en", "german", "de", "french", "fr", "spanish", "es");

  private final String code;
  private final Pattern wanted;

  Tongue(String code, String wanted) {
    this.code = code;
    this.wanted = Pattern.compile("(?i)\\b(?:" + wanted + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
  }

  static Tongue of(Scene scene) {
    var taken = WORDS.getOrDefault(scene.rules().taken("language").orElse(""), "");
    for (var tongue : values()) {
      if (tongue.code.equals(taken)) {
        return tongue;
      }
    }
    for (var tongue : values()) {
      if (tongue.wanted.matcher(scene.request().text()).find()) {
        return tongue;
      }
    }
    return ENGLISH;
  }

  /// Says what the sum of something is.
  ///
  /// @param metric what was added up, as the sheet calls it
  /// @param about whose, as the sheet calls them
  String total(String metric, String about, String figure) {
    return switch (this) {
      case ENGLISH -> "The total " + metric + " for " + about + " is " + figure + ".";
      case GERMAN ->
          "Für " + about + " beträgt die Summe (" + metric + ") insgesamt " + figure + ".";
      case FRENCH ->
          "Pour " + about + ", la somme (" + metric + ") est de " + figure + " selon la liste.";
      case SPANISH ->
          "Para " + about + ", la suma (" + metric + ") asciende a " + figure + " según la lista.";
    };
  }
}
