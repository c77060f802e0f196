package dev.arc.world;

import java.time.LocalDate;
import java.time.ZoneId;
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
/// @param also column → words that may stand there instead of those of `equal`
/// @param without column → words that must not stand there
/// @param zone in which points in time are days; null for the days as they are written
public record Filter(
    Map<String, String> equal,
    @Nullable String dayColumn,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Map<String, String> also,
    Map<String, String> without,
    @Nullable ZoneId zone) {

  public Filter {
    equal = Collections.unmodifiableMap(new LinkedHashMap<>(equal));
    also = Collections.unmodifiableMap(new LinkedHashMap<>(also));
    without = Collections.unmodifiableMap(new LinkedHashMap<>(without));
  }

  /// Rows with these words, in these days.
  public Filter(
      Map<String, String> equal,
      @Nullable String dayColumn,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(equal, dayColumn, from, to, Map.of(), Map.of(), null);
  }

  public static Filter of(Map<String, String> equal) {
    return new Filter(equal, null, null, null);
  }

  /// The same rows, with nothing added and nothing left out.
  public Filter unscoped() {
    return new Filter(equal, dayColumn, from, to, Map.of(), Map.of(), zone);
  }

  public Filter withEqual(Map<String, String> other) {
    return new Filter(other, dayColumn, from, to, also, without, zone);
  }

  /// These words, whenever they are dated.
  public Filter withoutDays() {
    return new Filter(equal, null, null, null, also, without, zone);
  }

  public Filter within(LocalDate first, LocalDate last) {
    return new Filter(equal, dayColumn, first, last, also, without, zone);
  }

  public Filter also(Map<String, String> other) {
    return new Filter(equal, dayColumn, from, to, other, without, zone);
  }

  public Filter without(Map<String, String> other) {
    return new Filter(equal, dayColumn, from, to, also, other, zone);
  }
}
