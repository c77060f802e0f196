package dev.arc.provider;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How long a server takes to answer, which tells a slow request from a lost one. Safe for many
/// threads.
final class Pace {

  /// Of the time that is left, so that a lost request leaves some for another.
  private static final double SHARE = 0.6;

  /// Times the slowest answer so far.
  private static final int MARGIN = 5;

  private final AtomicLong slowestNanos = new AtomicLong();
  private final long floorNanos;

  Pace(Duration floor) {
    this.floorNanos = floor.toNanos();
  }

  void answeredIn(long nanos) {
    slowestNanos.accumulateAndGet(nanos, Math::max);
  }

  /// For how long the next request is waited for.
  long patienceNanos(long leftNanos) {
    var share = (long) (leftNanos * SHARE);
    var slowest = slowestNanos.get();
    return slowest == 0 ? share : Math.min(share, Math.max(floorNanos, MARGIN * slowest));
  }
}
