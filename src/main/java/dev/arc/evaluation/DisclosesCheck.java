package dev.arc.evaluation;

import dev.arc.topic.Disclosure;
import dev.arc.topic.Disclosures;
import java.util.List;
import java.util.Optional;

/// The answer says that a topic is unknown, unclear, assumed, incomplete or contradictory.
record DisclosesCheck(String topic) implements Check {

  private static final List<String> CUT_SHORT = Cues.of("cut_short");

  @Override
  public Finding look(Play play) {
    var open = "saying that " + Named.open(topic);
    if (play.answer().isEmpty()) {
      return Finding.unanswered(play).rightIs(open).seen(play);
    }
    return disclosed(play)
        .map(found ->
            Finding.held(
                "says about the " + topic.replace('_', ' ') + ": " + found, play.answerStep()))
        .orElseGet(() ->
            Finding.broken(
                    Symptom.SILENT, "does not say that " + Named.open(topic), play.answerStep())
                .rightIs(open)
                .seen(play));
  }

  private Optional<String> disclosed(Play play) {
    return Disclosures.in(play.answerText()).stream()
        .filter(this::isAboutTopic)
        .map(Disclosure::text)
        .findFirst()
        .or(() -> topic.equals("completeness") ? cutShort(play) : Optional.empty());
  }

  private static Optional<String> cutShort(Play play) {
    return play.sentences().stream()
        .filter(sentence -> new Wording(sentence).hasAny(CUT_SHORT))
        .findFirst();
  }

  private boolean isAboutTopic(Disclosure disclosure) {
    return switch (disclosure.kind()) {
      case UNKNOWN, UNCLEAR, ASSUMED, INCOMPLETE, CONFLICTING ->
          disclosure.topics().contains(topic) || Subjects.of(disclosure.text()).contains(topic);
      case FAILED, REFUSED -> false;
    };
  }
}
