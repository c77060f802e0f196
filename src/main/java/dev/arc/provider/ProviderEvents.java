package dev.arc.provider;

import java.time.Instant;
import java.util.Optional;

/// Hears how things stand with a provider, each time that they change. Called by the threads that
/// make the calls, several at once: whoever implements it returns quickly.
@FunctionalInterface
public interface ProviderEvents {

  /// Nobody listens.
  ProviderEvents NONE = standing -> {};

  void changed(Standing standing);

  /// A request had to be made differently from then on: a model does not take a field, such as the
  /// temperature. Said once, for a user.
  default void adapted(String says) {}

  /// How things stand with one provider.
  ///
  /// @param inFlight requests that a server is working on
  /// @param waiting calls that wait for a place, for the end of a pause, or for the provider to
  ///   come back
  /// @param retries requests so far that had to be made again
  /// @param waitingSince since when calls have been waiting without an answer to any; empty when
  ///   none waits
  /// @param why what the provider last said instead of an answer; empty before it did
  record Standing(
      String provider,
      int inFlight,
      int waiting,
      long retries,
      Optional<Instant> waitingSince,
      String why) {}
}
