package dev.arc.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.arc.pipeline.ScenarioReport;
import dev.arc.pipeline.ScenarioReport.Covered;
import dev.arc.scenario.ScenarioSet;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a set tests and what it does not, for people: first how much, then the gaps of each
/// capability, then what of the catalogue is left. The rows one by one are in the JSON.
final class CoverageView {
  private static final int SHOWN = 4;
  private static final String NONE = "-";

  private final ScenarioReport report;
  private final int width;
  private final Style style;

  CoverageView(ScenarioReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    var byCapability = new TreeMap<String, List<Covered>>();
    report.coverage().stream().collect(groupingBy(Covered::capability)).forEach(byCapability::put);
    tested(byCapability).print(out, style, width);
    out.println();
    gaps(byCapability).print(out, style, width);
    out.println();
    if (!report.untested().isEmpty()) {
      entries().print(out, style, width);
      out.println();
    }
  }

  /// Of each capability, how many kinds and faults it is put to.
  private static Table tested(Map<String, List<Covered>> byCapability) {
    var table = new Table("Scenarios", "Assumption kinds", "Faults", "Capability");
    byCapability.forEach((capability, rows) ->
        table.add(
            String.valueOf(rows.stream().mapToInt(Covered::scenarios).sum()),
            share(rows, Covered::assumption),
            share(rows, Covered::fault),
            capability));
    return table;
  }

  private static String share(List<Covered> rows, Function<Covered, String> what) {
    var all = rows.stream().filter(row -> what.apply(row) != null).toList();
    var met = all.stream().filter(row -> row.scenarios() > 0).count();
    return all.isEmpty() ? NONE : met + " of " + all.size();
  }

  private Tree gaps(Map<String, List<Covered>> byCapability) {
    var possible = report.coverage().stream().filter(CoverageView::isCombination).count();
    var open = report.coverage().stream().filter(CoverageView::isGap).count();
    var tree =
        new Tree(
            open == 0
                ? "All %s of capability, assumption and fault are tested"
                    .formatted(Grammar.count(possible, "combination"))
                : "%s of capability, assumption and fault not tested"
                    .formatted(open + " of " + Grammar.count(possible, "combination")));
    byCapability.forEach((capability, rows) -> {
      if (rows.stream().noneMatch(CoverageView::isCombination)) {
        tree.add(capability, "nothing in the catalogue is about it");
      } else if (rows.stream().anyMatch(CoverageView::isGap)) {
        tree.add(capability, gaps(rows));
      }
    });
    return tree;
  }

  private static boolean isCombination(Covered row) {
    return row.scenarios() > 0 || row.assumption() != null || row.fault() != null;
  }

  private static boolean isGap(Covered row) {
    return isCombination(row) && row.scenarios() == 0;
  }

  private static String gaps(List<Covered> rows) {
    var parts = new LinkedHashMap<String, List<String>>();
    parts.put("assumption kind", missing(rows, Covered::assumption));
    parts.put("fault", missing(rows, Covered::fault));
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(part ->
            Grammar.count(part.getValue().size(), part.getKey())
                + " ("
                + String.join(", ", part.getValue())
                + ")")
        .collect(Collectors.joining("; "));
  }

  private static List<String> missing(List<Covered> rows, Function<Covered, String> what) {
    return rows.stream()
        .filter(CoverageView::isGap)
        .map(what)
        .filter(Objects::nonNull)
        .map(word -> word.replace('_', ' '))
        .toList();
  }

  /// Entries of the catalogue that no scenario is about, by the reason.
  private Tree entries() {
    var untested = report.untested();
    var tree =
        new Tree(
            "%s of the catalogue in no scenario"
                .formatted(Grammar.count(untested.size(), "entry")));
    untested.stream().collect(groupingBy(ScenarioSet.Untested::why, counting())).entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(each ->
            tree.add(String.valueOf(each.getValue()), each.getKey() + ": " + some(each.getKey())));
    return tree;
  }

  private String some(String why) {
    var entries =
        report.untested().stream()
            .filter(each -> each.why().equals(why))
            .map(ScenarioSet.Untested::entry)
            .toList();
    var more = entries.size() - SHOWN;
    return String.join(", ", entries.subList(0, Math.min(SHOWN, entries.size())))
        + (more > 0 ? ", … " + more + " more" : "");
  }
}
