package dev.arc.world;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which rows of a table are meant.
///
/// @param equal column → words that must stand there
/// @param dayColumn the column that `from` and `to` speak of; null when days do not matter
/// @param from first day meant
/// @param to last day meant
public record Filter(
    Map<String, String> equal,
    @Nullable String dayColumn,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public Filter {
    equal = Collections.unmodifiableMap(new LinkedHashMap<>(equal));
  }

  public static Filter of(Map<String, String> equal) {
    return new Filter(equal, null, null, null);
  }
}
