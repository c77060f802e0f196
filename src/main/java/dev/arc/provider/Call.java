package dev.arc.provider;

import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import dev.arc.provider.Outcome.Answered;
import dev.arc.provider.Outcome.Lasting;
import dev.arc.provider.Outcome.Passing;
import dev.arc.provider.Outcome.Unsuited;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// One call of a model: as many requests as it takes, within its deadline. For one thread.
final class Call {

  /// What is left of the deadline for one more attempt, at least: one part in so many. No model
  /// replies in what a long attempt leaves of the last second.
  private static final int WORTHWHILE = 20;

  private final Requests.Request request;
  private final Line line;
  private final Wire wire;
  private final Duration deadline;
  private final long started = System.nanoTime();
  private int failures;
  private long workedNanos;
  private @Nullable Passing last;

  Call(Requests.Request request, Line line, Wire wire, Duration deadline) {
    this.request = request;
    this.line = line;
    this.wire = wire;
    this.deadline = deadline;
  }

  Reply reply() throws ModelException, InterruptedException {
    while (true) {
      switch (attempt()) {
        case Answered(var reply) -> {
          return counted(reply);
        }
        case Lasting(var kind, var says) -> throw new ModelException(kind, says);
        case Passing passing -> pauseAfter(passing);
        case Unsuited _ -> {
          // Made again at once, without that field.
        }
      }
    }
  }

  private Outcome attempt() throws ModelException, InterruptedException {
    takePlace();
    try {
      return line.breaker().tryAcquirePermit()
          ? make()
          : new Passing(
              Kind.UNAVAILABLE,
              last == null ? "it failed all calls of late" : last.says(),
              Optional.of(line.breaker().getRemainingDelay()),
              false);
    } finally {
      line.places().giveBack();
    }
  }

  private void takePlace() throws ModelException, InterruptedException {
    if (line.places().take(0)) {
      return;
    }
    line.traffic().waits();
    try {
      if (!line.places().take(left())) {
        throw late();
      }
    } finally {
      line.traffic().waitsNoMore();
    }
  }

  private Outcome make() throws InterruptedException {
    var departed = System.nanoTime();
    var left = left();
    line.traffic().departs();
    var returned = false;
    try {
      var outcome =
          request.make(() -> line.pace().patienceNanos(left) - (System.nanoTime() - departed));
      workedNanos = System.nanoTime() - departed;
      settle(outcome);
      returned = true;
      return outcome;
    } finally {
      if (!returned) {
        line.breaker().recordFailure();
        line.traffic().abandoned();
      }
    }
  }

  private void settle(Outcome outcome) {
    if (outcome instanceof Passing passing) {
      line.traffic().failed(passing.says());
      if (passing.tooMany()) {
        line.places().refused();
        line.breaker().recordSuccess();
      } else {
        line.breaker().recordFailure();
      }
      return;
    }
    line.traffic().answered();
    line.breaker().recordSuccess();
    if (outcome instanceof Answered) {
      line.pace().answeredIn(workedNanos);
      line.places().answered();
    }
  }

  private void pauseAfter(Passing passing) throws ModelException, InterruptedException {
    last = passing;
    failures++;
    if (failures >= wire.attempts()) {
      throw exhausted(passing);
    }
    var pause = pause(passing);
    if (pause.toNanos() + deadline.toNanos() / WORTHWHILE >= left()) {
      throw late();
    }
    line.traffic().waits();
    try {
      Thread.sleep(pause);
    } finally {
      line.traffic().waitsNoMore();
    }
  }

  /// A demanded pause is kept, and a little is added so that not all come back at once. Else full
  /// jitter: anything between nothing and a bound that doubles.
  private Duration pause(Passing passing) throws ModelException {
    var first = wire.firstPause().toNanos();
    if (passing.demanded().isPresent()) {
      var demanded = passing.demanded().get();
      if (demanded.compareTo(wire.longestPause()) > 0) {
        throw tooLong(passing, demanded);
      }
      return demanded.plusNanos(ThreadLocalRandom.current().nextLong(first + 1));
    }
    var bound = Math.min(wire.longestPause().toNanos(), first << Math.min(failures - 1, 20));
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound + 1));
  }

  private Reply counted(Reply reply) {
    var waited = (System.nanoTime() - started - workedNanos) / 1_000_000;
    var usage = reply.usage();
    return new Reply(
        reply.message(),
        new Usage(
            usage.calls(),
            usage.promptTokens(),
            usage.completionTokens(),
            usage.cachedTokens(),
            usage.costUsd(),
            waited),
        reply.finish(),
        reply.reasoning());
  }

  private long left() {
    return Math.max(0, deadline.toNanos() - (System.nanoTime() - started));
  }

  private ModelException late() {
    return new ModelException(
        Kind.DEADLINE,
        "No reply from %s within %s, after %s%s."
            .formatted(
                request.host(),
                Plain.time(deadline),
                failures == 0 ? "waiting for a place among its calls" : times(failures),
                last == null ? "" : "; the last: " + last.says()));
  }

  private ModelException exhausted(Passing passing) {
    return new ModelException(
        passing.kind(),
        "No reply from %s after %s in %s; the last: %s. Try again later, or with a lower --concurrency."
            .formatted(
                request.host(),
                times(failures),
                Plain.time(Duration.ofNanos(System.nanoTime() - started)),
                passing.says()));
  }

  private ModelException tooLong(Passing passing, Duration demanded) {
    return new ModelException(
        Kind.UNAVAILABLE,
        "%s asks to be left alone for %s (%s). Try again then."
            .formatted(request.host(), Plain.time(demanded), passing.says()));
  }

  private static String times(int failures) {
    return failures == 1 ? "1 attempt" : failures + " attempts";
  }
}
