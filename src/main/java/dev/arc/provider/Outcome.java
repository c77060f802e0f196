package dev.arc.provider;

import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply;
import java.time.Duration;
import java.util.Optional;

/// What one request led to.
sealed interface Outcome {

  record Answered(Reply reply) implements Outcome {}

  /// The same request may fare better later.
  ///
  /// @param kind what the call fails with when it does not
  /// @param demanded how long the server wants to be left alone
  /// @param tooMany the server has too much to do, rather than a problem
  record Passing(Kind kind, String says, Optional<Duration> demanded, boolean tooMany)
      implements Outcome {

    static Passing of(Kind kind, String says) {
      return new Passing(kind, says, Optional.empty(), false);
    }
  }

  /// The same request will never fare better.
  record Lasting(Kind kind, String says) implements Outcome {}

  /// The server does not take this field of the request; without it, the request may do.
  record Unsuited(String field, String says) implements Outcome {}
}
