package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonString;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;

/// Knows what time it is in the world, in its zone or in the one that is asked for.
final class Clock implements Responder {

  @Override
  public Response respond(Request request) {
    var world = request.view().world();
    var here = world.now().atZone(world.zone());
    var asked = request.arguments().named("zone", "timezone", "tz");
    if (asked.isEmpty() || asked.getFirst().text().isBlank()) {
      return at(here);
    }
    try {
      return at(here.withZoneSameInstant(ZoneId.of(asked.getFirst().text().strip())));
    } catch (DateTimeException problem) {
      return Response.rejected(
          "unknown_time_zone",
          "There is no time zone \""
              + asked.getFirst().text()
              + "\"; expected for example Europe/Berlin.");
    }
  }

  private static Response at(ZonedDateTime now) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("now", new JsonString(now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
    fields.put("date", new JsonString(now.toLocalDate().toString()));
    fields.put(
        "weekday",
        new JsonString(now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    fields.put("time_zone", new JsonString(now.getZone().getId()));
    return Response.done(fields);
  }
}
