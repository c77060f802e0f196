package dev.arc.cli;

import dev.arc.history.Outcome;
import dev.arc.history.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/// The figures of a run under way: how many plays are done, what they cost, how long the rest may
/// take. Made for one run; whoever shares it locks.
final class Pace {

  private final int plays;
  private final int before;
  private final long started;
  private Tally tally;
  private BigDecimal cost = BigDecimal.ZERO;
  private boolean isPriced = true;

  Pace(int plays, Tally before, long startedNanos) {
    this.plays = plays;
    this.before = before.total();
    this.tally = before;
    this.started = startedNanos;
  }

  void kept(Outcome outcome, Tally now) {
    tally = now;
    var price = outcome.result().costUsd();
    if (price == null) {
      isPriced = false;
    } else {
      cost = cost.add(price);
    }
  }

  int plays() {
    return plays;
  }

  int done() {
    return tally.total();
  }

  double share() {
    return plays == 0 ? 1 : (double) done() / plays;
  }

  /// `31 of 50: 25 passed, 6 failed`
  String counts() {
    return "%d of %d played: %d passed, %d failed%s"
        .formatted(done(), plays, tally.passed(), tally.failed(), beside());
  }

  private String beside() {
    return (tally.errors() == 0 ? "" : ", " + Grammar.count(tally.errors(), "error"))
        + (tally.invalid() == 0 ? "" : ", " + tally.invalid() + " invalid");
  }

  /// `12 s, about 8 s left`
  String times(long nowNanos) {
    var passed = nowNanos - started;
    var here = done() - before;
    var left = plays - done();
    return here == 0 || left == 0
        ? Times.of(Duration.ofNanos(passed))
        : Times.of(Duration.ofNanos(passed))
            + ", about "
            + Times.of(Duration.ofNanos((long) ((double) passed / here * left)))
            + " left";
  }

  /// ` · 0.0123 USD`; empty where nothing is paid.
  String money() {
    if (!isPriced) {
      return ", cost unknown";
    }
    return cost.signum() == 0 ? "" : String.format(Locale.ROOT, ", %.4f USD", cost);
  }
}
