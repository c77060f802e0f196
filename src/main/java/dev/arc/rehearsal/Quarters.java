package dev.arc.rehearsal;

import dev.arc.topic.Rule.Action;
import java.util.Optional;

/// Which days a week by its number, a count of business days or a quarter of a fiscal year has:
/// what the request says; what the data or the user says, where the prompt warns of fiscal years;
/// and else those of the calendar.
final class Quarters {
  private static final String TOPIC = "fiscal_calendar";

  private final Sheet sheet;
  private final Scene scene;

  Quarters(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  /// The period that is meant.
  Period of(Period period) {
    var counted = CountedDays.in(period.text());
    if (counted.isPresent() && period.relative() == null) {
      return counted(period, counted.get());
    }
    if (!period.fiscal() || period.quarter() == 0) {
      return period;
    }
    var said = Calendars.quarter(period.quarter(), scene.request().text());
    if (said.isPresent()) {
      return period.on(said.get());
    }
    boolean looks =
        scene.rules().told(TOPIC, Action.ASK, Action.DETECT, Action.CHECK, Action.DISCLOSE);
    return looks ? found(period) : period;
  }

  /// Counted by the calendar, unless the prompt warns of calendars that differ.
  private Period counted(Period period, CountedDays days) {
    if (!scene.rules().guards(TOPIC)) {
      return period;
    }
    scene.remarks().say("I took “" + days.text() + "” for " + days.kept().text() + ".");
    return period.on(days.kept());
  }

  private Period found(Period period) {
    var noted = noted(period);
    if (noted.isPresent()) {
      return period.on(noted.get());
    }
    var reply =
        scene.replies().about(TOPIC).flatMap(text -> Calendars.quarter(period.quarter(), text));
    if (reply.isPresent()) {
      return period.on(reply.get());
    }
    if (scene.rules().told(TOPIC, Action.ASK, Action.DETECT, Action.CHECK)
        && !scene.replies().wasAsked(TOPIC)) {
      scene.remarks().ask("When does your fiscal year start?");
    }
    scene
        .remarks()
        .say("The fiscal calendar is not stated, so I assumed the quarter of the calendar year.");
    return period;
  }

  private Optional<Span> noted(Period period) {
    for (var note : sheet.notes().entrySet()) {
      var days = Calendars.quarter(period.quarter(), note.getKey() + " " + note.getValue());
      if (days.isPresent()) {
        scene.remarks().say("I went by the note “" + note.getValue() + "”.");
        return days;
      }
    }
    return Optional.empty();
  }
}
