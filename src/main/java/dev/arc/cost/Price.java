package dev.arc.cost;

import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a model costs, in US dollars per million tokens.
///
/// @param cached for the part of the input that the provider read from its cache; null where it
///   makes no difference
/// @param read the day on which the price was read
/// @param source the page on which the vendor states it
public record Price(
    BigDecimal input,
    @Nullable BigDecimal cached,
    BigDecimal output,
    LocalDate read,
    String source) {

  private static final int MILLION = 6;

  public Price {
    if (input.signum() < 0 || output.signum() < 0 || (cached != null && cached.signum() < 0)) {
      throw new IllegalArgumentException(
          "a price is below 0: " + input + ", " + cached + ", " + output);
    }
  }

  /// US dollars for a usage.
  public BigDecimal of(Usage usage) {
    var fresh = Math.max(0, usage.promptTokens() - usage.cachedTokens());
    var reread = usage.promptTokens() - fresh;
    return of(fresh, input)
        .add(of(reread, cached == null ? input : cached))
        .add(of(usage.completionTokens(), output));
  }

  private static BigDecimal of(long tokens, BigDecimal perMillion) {
    return BigDecimal.valueOf(tokens).multiply(perMillion).movePointLeft(MILLION);
  }
}
