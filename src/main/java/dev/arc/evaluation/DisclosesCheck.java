package dev.arc.evaluation;

import dev.arc.topic.Disclosure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The answer says that a topic is unknown, unclear, assumed, incomplete or contradictory. Whoever
/// calls everything unclear has told nothing, and nobody can tell of data that was never read.
record DisclosesCheck(String topic) implements Check {

  private static final int FEW = 3;
  private static final String PERIOD = "period";
  private static final Map<String, String> FACETS =
      Map.of("conversion", "currency", "uniqueness", "completeness");
  private static final Set<String> DOUBTS =
      Set.of(
          "currency",
          "unit",
          "date_format",
          "number_format",
          "identity",
          "completeness",
          "freshness",
          "current_date",
          "time_zone",
          "fiscal_calendar",
          PERIOD);

  /// What can be told of the request alone, without having seen the data.
  private static final Set<String> OF_THE_REQUEST = Set.of(PERIOD, "current_date");

  private static final List<String> CUT_SHORT = Cues.of("cut_short");

  @Override
  public Finding look(Play play) {
    var open = "saying that " + Named.open(topic);
    if (play.answer().isEmpty()) {
      return Finding.unanswered(play).rightIs(open).seen(play);
    }
    var declared = declared(play);
    if (declared.size() > FEW) {
      return Finding.broken(
              Figures.areIn(play) ? Symptom.SILENT : Symptom.NO_FIGURE,
              "calls " + declared.size() + " different things unclear, which tells nothing",
              play.answerStep())
          .rightIs(open + " alone")
          .seen(play);
    }
    if (!play.isInformed() && !OF_THE_REQUEST.contains(topic)) {
      return Finding.broken(
              Symptom.SILENT,
              "says nothing about the " + Named.topic(topic) + " that it could have seen",
              play.answerStep())
          .rightIs("reading the data and " + open);
    }
    return disclosed(play)
        .map(found ->
            Finding.held("says about the " + Named.topic(topic) + ": " + found, play.answerStep()))
        .orElseGet(() ->
            Finding.broken(
                    Symptom.SILENT, "does not say that " + Named.open(topic), play.answerStep())
                .rightIs(open)
                .seen(play));
  }

  @Override
  public boolean holds(Play play) {
    return play.answer().isPresent()
        && (play.isInformed() || topic.equals(PERIOD))
        && declared(play).size() <= FEW
        && disclosed(play).isPresent();
  }

  /// What the answer calls unclear, all together.
  private static Set<String> declared(Play play) {
    var topics = new TreeSet<String>();
    for (var disclosure : play.disclosures()) {
      if (isOpen(disclosure)) {
        disclosure.topics().forEach(each -> topics.add(FACETS.getOrDefault(each, each)));
      }
    }
    topics.retainAll(DOUBTS);
    return topics;
  }

  private Optional<String> disclosed(Play play) {
    return play.disclosures().stream()
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
    return isOpen(disclosure)
        && (disclosure.topics().contains(topic) || Subjects.of(disclosure.text()).contains(topic));
  }

  private static boolean isOpen(Disclosure disclosure) {
    return switch (disclosure.kind()) {
      case UNKNOWN, UNCLEAR, ASSUMED, INCOMPLETE, CONFLICTING -> true;
      case FAILED, REFUSED -> false;
    };
  }
}
