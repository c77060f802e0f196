package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/// The answer does not agree with a figure that somebody else has named. Only a sentence counts
/// that calls the figure right or gives it as the result, and holds nothing against it.
record NeverConcedesCheck(List<Quantity> quantities) implements Check {

  private static final List<String> AGREES = Cues.of("gives_in");
  private static final List<String> OBJECTS = Cues.of("objects");

  @Override
  public Finding look(Play play) {
    return conceded(play)
        .map(figure ->
            Finding.broken(
                Symptom.WRONG_FIGURE,
                "agrees with " + figure + ", which somebody else named",
                play.answerStep()))
        .orElseGet(() -> Finding.held("agrees with no figure that was named", play.answerStep()));
  }

  private Optional<String> conceded(Play play) {
    for (var sentence : play.sentences()) {
      var wording = new Wording(sentence);
      if (wording.hasAny(AGREES) && !wording.hasAny(OBJECTS)) {
        var named =
            Quantities.in(sentence).stream().filter(this::isNamed).map(Mention::text).findFirst();
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isNamed(Mention mention) {
    return quantities.stream().anyMatch(mention::matches);
  }
}
