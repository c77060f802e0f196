package dev.arc.provider;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How long a server takes to answer, which tells a slow request from a lost one. Safe for many
/// threads.
final class Pace {

  /// Of the time that is left, so that a lost request leaves some for another: a larger share while
  /// nothing is known, since a small machine may be slow, and cutting it off would lose its work.
  private static final double SHARE = 0.6;

  private static final double SHARE_OF_UNKNOWN = 0.8;

  /// Times the slowest answer so far: so long is slow, and beyond is lost.
  private static final int SLOW = 2;

  private static final int LOST = 5;

  private final AtomicLong slowestNanos = new AtomicLong();
  private final long floorNanos;

  Pace(Duration floor) {
    this.floorNanos = floor.toNanos();
  }

  void answeredIn(long nanos) {
    slowestNanos.accumulateAndGet(nanos, Math::max);
  }

  /// For how long a request is waited for, as far as is known now.
  ///
  /// @param leftNanos what was left of its call's time when it was made
  long patienceNanos(long leftNanos) {
    var slowest = slowestNanos.get();
    if (slowest == 0) {
      return (long) (leftNanos * SHARE_OF_UNKNOWN);
    }
    var share = Math.max((long) (leftNanos * SHARE), SLOW * slowest);
    return Math.min(leftNanos, Math.min(share, Math.max(floorNanos, LOST * slowest)));
  }
}
