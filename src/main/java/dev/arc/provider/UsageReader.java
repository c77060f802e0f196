package dev.arc.provider;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.Message;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Reads what a reply used. Where the server does not say, the tokens are counted here.
///
/// @param request the body that was sent
record UsageReader(String request, ToLongFunction<String> tokens) {

  Usage read(JsonObject response, Message.Assistant said) {
    var usage = response.object("usage").orElse(JsonObject.empty());
    return new Usage(
        1,
        count(usage, "prompt_tokens").orElseGet(() -> tokens.applyAsLong(request)),
        count(usage, "completion_tokens").orElseGet(() -> written(said)),
        cached(usage),
        usage.number("cost").filter(cost -> cost.signum() >= 0).orElse(null));
  }

  private static long cached(JsonObject usage) {
    return usage
        .object("prompt_tokens_details")
        .flatMap(details -> count(details, "cached_tokens"))
        .or(() -> count(usage, "prompt_cache_hit_tokens"))
        .orElse(0L);
  }

  private static Optional<Long> count(JsonObject usage, String name) {
    return usage.number(name).filter(number -> number.signum() >= 0).map(BigDecimal::longValue);
  }

  private long written(Message.Assistant said) {
    return tokens.applyAsLong(said.text())
        + said.toolCalls().stream().map(ToolCall::arguments).mapToLong(tokens).sum();
  }
}
