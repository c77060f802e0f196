package dev.arc.quantity;

import dev.arc.quantity.Token.Numeral;
import dev.arc.quantity.Token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether the writer of a text opens decimals with a comma; it decides how `1.355` is rather
/// meant.
enum Culture {
  POINT,
  COMMA,
  UNKNOWN;

  private static final Set<String> COMMA_LANGUAGE = words("comma_language");
  private static final Set<String> POINT_LANGUAGE = words("point_language");

  /// By the figures that can be read in one way alone, else by the language.
  static Culture of(List<Token> tokens) {
    var comma = 0;
    var point = 0;
    for (var token : tokens) {
      if (token instanceof Numeral numeral) {
        comma += numeral.culture() == COMMA ? 1 : 0;
        point += numeral.culture() == POINT ? 1 : 0;
      }
    }
    if (comma > 0 != point > 0) {
      return comma > 0 ? COMMA : POINT;
    }
    return language(tokens);
  }

  private static Culture language(List<Token> tokens) {
    var foreign = 0;
    for (var token : tokens) {
      if (token instanceof Word word) {
        foreign += COMMA_LANGUAGE.contains(word.lower()) ? 1 : 0;
        foreign -= POINT_LANGUAGE.contains(word.lower()) ? 1 : 0;
      }
    }
    return foreign > 1 ? COMMA : UNKNOWN;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(DataFile.section("words.yaml", "words").getOrDefault(name, List.of()));
  }
}
