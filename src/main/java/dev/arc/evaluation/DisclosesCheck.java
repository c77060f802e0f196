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
    var name = topic.replace('_', ' ');
    if (play.answer().isEmpty()) {
      return Finding.broken("gave no answer that could say what is unclear about the " + name, 0);
    }
    return disclosed(play)
        .map(found -> Finding.held("says about the " + name + ": " + found, play.answerStep()))
        .orElseGet(() ->
            Finding.broken(
                "says nothing about the " + name + " being unclear" + play.seeEvidence(),
                play.answerStep()));
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
