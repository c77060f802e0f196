package dev.arc.cli;

import dev.arc.pipeline.RunReport.LevelLine;
import dev.arc.pipeline.RunReport.Progression;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Up to where an agent holds when less and less of what it assumes is so: a line for each kind of
/// assumption that it breaks on, the worst first.
final class BreakingPoints {
  private static final int SHOWN = 5;

  private final List<Progression> breaking;
  private final List<Progression> holding;

  /// @param progressions worst first
  BreakingPoints(List<Progression> progressions) {
    this.breaking = progressions.stream().filter(each -> each.breaksAt() != null).toList();
    this.holding =
        progressions.stream()
            .filter(each -> each.breaksAt() == null && each.levels().size() > 1)
            .toList();
  }

  /// Nothing where the plays tell of no progress: one level of each kind at most, and all held.
  void print(PrintWriter out, Style style, int width) {
    tree()
        .ifPresent(tree -> {
          out.println();
          tree.print(out, style, width);
        });
  }

  private Optional<Tree> tree() {
    if (breaking.isEmpty() && holding.isEmpty()) {
      return Optional.empty();
    }
    var tree = new Tree(breaking.isEmpty() ? "No assumption breaks it" : "Where it breaks");
    var shown = breaking.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN;
    breaking.stream().limit(shown).forEach(each -> tree.add(name(each), story(each)));
    if (breaking.size() > shown) {
      var more = breaking.subList(shown, breaking.size());
      tree.add(more.size() + " more", names(more));
    }
    if (!holding.isEmpty()) {
      tree.add("Holds throughout", names(holding));
    }
    return Optional.of(tree);
  }

  /// `holds at base and control, breaks at violation (0 of 15)`; what holds further on is told,
  /// too, for then the level is not what it breaks on.
  private static String story(Progression progression) {
    var levels = progression.levels();
    var first = levels.stream().filter(level -> level.failed() > 0).findFirst().orElseThrow();
    var at = levels.indexOf(first);
    var before = held(levels.subList(0, at));
    var after = held(levels.subList(at + 1, levels.size()));
    return (before.isEmpty() ? "" : "holds at " + before + ", ")
        + "breaks at %s (%d of %d)"
            .formatted(name(first), first.passed(), first.passed() + first.failed())
        + (after.isEmpty() ? "" : ", holds at " + after);
  }

  /// `base`, `base and control`, `base, control and edge`
  private static String held(List<LevelLine> levels) {
    var names =
        levels.stream().filter(level -> level.failed() == 0).map(BreakingPoints::name).toList();
    var last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String name(LevelLine line) {
    return line.level().name().toLowerCase(Locale.ROOT);
  }

  private static String name(Progression progression) {
    return progression.noun();
  }

  private static String names(List<Progression> progressions) {
    return progressions.stream().map(BreakingPoints::name).collect(Collectors.joining(", "));
  }
}
