package dev.arc.cli;

import java.time.Instant;
import java.util.Optional;

/// Hears how things stand with a provider. Called by the threads that make the calls.
public interface ProviderNews {

  /// @param retries requests so far that had to be made again
  /// @param waitingSince since when calls have been waiting without an answer to any
  /// @param why what the provider last said instead of an answer; empty before it did
  void stands(String provider, long retries, Optional<Instant> waitingSince, String why);

  /// Requests are made differently from now on; a sentence for the user.
  void adapted(String says);
}
