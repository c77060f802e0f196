package dev.arc.catalogue;

import dev.arc.world.Presentation;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Where a firm sits, and what people there take for granted.
///
/// @param firm what the names of firms end in there
/// @param currency ISO 4217 code
/// @param zone in whose days people there count: `Europe/Berlin`
/// @param remark what a receipt from there says in the language of the country, in words that name
///   no currency; null where the language gives no country away
/// @param apart true for what is drawn only where an edit names the currency; null for others
/// @param worth about so many US dollars; rates are drawn around it
public record Place(
    String city,
    String country,
    String firm,
    String currency,
    BigDecimal worth,
    Presentation.Numbers numbers,
    Presentation.Dates dates,
    ZoneId zone,
    @Nullable String remark,
    @Nullable Boolean apart) {}
