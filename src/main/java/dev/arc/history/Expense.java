package dev.arc.history;

import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a model was asked, and paid for, beside the plays that have an outcome: to read a profile,
/// to write changes, to make a failure smaller, or in plays that were broken off.
///
/// @param what it was for, as it follows "for"
/// @param model that was asked, by which it is known to the user
/// @param run that it belongs to; null for none
/// @param usage as far as replies told
/// @param costUsd US dollars; null where there is no price
public record Expense(
    Instant at,
    String what,
    String model,
    @Nullable RunId run,
    Usage usage,
    @Nullable BigDecimal costUsd) {}
