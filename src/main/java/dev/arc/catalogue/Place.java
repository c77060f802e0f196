package dev.arc.catalogue;

import dev.arc.world.Presentation;
import java.math.BigDecimal;

/// Where a firm sits, and what people there take for granted.
///
/// @param firm what the names of firms end in there
/// @param currency ISO 4217 code
/// @param worth about so many US dollars; rates are drawn around it
public record Place(
    String city,
    String country,
    String firm,
    String currency,
    BigDecimal worth,
    Presentation.Numbers numbers,
    Presentation.Dates dates) {}
