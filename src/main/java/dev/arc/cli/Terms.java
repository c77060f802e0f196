package dev.arc.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// On what terms money may be spent.
///
/// @param yes whether the user agreed beforehand
/// @param budget US dollars; null for no bound
record Terms(boolean yes, @Nullable BigDecimal budget) {}
