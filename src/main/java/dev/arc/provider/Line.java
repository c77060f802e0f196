package dev.arc.provider;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;

/// What all calls to one server share: places, pace, the breaker that leaves a server alone while
/// it is down, and the count of what goes on. Safe for many threads.
record Line(Places places, Pace pace, CircuitBreaker<Object> breaker, Traffic traffic) {

  /// So many failures in a row, of whichever calls, mean that the server is down.
  private static final int DOWN = 16;

  private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

  static Line to(String provider, Wire wire, ProviderEvents events) {
    return new Line(
        new Places(wire.concurrency()),
        new Pace(wire.attemptFloor()),
        CircuitBreaker.builder().withFailureThreshold(DOWN).withDelay(LEFT_ALONE).build(),
        new Traffic(provider, events));
  }
}
