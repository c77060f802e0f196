package dev.arc.scenario;

import dev.arc.quantity.Quantity.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Points in time as machines write them, in UTC, for people who count days in a zone of their own.
///
/// @param zone of the people
/// @param written the zone that stands beside a time; null where none does
record Instants(ZoneId zone, @Nullable ZoneId written) {
  private static final int DAY = 24 * 60;
  private static final int MARGIN = 10;

  /// @param edit `utc` where the times say so, `bare` where they say nothing
  /// @throws IllegalArgumentException when the edit is not known
  static Instants of(String edit, ZoneId zone) {
    return switch (edit) {
      case "utc" -> new Instants(zone, ZoneId.of("UTC"));
      case "bare" -> new Instants(zone, null);
      default ->
          throw new IllegalArgumentException("edit instants: " + edit + " is not one Arc knows");
    };
  }

  /// A time that falls on this day there and in UTC.
  Moment calm(LocalDate day, Draw draw) {
    var minutes = offset(day);
    return minutes > 0
        ? at(day, draw.between(minutes + MARGIN, DAY - MARGIN))
        : at(day, draw.between(MARGIN, DAY + minutes - MARGIN));
  }

  /// A time that falls on this day there, and on the one before or after in UTC.
  Moment near(LocalDate day, Draw draw) {
    var minutes = offset(day);
    return minutes > 0
        ? at(day, draw.between(MARGIN, minutes - MARGIN))
        : at(day, draw.between(DAY + minutes + MARGIN, DAY - MARGIN));
  }

  /// The day of the period on which such a time is missed by whoever counts in UTC.
  LocalDate missed(Period period) {
    return offset(period.from()) > 0 ? period.from() : period.to();
  }

  /// The day outside the period on which such a time is counted by whoever counts in UTC.
  LocalDate counted(Period period) {
    return offset(period.from()) > 0 ? period.to().plusDays(1) : period.from().minusDays(1);
  }

  private int offset(LocalDate day) {
    return zone.getRules().getOffset(day.atStartOfDay()).getTotalSeconds() / 60;
  }

  private Moment at(LocalDate day, int minute) {
    LocalDateTime there = day.atStartOfDay().plusMinutes(minute);
    var utc = there.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    return new Moment(utc, written);
  }
}
