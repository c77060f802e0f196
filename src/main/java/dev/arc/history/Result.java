package dev.arc.history;

import dev.arc.evaluation.Judgement;
import dev.arc.llm.Usage;
import dev.arc.trace.Trajectory.Timing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What came of one play, without the steps that led there.
///
/// @param scenario the scenario's id
/// @param usage of every attempt at this play
/// @param costUsd of every attempt at this play; null where there is no price
public record Result(
    Slot slot,
    String scenario,
    Judgement judgement,
    Usage usage,
    @Nullable BigDecimal costUsd,
    Timing timing) {}
