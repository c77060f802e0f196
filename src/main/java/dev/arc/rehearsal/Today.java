package dev.arc.rehearsal;

import dev.arc.role.Role;
import dev.arc.topic.Rule.Action;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What day it is: what the request says; what a clock, the data or the user says, where the prompt
/// wants that found out; and else what somebody believes who never looks.
final class Today {
  /// A model believes that it still is a day of its training.
  private static final LocalDate BELIEVED = LocalDate.of(2025, 6, 16);

  private static final Pattern OF_TODAY =
      Pattern.compile(
          "(?i).*\\b(?:today|printed|exported|generated|created|report date|run|issued|retrieved|downloaded)\\b.*");
  private static final Pattern ASKED =
      Pattern.compile("(?i)\\b(?:what|which) (?:day|date) is (?:it|today)|\\btoday'?s date");
  private static final Action[] LOOKS = {
    Action.ASK, Action.DETECT, Action.CHECK, Action.DISCLOSE, Action.CONFIRM
  };

  private final Sheet sheet;
  private final Scene scene;

  Today(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  /// Whether an answer depends on what day it is.
  boolean matters() {
    var period = scene.request().period();
    return asked() || period != null && period.relative() != null;
  }

  private boolean asked() {
    return ASKED.matcher(scene.request().text()).find();
  }

  /// A call of the clock that has to come first.
  Optional<Toolbox.Call> due() {
    if (!matters() || said().isPresent() || !isFoundOut()) {
      return Optional.empty();
    }
    var clock = clock();
    return clock.filter(call -> scene.attempts().of(call) instanceof Attempts.State.Open);
  }

  private Optional<Toolbox.Call> clock() {
    return scene.tools().of(Role.CLOCK).stream()
        .findFirst()
        .map(tool -> Toolbox.call(tool, new LinkedHashMap<>()));
  }

  private boolean isFoundOut() {
    return scene.rules().told("current_date", LOOKS);
  }

  private Optional<LocalDate> said() {
    return Calendars.today(scene.request().text());
  }

  /// The day, as far as it is known or believed; empty where the prompt wants it known and it is
  /// not.
  Optional<LocalDate> day() {
    var said = said();
    if (said.isPresent()) {
      return said;
    }
    if (!isFoundOut()) {
      return Optional.of(BELIEVED);
    }
    return shown()
        .or(this::noted)
        .or(() -> scene.replies().about("current_date").flatMap(Today::first));
  }

  private Optional<LocalDate> shown() {
    var clock = clock().map(Toolbox.Call::tool).orElse("");
    return scene.transcript().calls().stream()
        .filter(call -> call.tool().equals(clock))
        .flatMap(call -> first(call.result()).stream())
        .findFirst();
  }

  private Optional<LocalDate> noted() {
    var note =
        sheet.notes().entrySet().stream()
            .filter(each -> OF_TODAY.matcher(each.getKey().replace('_', ' ')).matches())
            .findFirst();
    note.ifPresent(each ->
        scene
            .remarks()
            .say("I went by the “" + each.getKey() + "” of the sheet, " + each.getValue() + "."));
    return note.flatMap(each -> first(each.getValue()));
  }

  private static Optional<LocalDate> first(String text) {
    return Span.days(text).stream().findFirst();
  }

  /// Says the day where the request asks for it.
  void tell(LocalDate day) {
    if (asked()) {
      scene
          .remarks()
          .say(
              "Today is "
                  + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                  + ", "
                  + day
                  + ".");
    }
  }

  /// What is to be said where nobody knows the day.
  String unknown() {
    boolean asks = scene.rules().told("current_date", Action.ASK, Action.DETECT, Action.CHECK);
    return asks && !scene.replies().wasAsked("current_date")
        ? "Which day is it today?"
        : "The current date is unknown to me, so it is unclear which days are meant and I give no figure.";
  }
}
