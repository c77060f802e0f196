package dev.arc.rehearsal;

import dev.arc.quantity.CurrencyCode;
import dev.arc.rehearsal.Toolbox.Call;
import dev.arc.topic.Rule.Action;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns sums into the currency that is wanted: with a rate where the prompt says so, else by
/// putting the other name on the figure, as a hurried junior does.
final class Conversions {

  private final Scene scene;
  private Optional<Call> open = Optional.empty();

  Conversions(Scene scene) {
    this.scene = scene;
  }

  Optional<Call> open() {
    return open;
  }

  String text(Map<String, BigDecimal> sums, Labels labels) {
    var known = sums.keySet().stream().filter(code -> !code.isEmpty()).toList();
    var wanted = wanted(known);
    if (wanted.isEmpty()
        || known.stream().allMatch(wanted.get()::equals) && !sums.containsKey("")) {
      return labels.text(sums);
    }
    boolean refuses = scene.rules().told("conversion", Action.REFUSE);
    boolean converts =
        !refuses
            && (scene.rules().told("currency", Action.CONVERT)
                || scene.rules().told("conversion", Action.CHECK, Action.DISCLOSE));
    if (refuses) {
      scene.remarks().say("I do not convert currencies, so the figure stays in its own.");
      return labels.text(sums);
    }
    return converts
        ? converted(sums, wanted.get(), labels)
        : relabelled(sums, wanted.get(), labels);
  }

  /// The request's currency, else the prompt's; for several currencies the first of them.
  private Optional<String> wanted(List<String> known) {
    var asked = Optional.ofNullable(scene.request().wanted());
    boolean mixed = known.size() > 1 && scene.rules().told("currency", Action.CONVERT);
    return asked
        .or(() -> known.isEmpty() ? Optional.empty() : scene.rules().conversionTarget())
        .or(() -> mixed ? Optional.of(known.getFirst()) : Optional.empty());
  }

  private String relabelled(Map<String, BigDecimal> sums, String wanted, Labels labels) {
    boolean careful =
        sums.containsKey("")
            && scene.rules().told("currency", Action.ASK, Action.CHECK, Action.DETECT);
    if (careful || scene.request().wanted() == null) {
      return labels.text(sums);
    }
    return labels.text(wanted, sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private String converted(Map<String, BigDecimal> sums, String wanted, Labels labels) {
    var total = BigDecimal.ZERO;
    var rates = new ArrayList<String>();
    for (var sum : sums.entrySet()) {
      if (sum.getKey().isEmpty()) {
        return labels.text(sums);
      }
      if (sum.getKey().equals(wanted)) {
        total = total.add(sum.getValue());
        continue;
      }
      switch (new Rates(scene).find(sum.getKey(), wanted, sum.getValue())) {
        case Rates.Found.Ask(var call) -> {
          open = open.isEmpty() ? Optional.of(call) : open;
          return "";
        }
        case Rates.Found.Nothing _ -> {
          return withoutRate(sums, sum.getKey(), wanted, labels);
        }
        case Rates.Found.Rate(var rate, var says) -> {
          total = total.add(sum.getValue().multiply(rate));
          rates.add(says);
        }
      }
    }
    var rounded = total.setScale(new CurrencyCode(wanted).minorDigits(), RoundingMode.HALF_UP);
    return labels.text(wanted, rounded)
        + ", converted from "
        + labels.text(others(sums, wanted))
        + " at the exchange rate "
        + String.join(", ", rates);
  }

  private static Map<String, BigDecimal> others(Map<String, BigDecimal> sums, String wanted) {
    var others = new LinkedHashMap<>(sums);
    others.remove(wanted);
    return others;
  }

  private String withoutRate(
      Map<String, BigDecimal> sums, String from, String wanted, Labels labels) {
    scene
        .remarks()
        .say(
            "No exchange rate from "
                + from
                + " to "
                + wanted
                + " is available, so I have not converted it.");
    return labels.text(sums);
  }
}
