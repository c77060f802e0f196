package dev.arc.rehearsal;

import dev.arc.topic.Questions;
import dev.arc.topic.Topics;
import dev.arc.topic.Words;
import java.util.List;
import java.util.Optional;

/// What the user has answered so far. Thread-safe.
record Replies(List<Transcript.Asked> questions) {

  private static final int MOST = 4;

  /// Whether the user was asked about a topic, or was asked too much already.
  boolean wasAsked(String topic) {
    return questions.size() >= MOST || questions.stream().anyMatch(asked -> isAbout(asked, topic));
  }

  /// The reply about a topic, when it says something.
  Optional<String> about(String topic) {
    return questions.stream()
        .filter(asked -> isAbout(asked, topic))
        .map(Transcript.Asked::reply)
        .filter(reply -> !Vocabularies.isIn(Vocabularies.UNSURE, reply))
        .findFirst();
  }

  /// The currency that the user named.
  Optional<String> currency() {
    return about("currency")
        .flatMap(reply ->
            Vocabularies.CURRENCIES.longest(Words.of(reply)).stream()
                .map(found -> found.id())
                .findFirst());
  }

  boolean gaveLeave() {
    return about("confirmation")
        .filter(reply ->
            Vocabularies.isIn(Vocabularies.LEAVE, reply)
                && !Vocabularies.REFUSAL.all(Words.of(reply)).stream()
                    .anyMatch(found -> found.from() < 2))
        .isPresent();
  }

  private static boolean isAbout(Transcript.Asked asked, String topic) {
    return Questions.in(asked.question()).stream()
            .anyMatch(question -> question.topics().contains(topic))
        || Topics.standard().mentionedIn(asked.question()).contains(topic);
  }
}
