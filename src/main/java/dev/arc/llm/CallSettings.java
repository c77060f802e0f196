package dev.arc.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How one call is to be made.
///
/// @param temperature null leaves it to the provider
/// @param maxTokens upper bound of the reply's tokens
/// @param seed the same seed asks for the same reply, as far as the model can
/// @param deadline wall time after which the call, retries included, is given up
public record CallSettings(
    @Nullable Double temperature, int maxTokens, long seed, Duration deadline) {

  public CallSettings {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens is " + maxTokens + ", expected 1 or more");
    }
  }
}
