package dev.arc.rehearsal;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Words;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which zone days are counted where a sheet has points in time: as the request says; as the
/// sheet or the user says, where the prompt warns of zones; and else as they are written.
final class Zones {
  private static final String TOPIC = "time_zone";
  private static final Pattern NAMED = Pattern.compile("\\b[A-Z][a-z]+/[A-Z][A-Za-z_]+");
  private static final Pattern OFFSET =
      Pattern.compile("\\b(?:UTC|GMT) ?([+-]\\d{1,2}(?::\\d\\d)?)");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*");

  private final Sheet sheet;
  private final Scene scene;

  Zones(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  /// Null for the days as they are written.
  @Nullable ZoneId zone() {
    if (!hasTimes()) {
      return null;
    }
    var said = in(scene.request().text());
    if (said.isPresent()) {
      return said.get();
    }
    boolean looks =
        scene
            .rules()
            .told(TOPIC, Action.ASK, Action.DETECT, Action.CHECK, Action.DISCLOSE, Action.CONVERT);
    return looks ? found() : null;
  }

  private @Nullable ZoneId found() {
    for (var note : sheet.notes().values()) {
      var zone = in(note);
      if (zone.isPresent()) {
        scene.remarks().say("I counted the days in the time zone of “" + note + "”.");
        return zone.get();
      }
    }
    var reply = scene.replies().about(TOPIC).flatMap(Zones::in);
    if (reply.isPresent()) {
      return reply.get();
    }
    if (scene.rules().told(TOPIC, Action.ASK, Action.DETECT, Action.CHECK)
        && !scene.replies().wasAsked(TOPIC)) {
      scene.remarks().ask("Is there a time zone in which you count the days?");
    }
    scene
        .remarks()
        .say("The time zone of the days is not stated; I assumed that they are meant as written.");
    return null;
  }

  private boolean hasTimes() {
    return sheet
        .dayField()
        .filter(field ->
            sheet.cells(field).stream().allMatch(cell -> TIME.matcher(Sheet.text(cell)).matches()))
        .isPresent();
  }

  /// The zone that a text names by its id, its offset or a town in it.
  static Optional<ZoneId> in(String text) {
    var offset = OFFSET.matcher(text);
    if (offset.find()) {
      return known("UTC" + offset.group(1));
    }
    var named = NAMED.matcher(text);
    if (named.find()) {
      return known(named.group());
    }
    return Vocabularies.ZONES.longest(Words.of(text)).stream()
        .findFirst()
        .flatMap(found -> known(found.id()));
  }

  /// Whether a text names a zone as nobody names a town.
  static boolean isNamed(String text) {
    return NAMED.matcher(text).find() || OFFSET.matcher(text).find();
  }

  private static Optional<ZoneId> known(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (java.time.DateTimeException notAZone) {
      return Optional.empty();
    }
  }

  /// A point in time, for machines write theirs in UTC; empty for anything else.
  static Optional<LocalDateTime> time(String text) {
    return TIME.matcher(text).matches()
        ? Optional.of(LocalDateTime.parse(text.substring(0, 10) + "T" + text.substring(11, 16)))
        : Optional.empty();
  }
}
