package dev.arc.scenario;

import dev.arc.quantity.Quantity;
import dev.arc.tool.Behaviour;
import dev.arc.tool.Fault;
import dev.arc.world.Misreading;
import dev.arc.world.Solver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What data says that ends before the truth does.
public final class Stale {
  private Stale() {}

  /// The day of the copy that tools give in this situation; empty where they give none.
  public static Optional<LocalDate> day(Situation situation) {
    return situation.faults().stream()
        .filter(fault -> fault.behaviour() == Behaviour.STALE)
        .flatMap(fault -> day(situation, fault))
        .findFirst();
  }

  private static Stream<LocalDate> day(Situation situation, Fault fault) {
    var day = fault.with().get("as_of");
    var days = fault.with().get("days");
    var today = situation.world().now().toLocalDate();
    return day == null
        ? Stream.ofNullable(days).map(Long::parseLong).map(today::minusDays)
        : Stream.of(LocalDate.parse(day));
  }

  /// The figures of somebody who takes such data for all there is.
  static List<Quantity> figures(Situation situation) {
    var world = situation.world();
    var copy =
        day(situation)
            .map(day ->
                world.withTables(
                    world.tables().stream()
                        .map(table ->
                            table
                                .withHiddenRows(0)
                                .withRows(
                                    table.rows().stream()
                                        .filter(row -> !row.isAfter(day))
                                        .toList()))
                        .toList()))
            .orElse(world);
    return Naive.shown(
        situation.task(),
        Solver.misread(copy, situation.task(), Misreading.VISIBLE_ONLY).figures());
  }
}
