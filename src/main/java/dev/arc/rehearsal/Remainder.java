package dev.arc.rehearsal;

import dev.arc.quantity.CurrencyCode;
import dev.arc.topic.Rule.Action;
import java.math.BigDecimal;
import java.util.Map;

/// What a budget leaves after sums. One without a currency is in what the prompt takes bare amounts
/// for, else in what the sums are in; a hurried junior takes digits off digits.
final class Remainder {

  private final Scene scene;
  private final Labels labels;

  Remainder(Scene scene, Labels labels) {
    this.scene = scene;
    this.labels = labels;
  }

  String text(Budget budget, Map<String, BigDecimal> sums) {
    var spent = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String known = sums.size() == 1 ? sums.keySet().iterator().next() : "";
    String currency = budget.currency().isEmpty() ? unnamed(known) : budget.currency();
    boolean differs =
        sums.keySet().stream().anyMatch(code -> !code.isEmpty() && !code.equals(currency));
    if (differs && scene.rules().told("currency", Action.CONVERT, Action.CHECK, Action.DETECT)) {
      scene
          .remarks()
          .say(
              "The budget is in "
                  + currency
                  + " and the amounts are not, so without an exchange rate I cannot say what is left.");
      return "open: " + labels.text(sums) + " is spent";
    }
    return labels.text(currency.isEmpty() ? known : currency, budget.amount().subtract(spent));
  }

  private String unnamed(String known) {
    var taken =
        scene.rules().taken("currency").filter(value -> !CurrencyCode.named(value).isEmpty());
    if (taken.isPresent()) {
      return taken.get();
    }
    if (!known.isEmpty() && scene.rules().guards("currency")) {
      scene
          .remarks()
          .say("The budget names no currency; I took it to be in " + known + " like the amounts.");
    }
    return known;
  }
}
