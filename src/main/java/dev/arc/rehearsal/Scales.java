package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.quantity.CurrencyCode;
import dev.arc.topic.Cues;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Topics;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cents and thousands: what one written unit stands for. Only those who are told to look see it.
final class Scales {

  private static final int HUNDREDTHS = 2;
  private static final Map<String, Integer> ZEROS =
      Map.of("thousands", 3, "lakhs", 5, "millions", 6, "crores", 7);
  private static final Pattern DECIMALS = Pattern.compile("(?i)\\bdecimals\\W{0,3}(\\d{1,2})\\b");

  private final Scene scene;
  private final Sheet sheet;
  private final boolean small;
  private final Optional<String> large;
  private final int zeros;

  Scales(Sheet sheet, Scene scene, String metric) {
    this.scene = scene;
    this.sheet = sheet;
    this.small =
        looks("minor_units")
            && (isNamed(metric) || note("minor_units", Set.of("minor")).isPresent());
    this.large = looks("unit") ? note("unit", ZEROS.keySet()) : Optional.empty();
    this.zeros = large.map(Scales::zeros).orElse(0);
  }

  private boolean looks(String topic) {
    return scene.rules().speaksOf(topic);
  }

  /// `amount_cents` says by its name what stands in it.
  private static boolean isNamed(String metric) {
    return Topics.standard().mentionedIn(metric.replace('_', ' ')).contains("minor_units");
  }

  private Optional<String> note(String topic, Set<String> values) {
    return sheet.notes().entrySet().stream()
        .map(note -> note.getKey() + ": " + note.getValue())
        .filter(note ->
            Cues.in(note).stream()
                .anyMatch(cue -> cue.topic().equals(topic) && values.contains(cue.value())))
        .findFirst();
  }

  private static int zeros(String note) {
    return Cues.in(note).stream()
        .filter(cue -> cue.topic().equals("unit"))
        .map(cue -> ZEROS.getOrDefault(cue.value(), 0))
        .max(Integer::compare)
        .orElse(0);
  }

  Amount apply(Amount amount, Map<String, JsonValue> row) {
    if ((amount.minor() || small)
        && scene
            .rules()
            .told("minor_units", Action.CONVERT, Action.CHECK, Action.DETECT, Action.DISCLOSE)) {
      return inMajor(amount, row);
    }
    if (large.isPresent()
        && amount.unit().isEmpty()
        && scene
            .rules()
            .told(
                "unit", Action.CONVERT, Action.CHECK, Action.DETECT, Action.DISCLOSE, Action.ASK)) {
      scene
          .remarks()
          .say(
              "The amounts are written on a larger scale (“"
                  + large.get()
                  + "”); I give them in full.");
      return amount.withValue(scaled(amount.value(), zeros));
    }
    return amount;
  }

  private Amount inMajor(Amount amount, Map<String, JsonValue> row) {
    int digits = digits(amount, row);
    if (digits == 0) {
      return amount;
    }
    scene
        .remarks()
        .say(
            "The amounts are written in the minor unit, of which "
                + BigDecimal.TEN.pow(digits).toPlainString()
                + " make one of the main unit; I turned them into the main unit.");
    return amount.withValue(amount.value().movePointLeft(digits));
  }

  /// How many decimals the minor unit has: what a note says, else what the currency has.
  private int digits(Amount amount, Map<String, JsonValue> row) {
    for (String note : sheet.notes().values()) {
      var said = DECIMALS.matcher(note);
      if (said.find()) {
        return Integer.parseInt(said.group(1));
      }
    }
    return currency(amount, row).map(CurrencyCode::minorDigits).orElse(HUNDREDTHS);
  }

  private Optional<CurrencyCode> currency(Amount amount, Map<String, JsonValue> row) {
    if (!amount.currencies().isEmpty()) {
      return Optional.of(new CurrencyCode(amount.currencies().getFirst()));
    }
    return Stream.concat(
            row.entrySet().stream()
                .filter(cell -> cell.getKey().toLowerCase(Locale.ROOT).contains("currency"))
                .map(cell -> Sheet.text(cell.getValue())),
            sheet.note("currency").stream())
        .flatMap(text -> CurrencyCode.named(text).stream())
        .findFirst();
  }

  private static BigDecimal scaled(BigDecimal value, int places) {
    var moved = value.movePointRight(places);
    return moved.scale() < 0 ? moved.setScale(0) : moved;
  }
}
