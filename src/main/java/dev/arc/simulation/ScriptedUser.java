package dev.arc.simulation;

import dev.arc.scenario.User;
import dev.arc.topic.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The user of one play: answers what it is asked, as far as it knows and for as long as its
/// patience lasts.
final class ScriptedUser {

  private final User user;
  private final Hearing hearing;
  private int answered;
  private int turn;
  private boolean dodged;

  ScriptedUser(User user, Hearing hearing) {
    this.user = user;
    this.hearing = hearing;
  }

  /// What the user says.
  ///
  /// @param topics what was asked and is answered
  record Answer(String text, List<String> topics) {}

  /// Whether a text needs an answer; an offer of more does not.
  boolean isAsked(String text) {
    return !hearing.needed(text).isEmpty();
  }

  /// Whether there is something that the user says once an answer is given.
  boolean hasMoreToSay() {
    return turn < user.turns().size();
  }

  /// What the user says next, an answer having been given. Patience for questions starts again.
  String goOn() {
    answered = 0;
    return user.turns().get(turn++);
  }

  /// One reply to all questions of a text; empty when the user has had enough.
  Optional<Answer> answer(String text) {
    if (answered >= user.patience()) {
      return Optional.empty();
    }
    answered++;
    var dodge = user.dodge();
    if (dodge != null && !dodged) {
      dodged = true;
      return Optional.of(new Answer(dodge, List.of()));
    }
    return Optional.of(reply(hearing.needed(text)));
  }

  private Answer reply(List<Question> questions) {
    var topics = new ArrayList<String>();
    var sentences = new LinkedHashSet<String>();
    for (var known : user.knows().entrySet()) {
      if (questions.stream().anyMatch(question -> question.topics().contains(known.getKey()))) {
        topics.add(known.getKey());
        sentences.add(known.getValue());
      }
    }
    if (questions.stream()
        .anyMatch(question -> question.topics().stream().noneMatch(user.knows()::containsKey))) {
      sentences.add(user.otherwise());
    }
    return new Answer(String.join(" ", sentences), topics);
  }
}
