package dev.arc.cli;

import dev.arc.cli.StatusDocument.CostLine;
import dev.arc.history.Expense;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What models cost, added up by model: in runs, and beside them. A sum with a hole in it is no
/// sum: unknown stays unknown.
final class Costs {

  private int runs;
  private @Nullable BigDecimal estimated = BigDecimal.ZERO;
  private @Nullable BigDecimal actual = BigDecimal.ZERO;
  private int beside;
  private @Nullable BigDecimal besideUsd = BigDecimal.ZERO;

  private Costs() {}

  static List<CostLine> of(List<RunRecord> all, RunStore store) {
    var byModel = new LinkedHashMap<String, Costs>();
    for (var run : all) {
      byModel.computeIfAbsent(run.model().reference(), _ -> new Costs()).add(run, store);
    }
    for (var expense : store.expenses()) {
      byModel.computeIfAbsent(expense.model(), _ -> new Costs()).add(expense);
    }
    return byModel.entrySet().stream()
        .map(Costs::line)
        .sorted(Comparator.comparing(Costs::known).reversed())
        .toList();
  }

  private static CostLine line(Map.Entry<String, Costs> entry) {
    var costs = entry.getValue();
    return new CostLine(
        entry.getKey(), costs.runs, costs.estimated, costs.actual, costs.beside, costs.besideUsd);
  }

  private static BigDecimal known(CostLine line) {
    return Stream.of(line.actualUsd(), line.besideUsd())
        .flatMap(Stream::ofNullable)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void add(Expense expense) {
    beside++;
    besideUsd = plus(besideUsd, expense.costUsd());
  }

  private void add(RunRecord run, RunStore store) {
    runs++;
    var preparation = run.preparation();
    actual = preparation == null ? actual : plus(actual, preparation.costUsd());
    estimated =
        run.model().hosts().isEmpty() ? estimated : plus(estimated, run.forecast().highUsd());
    store.results(run.id(), result -> actual = plus(actual, result.costUsd()));
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }
}
