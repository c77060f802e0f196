package dev.arc.quantity;

import dev.arc.quantity.Token.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Finds whether a text says of its figures that they are in thousands or millions.
final class Scales {

  private static final Set<String> OPENERS = Set.of("in", "en", "are", "sind", "sont");
  private static final Set<String> PLURALS =
      Set.of("thousands", "millions", "billions", "tausend", "millionen", "'000");

  private Scales() {}

  /// The factor that the text names apart from any figure; 1 when it names none.
  static BigDecimal stated(List<Token> tokens, boolean[] taken, Stances stances) {
    for (var index = 0; index < tokens.size(); index++) {
      if (tokens.get(index) instanceof Word word
          && word.meaning().scale() instanceof BigDecimal scale
          && !taken[index]
          && (word.lower().equals("'000") || isOpened(tokens, index))
          && PLURALS.contains(word.lower())
          && stances.of(index, index) == Stance.ASSERTED) {
        return scale;
      }
    }
    return BigDecimal.ONE;
  }

  private static boolean isOpened(List<Token> tokens, int index) {
    return index > 0
        && tokens.get(index - 1) instanceof Word before
        && OPENERS.contains(before.lower());
  }
}
