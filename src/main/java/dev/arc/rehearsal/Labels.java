package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.NumberStyle;
import dev.arc.quantity.Unit;
import dev.arc.quantity.Writing;
import dev.arc.topic.Rule.Action;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands behind a figure: a currency, a unit, or nothing.
final class Labels {

  private static final Set<String> MEASURES =
      Set.of(
          "distance",
          "weight",
          "length",
          "mileage",
          "volume",
          "height",
          "width",
          "depth",
          "temperature",
          "mass",
          "size",
          "load",
          "speed",
          "energy",
          "duration",
          "hour",
          "km",
          "kg",
          "mile");
  private static final Set<String> COUNTS =
      Set.of(
          "count",
          "quantity",
          "qty",
          "number",
          "night",
          "day",
          "people",
          "seat",
          "piece",
          "headcount",
          "item",
          "unit",
          "ticket",
          "rate",
          "percent",
          "score");

  private final Sheet sheet;
  private final Scene scene;
  private final String metric;
  private boolean money;

  Labels(Sheet sheet, Scene scene, String metric) {
    this.sheet = sheet;
    this.scene = scene;
    this.metric = metric;
  }

  /// A currency code or unit for each amount; empty text where none is known.
  List<String> of(List<Amount> amounts, List<Map<String, JsonValue>> rows) {
    var words = Vocabularies.plain(metric);
    boolean signed = amounts.stream().anyMatch(amount -> !amount.currencies().isEmpty());
    boolean measured =
        !signed
            && (amounts.stream().anyMatch(amount -> !amount.unit().isEmpty())
                || words.stream().anyMatch(MEASURES::contains));
    boolean counted = !signed && words.stream().anyMatch(COUNTS::contains);
    if (measured) {
      return units(amounts);
    }
    if (counted) {
      return new ArrayList<>(amounts.stream().map(_ -> "").toList());
    }
    money = true;
    return new Denomination(sheet, scene, metric).of(amounts, rows);
  }

  boolean isMoney() {
    return money;
  }

  private List<String> units(List<Amount> amounts) {
    var units = new ArrayList<>(amounts.stream().map(Amount::unit).toList());
    if (units.contains("")) {
      String open = unit();
      units.replaceAll(unit -> unit.isEmpty() ? open : unit);
    }
    return units;
  }

  /// The unit of bare values: the note's, the column's, the prompt's, the user's; else it stays
  /// open.
  private String unit() {
    var noted = sheet.note("unit").flatMap(note -> Unit.named(note).stream().findFirst());
    if (noted.isPresent()) {
      return noted.get().id();
    }
    for (String word : metric.split("[_ ()]+")) {
      var named = Unit.named(word).stream().findFirst();
      if (named.isPresent() && word.length() <= 3) {
        return named.get().id();
      }
    }
    var reply = scene.replies().about("unit").flatMap(Labels::unitIn);
    var taken =
        scene.rules().taken("unit").flatMap(value -> Unit.named(value).stream().findFirst());
    return reply.or(() -> taken.map(Unit::id)).orElseGet(this::unknown);
  }

  private static java.util.Optional<String> unitIn(String reply) {
    for (String word : reply.split("[^\\p{L}°/]+")) {
      var unit =
          word.isEmpty() ? java.util.Optional.<Unit>empty() : Unit.named(word).stream().findFirst();
      if (unit.isPresent() && word.length() > 1 && !word.equalsIgnoreCase("in")) {
        return unit.map(Unit::id);
      }
    }
    return java.util.Optional.empty();
  }

  private String unknown() {
    if (scene.rules().told("unit", Action.ASK) && !scene.replies().wasAsked("unit")) {
      scene
          .remarks()
          .ask(
              "The data does not say which unit the "
                  + metric.replace('_', ' ')
                  + " is in. Which unit is it?");
    }
    if (scene.rules().told("unit", Action.ASK, Action.CHECK, Action.DETECT, Action.DISCLOSE)) {
      scene
          .remarks()
          .say("The data does not say which unit the " + metric.replace('_', ' ') + " is in.");
    }
    return "";
  }

  /// Whether figures with different labels stay apart. A hurried junior adds them up as bare
  /// numbers.
  boolean keepsApart(List<String> labels) {
    if (labels.stream().distinct().count() < 2) {
      return true;
    }
    if (!money) {
      return scene.rules().told("unit", Action.CONVERT, Action.CHECK, Action.DETECT);
    }
    return scene.rules().toldValue("currency", Action.CHECK, "mixed")
        || scene.rules().toldValue("currency", Action.CHECK, "separate")
        || scene
            .rules()
            .told("currency", Action.CONVERT, Action.DETECT, Action.CHECK, Action.DISCLOSE);
  }

  String text(Map<String, BigDecimal> sums) {
    return String.join(
        " and ", sums.entrySet().stream().map(sum -> text(sum.getKey(), sum.getValue())).toList());
  }

  String text(String label, BigDecimal value) {
    boolean currency = money && !CurrencyCode.named(label).isEmpty() && !label.isEmpty();
    int digits =
        currency
            ? new CurrencyCode(label).minorDigits()
            : money && value.stripTrailingZeros().scale() > 0 ? 2 : 0;
    var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    var shown =
        plain.scale() < digits
            ? plain.setScale(digits)
            : plain.scale() < 0 ? plain.setScale(0) : plain;
    String figure = Writing.number(shown, NumberStyle.US);
    return label.isEmpty() ? figure : figure + " " + label;
  }
}
