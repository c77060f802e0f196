package dev.arc.provider;

import dev.arc.provider.ProviderEvents.Standing;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts what goes on with one provider, and tells whoever listens. Safe for many threads.
final class Traffic {

  private final String provider;
  private final ProviderEvents events;
  private int inFlight;
  private int waiting;
  private long retries;
  private @Nullable Instant waitingSince;
  private String why = "";

  Traffic(String provider, ProviderEvents events) {
    this.provider = provider;
    this.events = events;
  }

  void waits() {
    tell(() -> {
      waiting++;
      waitingSince = waitingSince == null ? Instant.now() : waitingSince;
    });
  }

  void waitsNoMore() {
    tell(() -> {
      waiting--;
      waitingSince = waiting == 0 ? null : waitingSince;
    });
  }

  void departs() {
    tell(() -> inFlight++);
  }

  void answered() {
    tell(() -> {
      inFlight--;
      waitingSince = waiting == 0 ? null : Instant.now();
    });
  }

  void abandoned() {
    tell(() -> inFlight--);
  }

  void failed(String words) {
    tell(() -> {
      inFlight--;
      retries++;
      why = words;
    });
  }

  /// Told under the lock, so that what is heard last is how things stand.
  private synchronized void tell(Runnable change) {
    change.run();
    events.changed(
        new Standing(provider, inFlight, waiting, retries, Optional.ofNullable(waitingSince), why));
  }
}
