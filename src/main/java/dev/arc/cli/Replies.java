package dev.arc.cli;

import dev.arc.pipeline.PreparedAgent;
import java.util.List;
import java.util.Optional;

/// What a model replied to what it was asked before the first play; nothing where nobody was asked.
///
/// @param replies in the order of the questions; none in a dry run
record Replies(List<Question> questions, List<PaidReply> replies) {

  Replies {
    questions = List.copyOf(questions);
    replies = List.copyOf(replies);
  }

  /// What it found in the profile.
  Optional<Refined> refined(PreparedAgent agent) {
    return to(Question.PROFILER).map(reply -> Refined.of(reply, agent));
  }

  /// What it wrote for the catalogue.
  Optional<PaidReply> entries() {
    return to(Question.GENERATE);
  }

  private Optional<PaidReply> to(String option) {
    for (var i = 0; i < replies.size(); i++) {
      if (questions.get(i).option().equals(option)) {
        return Optional.of(replies.get(i));
      }
    }
    return Optional.empty();
  }
}
