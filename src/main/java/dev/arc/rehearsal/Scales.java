package dev.arc.rehearsal;

import dev.arc.topic.Cues;
import dev.arc.topic.Rule.Action;
import java.math.BigDecimal;
import java.util.Optional;

/// Pence and thousands: what one written unit stands for. Only those who are told to look see it.
final class Scales {

  private static final int PENCE = 2;
  private static final int THOUSANDS = 3;
  private static final int MILLIONS = 6;

  private final Scene scene;
  private final Optional<String> minor;
  private final Optional<String> thousands;
  private final Optional<String> millions;

  Scales(Sheet sheet, Scene scene) {
    this.scene = scene;
    this.minor = looks("minor_units") ? note(sheet, "minor_units", "minor") : Optional.empty();
    this.thousands = looks("unit") ? note(sheet, "unit", "thousands") : Optional.empty();
    this.millions = looks("unit") ? note(sheet, "unit", "millions") : Optional.empty();
  }

  private boolean looks(String topic) {
    return scene.rules().speaksOf(topic);
  }

  private static Optional<String> note(Sheet sheet, String topic, String value) {
    return sheet.notes().entrySet().stream()
        .map(note -> note.getKey() + ": " + note.getValue())
        .filter(note ->
            Cues.in(note).stream()
                .anyMatch(cue -> cue.topic().equals(topic) && cue.value().equals(value)))
        .findFirst();
  }

  Amount apply(Amount amount) {
    boolean pence = amount.minor() || minor.isPresent();
    if (pence
        && scene
            .rules()
            .told("minor_units", Action.CONVERT, Action.CHECK, Action.DETECT, Action.DISCLOSE)) {
      scene
          .remarks()
          .say(
              "The amounts are written in the minor unit (pence or cents); I turned them into the main unit.");
      return amount.withValue(amount.value().movePointLeft(PENCE));
    }
    boolean large = thousands.isPresent() || millions.isPresent();
    if (large
        && amount.unit().isEmpty()
        && scene
            .rules()
            .told(
                "unit", Action.CONVERT, Action.CHECK, Action.DETECT, Action.DISCLOSE, Action.ASK)) {
      String note = thousands.or(() -> millions).orElse("");
      scene
          .remarks()
          .say("The amounts are written on a larger scale (“" + note + "”); I give them in full.");
      return amount.withValue(scaled(amount.value(), thousands.isPresent() ? THOUSANDS : MILLIONS));
    }
    return amount;
  }

  private static BigDecimal scaled(BigDecimal value, int places) {
    var moved = value.movePointRight(places);
    return moved.scale() < 0 ? moved.setScale(0) : moved;
  }
}
