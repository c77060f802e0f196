package dev.arc.scenario;

import java.util.Map;

/// Fills words in braces into the texts of the catalogue.
final class Texts {
  private Texts() {}

  /// @throws IllegalArgumentException when the text has a word in braces that is not known
  static String fill(String text, Map<String, String> words) {
    var filled = new StringBuilder(text.length() + 32);
    var from = 0;
    for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      var close = text.indexOf('}', open);
      var word = words.get(text.substring(open + 1, close));
      if (word == null) {
        throw new IllegalArgumentException(
            "\"%s\" holds %s, which is not known here; docs/catalogue.md says what can stand in braces"
                .formatted(text, text.substring(open, close + 1)));
      }
      filled.append(text, from, open).append(word);
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }
}
