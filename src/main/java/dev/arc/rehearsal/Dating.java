package dev.arc.rehearsal;

import dev.arc.quantity.DateStyle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How somebody reads the days of a sheet.
///
/// @param zone in which points in time are days; null for the days as they are written
record Dating(DateStyle style, @Nullable ZoneId zone) {

  Optional<LocalDate> day(String text) {
    if (zone == null) {
      return Selection.day(text, style);
    }
    return Zones.time(text)
        .map(time -> time.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDate())
        .or(() -> Selection.day(text, style));
  }
}
