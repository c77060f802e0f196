package dev.arc.catalogue;

import dev.arc.world.Presentation;

/// Where a firm sits, and what people there take for granted.
///
/// @param firm what the names of firms end in there
/// @param currency ISO 4217 code
public record Place(
    String city,
    String country,
    String firm,
    String currency,
    Presentation.Numbers numbers,
    Presentation.Dates dates) {}
