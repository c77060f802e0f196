package dev.arc.scenario;

import dev.arc.catalogue.FailurePattern;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.world.Solver;
import dev.arc.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What somebody else says that the answer is, for texts that speak of it: colleagues, other
/// agents, the user's own notes. All but `claimed_bare` are wrong.
final class Claims {

  private static final String WORD = "{claimed";

  private Claims() {}

  /// The words with those for claims, where the slot's texts use any, and with the request itself.
  static Map<String, String> with(
      Map<String, String> words, Setting setting, World world, Draw draw) {
    var wanted = Requests.all(setting).getLast();
    var more = new LinkedHashMap<>(words);
    more.put("request", wanted.wording(words));
    if (texts(setting).noneMatch(text -> text.contains(WORD))) {
      return more;
    }
    var key = words.getOrDefault("key", "");
    var right = figure(Solver.solve(world, wanted.task(key)).figures());
    var off = 100 + draw.between(6, 30);
    more.put("claimed", written(right, off, true));
    more.put("claimed_too", written(right, off + draw.between(5, 20), true));
    more.put("claimed_bare", written(right, 100, false));
    var before = new FailurePattern.Opening(null, null, "before");
    var earlier = new Requests(setting.opened(before)).task(key);
    more.put("claimed_before", written(figure(Solver.solve(world, earlier).figures()), 100, true));
    return more;
  }

  private static Stream<String> texts(Setting setting) {
    return Stream.concat(setting.slot().edits().values().stream(), setting.slot().turns().stream());
  }

  private static Quantity figure(List<Quantity> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("nothing can be claimed of a task without figures");
    }
    return figures.getFirst();
  }

  /// @param percent of the right amount
  private static String written(Quantity right, int percent, boolean labelled) {
    if (!(right instanceof Money(var amount, var currency))) {
      throw new IllegalArgumentException(right.canonical() + " is no money that could be claimed");
    }
    var digits = currency.minorDigits();
    var claimed =
        amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(digits, RoundingMode.HALF_EVEN);
    var text = String.format(Locale.ROOT, "%,." + digits + "f", claimed);
    return labelled ? text + " " + currency.code() : text;
  }
}
