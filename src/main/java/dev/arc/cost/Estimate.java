package dev.arc.cost;

import dev.arc.json.Json;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.ToolSchema;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What a run is expected to use and cost, before the first call.
///
/// @param calls of the model
/// @param input tokens read; each call reads the whole conversation again
/// @param output tokens written
/// @param lowUsd null, with `highUsd`, where there is no price
/// @param basis what the figures rest on, for a user
public record Estimate(
    Range calls,
    Range input,
    Range output,
    @Nullable BigDecimal lowUsd,
    @Nullable BigDecimal highUsd,
    String basis) {

  /// Tokens that a protocol adds to each message.
  private static final int PER_MESSAGE = 4;

  /// Tokens of one reply: a short tool call, a long answer.
  private static final Range REPLY = new Range(30, 500);

  /// @param tokens counts the tokens of a text as the model would
  public static Estimate of(
      Workload workload, ModelIdentity model, PriceBook prices, ToIntFunction<String> tokens) {
    var counted = new Counted(workload, tokens);
    var input = new Range(0, 0);
    for (var play : workload.plays()) {
      input = input.plus(counted.input(play));
    }
    input = input.times(workload.trials());
    var turns = workload.turns();
    var calls =
        new Range(turns.low(), turns.high())
            .times(Math.multiplyExact((long) workload.plays().size(), workload.trials()));
    var output = new Range(calls.low() * counted.reply.low(), calls.high() * counted.reply.high());
    var price = prices.find(model);
    return new Estimate(
        calls,
        input,
        output,
        usd(prices, model, new Usage(0, input.low(), output.low(), 0, null)),
        usd(prices, model, new Usage(0, input.high(), output.high(), 0, null)),
        basis(workload, prices.free(model), price, model));
  }

  /// What one call is expected to use and cost.
  ///
  /// @param text all that the model is sent
  /// @param maxTokens upper bound of the reply's tokens
  public static Estimate ofCall(
      String text,
      int maxTokens,
      ModelIdentity model,
      PriceBook prices,
      ToIntFunction<String> tokens) {
    long read = tokens.applyAsInt(text) + 2L * PER_MESSAGE;
    var written = new Range(Math.min(REPLY.low(), maxTokens), maxTokens);
    var one = new Range(1, 1);
    return new Estimate(
        one,
        new Range(read, read),
        written,
        usd(prices, model, new Usage(0, read, written.low(), 0, null)),
        usd(prices, model, new Usage(0, read, written.high(), 0, null)),
        "1 call");
  }

  /// The same, with other words for what the figures rest on.
  public Estimate restingOn(String other) {
    return new Estimate(calls, input, output, lowUsd, highUsd, other);
  }

  /// Both together; unknown where one is. What both rest on is said once.
  public Estimate plus(Estimate other) {
    return new Estimate(
        calls.plus(other.calls),
        input.plus(other.input),
        output.plus(other.output),
        plus(lowUsd, other.lowUsd),
        plus(highUsd, other.highUsd),
        basis.contains(other.basis) ? basis : basis + ", " + other.basis);
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  private static @Nullable BigDecimal usd(PriceBook prices, ModelIdentity model, Usage usage) {
    return prices.of(usage, model).usd().orElse(null);
  }

  private static String basis(
      Workload workload, Optional<Cost.Free> free, Optional<Price> price, ModelIdentity model) {
    var money =
        free.map(it -> "costs nothing: " + it.why())
            .or(() -> price.map(it -> "prices of " + it.read() + " from " + it.source()))
            .orElse("unknown: no price is known for " + model.reference());
    return workload.turns().basis() + "; " + money;
  }

  /// A workload with the tokens of its texts. Each text is counted once, however often it occurs.
  private static final class Counted {

    private final Workload workload;
    private final ToIntFunction<String> tokens;
    private final Map<String, Integer> known = new HashMap<>();
    private final Range reply;
    private final long opening;

    Counted(Workload workload, ToIntFunction<String> tokens) {
      this.workload = workload;
      this.tokens = tokens;
      this.reply =
          new Range(
              Math.min(REPLY.low(), workload.maxTokens()),
              Math.min(REPLY.high(), workload.maxTokens()));
      this.opening =
          count(workload.prompt())
              + 2 * PER_MESSAGE
              + workload.tools().stream().mapToLong(this::schema).sum();
    }

    /// The first call reads the opening; each further one also what was said and told since. At
    /// least the data is told once, at most after every call.
    Range input(Workload.Play play) {
      var first = opening + count(play.request());
      long data = count(play.data());
      var turns = workload.turns();
      return new Range(
          conversation(turns.low(), first, reply.low(), 0) + data * (turns.low() - 1),
          conversation(turns.high(), first, reply.high(), data));
    }

    private static long conversation(long turns, long first, long reply, long told) {
      var growth = reply + told + 2 * PER_MESSAGE;
      return turns * first + growth * (turns * (turns - 1) / 2);
    }

    private long schema(ToolSchema tool) {
      return count(tool.name()) + count(tool.description()) + count(Json.write(tool.parameters()));
    }

    private int count(String text) {
      return known.computeIfAbsent(text, tokens::applyAsInt);
    }
  }
}
