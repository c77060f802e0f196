package dev.arc.world;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What one unit of `from` is worth in `to` on a day; both are ISO 4217 codes.
public record Rate(String from, String to, BigDecimal rate, LocalDate day) {}
