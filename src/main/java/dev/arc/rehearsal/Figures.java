package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.rehearsal.Toolbox.Call;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of one column, read, labelled and added up as the prompt says. Made for one reply.
final class Figures {

  private final Scene scene;
  private final Sheet sheet;
  private final String metric;
  private final Numbers numbers;
  private final Labels labels;
  private final Scales scales;
  private final Conversions conversions;
  private final Sums sums;
  private final Reductions reductions;
  private final Parts parts;
  private final List<Map<String, BigDecimal>> totals = new ArrayList<>();

  Figures(Scene scene, Sheet sheet, String metric) {
    this.scene = scene;
    this.sheet = sheet;
    this.metric = metric;
    this.numbers =
        Numbers.of(
            cells(sheet.records()), sheet, scene.rules(), scene.replies().about("number_format"));
    this.labels = new Labels(sheet, scene, metric);
    this.scales = new Scales(sheet, scene, metric);
    this.conversions = new Conversions(scene);
    this.sums = new Sums(scene);
    this.reductions = new Reductions(sheet, scene);
    this.parts = new Parts(sheet, scene);
    if (!numbers.ask().isEmpty() && !scene.replies().wasAsked("number_format")) {
      scene.remarks().ask(numbers.ask());
    }
    scene.remarks().say(numbers.says());
  }

  private List<JsonValue> cells(List<Map<String, JsonValue>> rows) {
    var cells = new ArrayList<JsonValue>();
    for (var row : rows) {
      var cell = row.get(metric);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /// The figure or figures of these records in words; empty when there are none.
  String of(List<Map<String, JsonValue>> rows) {
    var amounts = new ArrayList<Amount>();
    var with = new ArrayList<Map<String, JsonValue>>();
    for (var row : rows) {
      var cell = row.get(metric);
      if (cell != null) {
        Amount.read(cell, numbers.style())
            .ifPresent(amount -> {
              amounts.add(scales.apply(amount, row));
              with.add(row);
            });
      }
    }
    return amounts.isEmpty() ? "" : summed(amounts, labels.of(amounts, with));
  }

  private String summed(List<Amount> amounts, List<String> codes) {
    if (scene.remarks().question().isPresent()) {
      return "";
    }
    var byLabel = new LinkedHashMap<String, List<BigDecimal>>();
    boolean apart = labels.keepsApart(codes);
    String first = codes.stream().filter(code -> !code.isEmpty()).findFirst().orElse("");
    for (int at = 0; at < amounts.size(); at++) {
      String label = apart ? codes.get(at) : first;
      byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(amounts.get(at).value());
    }
    var sum = new LinkedHashMap<String, BigDecimal>();
    byLabel.forEach((label, values) -> sum.put(label, sums.of(values)));
    if (sum.size() == 1 && amounts.size() > 1) {
      new Wholeness(sheet, scene).compare(sum.values().iterator().next());
    }
    sum.replaceAll((code, value) -> reductions.apply(parts.apply(value, code), code));
    totals.add(sum);
    var budget = scene.request().budget();
    if (budget.isPresent() && sums.open().isEmpty() && labels.isMoney()) {
      return new Remainder(scene, labels).text(budget.get(), sum);
    }
    return sums.open().isPresent() || !labels.isMoney()
        ? labels.text(sum)
        : conversions.text(sum, labels);
  }

  /// The call that has to be made before the figures are right.
  Optional<Call> due() {
    return sums.open().or(conversions::open);
  }

  /// Which of two groups is higher, and by how much, where that can be said.
  String higher(Collection<String> names) {
    if (totals.size() != 2 || totals.stream().anyMatch(total -> total.size() != 1)) {
      return "";
    }
    var one = totals.get(0).entrySet().iterator().next();
    var other = totals.get(1).entrySet().iterator().next();
    int order = one.getValue().compareTo(other.getValue());
    if (!one.getKey().equals(other.getKey()) || order == 0) {
      return order == 0 ? " Both are the same." : "";
    }
    var list = List.copyOf(names);
    String difference =
        labels.text(Map.of(one.getKey(), one.getValue().subtract(other.getValue()).abs()));
    return " " + (order > 0 ? list.get(0) : list.get(1)) + " is higher by " + difference + ".";
  }
}
