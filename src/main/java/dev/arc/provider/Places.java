package dev.arc.provider;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The calls that a provider may be given at once, shared by all who call it. Additive increase,
/// multiplicative decrease: a refusal for their number takes away three tenths of the places, at
/// most once a second, since one burst is refused many times; each round of answers gives one back.
/// Safe for many threads; those who wait are served in the order in which they came.
final class Places {

  private static final double DECREASE = 0.7;
  private static final long DECREASE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int most;
  private final Adjustable free;
  private double limit;
  private long lastDecrease;

  Places(int most) {
    this.most = most;
    this.limit = most;
    this.free = new Adjustable(most);
    this.lastDecrease = System.nanoTime() - DECREASE_EVERY_NANOS;
  }

  boolean take(long withinNanos) throws InterruptedException {
    return free.tryAcquire(withinNanos, TimeUnit.NANOSECONDS);
  }

  void giveBack() {
    free.release();
  }

  synchronized void answered() {
    resize(Math.min(most, limit + 1 / limit));
  }

  synchronized void refused() {
    var now = System.nanoTime();
    if (now - lastDecrease >= DECREASE_EVERY_NANOS) {
      lastDecrease = now;
      resize(Math.max(1, limit * DECREASE));
    }
  }

  synchronized int size() {
    return (int) limit;
  }

  private void resize(double wanted) {
    var difference = (int) wanted - (int) limit;
    limit = wanted;
    if (difference > 0) {
      free.release(difference);
    } else if (difference < 0) {
      free.reduce(-difference);
    }
  }

  /// A semaphore may be reduced below zero: calls under way go on, and later ones wait.
  private static final class Adjustable extends Semaphore {

    private static final long serialVersionUID = 1L;

    Adjustable(int permits) {
      super(permits, true);
    }

    void reduce(int permits) {
      reducePermits(permits);
    }
  }
}
