package dev.arc.rehearsal;

import dev.arc.quantity.DateStyle;
import dev.arc.topic.Rule.Action;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// In which order day and month are to be read.
final class Days {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-]\\d{2,4}");
  private static final int MONTHS = 12;

  private final Sheet sheet;
  private final Scene scene;

  Days(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  DateStyle style() {
    var rules = scene.rules();
    var field = sheet.dayField();
    var written =
        field
            .map(name ->
                sheet.records().stream()
                    .map(row ->
                        Sheet.text(row.getOrDefault(name, new dev.arc.json.JsonValue.JsonNull())))
                    .filter(day -> SHORT.matcher(day).matches())
                    .toList())
            .orElse(List.of());
    if (written.isEmpty()) {
      return DateStyle.MONTH_FIRST;
    }
    boolean looks =
        rules.told("date_format", Action.ASK, Action.DETECT, Action.CHECK, Action.DISCLOSE);
    return looks ? found(written) : named(rules.taken("date_format").orElse(""));
  }

  private DateStyle found(List<String> written) {
    if (written.stream().anyMatch(day -> part(day, 1) > MONTHS)) {
      return DateStyle.DAY_FIRST;
    }
    if (written.stream().anyMatch(day -> part(day, 2) > MONTHS)) {
      return DateStyle.MONTH_FIRST;
    }
    var cue = cue();
    if (cue.isPresent()) {
      return cue.get();
    }
    var reply = scene.replies().about("date_format");
    if (reply.isPresent()) {
      return named(reply.get().toLowerCase(Locale.ROOT));
    }
    return unknown(written);
  }

  private Optional<DateStyle> cue() {
    for (String name : sheet.notes().keySet()) {
      String note = sheet.notes().getOrDefault(name, "");
      for (var cue : sheet.cues(name)) {
        if (cue.topic().equals("date_format") && !cue.value().equals("iso")) {
          scene
              .remarks()
              .say("Going by “" + note + "”, the dates are " + cue.value().replace('_', ' ') + ".");
          return Optional.of(named(cue.value()));
        }
      }
    }
    var places =
        sheet.notes().keySet().stream()
            .flatMap(name -> sheet.cues(name).stream())
            .filter(cue -> cue.topic().equals("currency"))
            .findFirst();
    places.ifPresent(cue ->
        scene
            .remarks()
            .say(
                "Going by “"
                    + cue.evidence()
                    + "”, I read the dates "
                    + (cue.value().equals("USD") ? "month first" : "day first")
                    + "."));
    return places.map(
        cue -> cue.value().equals("USD") ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST);
  }

  private DateStyle unknown(List<String> written) {
    boolean matters =
        scene.request().period() != null
            && written.stream().anyMatch(day -> part(day, 1) != part(day, 2));
    if (matters
        && scene.rules().told("date_format", Action.ASK)
        && !scene.replies().wasAsked("date_format")) {
      scene
          .remarks()
          .ask(
              "The dates, such as "
                  + written.getFirst()
                  + ", can be read in two ways. Which date format is it, day first or month first?");
    }
    if (matters) {
      scene.remarks().say("The date format is ambiguous; I assumed that the month stands first.");
    }
    return DateStyle.MONTH_FIRST;
  }

  private static int part(String day, int group) {
    var matcher = SHORT.matcher(day);
    return matcher.matches() ? Integer.parseInt(matcher.group(group)) : 0;
  }

  private static DateStyle named(String text) {
    boolean day =
        text.contains("day_first")
            || text.contains("day first")
            || text.contains("day comes first")
            || text.contains("day before")
            || text.contains("european")
            || text.contains("british")
            || text.contains("dd/mm");
    return day ? DateStyle.DAY_FIRST : DateStyle.MONTH_FIRST;
  }
}
