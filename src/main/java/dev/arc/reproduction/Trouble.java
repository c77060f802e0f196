package dev.arc.reproduction;

import dev.arc.catalogue.Lapse;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.scenario.Naive;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Situation;
import dev.arc.world.Cell;
import dev.arc.world.Presenter;
import dev.arc.world.Row;
import dev.arc.world.Solver;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What makes a situation difficult in the way that it is. Leaving something out must not change
/// it: a sheet of two currencies keeps two, an incomplete one stays incomplete, and what a careful
/// reader goes by is still there to be found. The control arms know the truth and would not miss
/// it; an agent would.
///
/// @param figures how many a right answer has
/// @param labels currencies and units of the records meant
/// @param found whether any records are meant
/// @param blank whether one of them has no value
/// @param partial whether readers are not given all records
/// @param hidden whether they are not given one of those meant
/// @param repeated whether one of those meant stands there twice
/// @param ambiguous whether the bare request fits others too
/// @param traps mistakes that lead to another figure
/// @param cues numbers of the doubts whose cue stands in the data
record Trouble(
    int figures,
    Set<String> labels,
    boolean found,
    boolean blank,
    boolean partial,
    boolean hidden,
    boolean repeated,
    boolean ambiguous,
    Set<Lapse> traps,
    Set<Integer> cues) {

  /// @param cues of the doubts that there were at first, as they would be told now
  static Trouble of(Situation situation, List<String> cues, Scenario scenario) {
    var world = situation.world();
    var meant = Solver.solve(world, situation.task()).rows();
    var table = world.table(situation.task().table()).orElseThrow();
    var worded = Solver.solve(world, Naive.asWorded(situation)).rows();
    return new Trouble(
        Naive.right(situation).size(),
        labels(meant),
        !meant.isEmpty(),
        meant.stream().anyMatch(Trouble::hasBlank),
        table.hiddenRows() > 0,
        isHidden(table, meant),
        table.repeats().stream()
            .anyMatch(repeat -> meant.stream().anyMatch(row -> is(repeat, row))),
        worded.size() > meant.size(),
        traps(situation, scenario),
        found(situation, cues));
  }

  private static Set<String> labels(List<Row> rows) {
    var labels = new TreeSet<String>();
    for (var row : rows) {
      for (var cell : row.cells().values()) {
        if (cell instanceof Cell.Value(Money(var _, var currency))) {
          labels.add(currency.code());
        }
        if (cell instanceof Cell.Value(Measure(var _, var unit))) {
          labels.add(unit.id());
        }
      }
    }
    return labels;
  }

  private static boolean hasBlank(Row row) {
    return row.cells().values().stream().anyMatch(Cell.Blank.class::isInstance);
  }

  private static boolean isHidden(Table table, List<Row> meant) {
    var rows = table.rows();
    return rows.subList(rows.size() - table.hiddenRows(), rows.size()).stream()
        .anyMatch(meant::contains);
  }

  /// A repeat shares most of its cells with what it repeats; what tells the two apart differs.
  private static boolean is(Row repeat, Row row) {
    return repeat.cells().entrySet().stream()
            .filter(cell -> cell.getValue().equals(row.cells().get(cell.getKey())))
            .count()
        >= repeat.cells().size() - 1;
  }

  private static Set<Lapse> traps(Situation situation, Scenario scenario) {
    var tests = scenario.tests();
    var traps = new TreeSet<Lapse>();
    var right = Naive.right(situation);
    Stream.concat(Stream.ofNullable(tests.lapse()), tests.wrong().values().stream())
        .map(Lapse::of)
        .filter(lapse ->
            Naive.figures(situation, lapse).stream()
                .anyMatch(figure -> right.stream().noneMatch(figure::sameAs)))
        .forEach(traps::add);
    return traps;
  }

  private static Set<Integer> found(Situation situation, List<String> cues) {
    var texts = texts(situation);
    var found = new TreeSet<Integer>();
    for (var number = 0; number < cues.size(); number++) {
      var cue = cues.get(number);
      if (!cue.isEmpty() && texts.stream().anyMatch(text -> text.contains(cue))) {
        found.add(number);
      }
    }
    return found;
  }

  private static List<String> texts(Situation situation) {
    var texts = new ArrayList<String>();
    texts.add(situation.request());
    texts.addAll(situation.user().turns());
    situation.world().tables().forEach(table -> texts.add(Presenter.text(table)));
    situation.world().documents().forEach(document -> texts.add(document.text()));
    situation.faults().forEach(fault -> texts.addAll(fault.with().values()));
    return texts;
  }
}
