package dev.arc.cli;

import dev.arc.json.Yaml;
import dev.arc.pipeline.CatalogueCheck;
import dev.arc.pipeline.CatalogueEntry;
import dev.arc.pipeline.CatalogueList;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/// The catalogue, for people.
final class CatalogView {

  private final PrintWriter out;
  private final int width;
  private final Style style;

  CatalogView(PrintWriter out, int width, Style style) {
    this.out = out;
    this.width = width;
    this.style = style;
  }

  void print(CatalogueList list) {
    var kinds = new Table("Assumption", "Level", "What is special");
    for (var kind : list.kinds()) {
      for (var way : kind.ways()) {
        kinds.add(kind.id() + "/" + way.id(), lower(way.level()), way.title());
      }
    }
    kinds.print(out, style, width);
    out.println();
    var patterns = new Table("Failure pattern", "Category", "What is special");
    list.patterns()
        .forEach(pattern -> patterns.add(pattern.id(), pattern.category(), pattern.title()));
    patterns.print(out, style, width);
    out.println();
    var domains = new Table("Domain", "Records", "Recognised by");
    list.domains()
        .forEach(
            domain -> domains.add(domain.id(), domain.rows(), String.join(", ", domain.words())));
    domains.print(out, style, width);
    out.println();
    fixes(list);
    summary(list);
    next("arc catalog show currency/mixed");
  }

  private void fixes(CatalogueList list) {
    var fixes = new Table("Fix", "What it does");
    list.fixes().forEach(fix -> fixes.add(fix.id(), fix.says()));
    fixes.print(out, style, width);
    out.println();
  }

  private void summary(CatalogueList list) {
    var tree = new Tree("Catalogue " + list.catalogue());
    tree.add(
        "Assumption kinds",
        list.kinds().size()
            + ", violated or not in "
            + Grammar.count(
                list.kinds().stream().mapToInt(kind -> kind.ways().size()).sum(), "way"));
    tree.add(
        "Failure patterns",
        list.patterns().size()
            + " in "
            + list.patterns().stream().map(CatalogueList.Pattern::category).distinct().count()
            + " categories");
    tree.add(
        "Behaviours of tools",
        list.behaviours().stream().map(CatalogView::lower).collect(Collectors.joining(", ")));
    tree.add("Domains", String.valueOf(list.domains().size()));
    tree.add("Places", String.valueOf(list.places()));
    tree.add("Fixes", String.valueOf(list.fixes().size()));
    tree.print(out, style, width);
  }

  /// As YAML, that is to be copied and changed.
  void print(CatalogueEntry entry) {
    out.println(style.bold("# %s %s, from %s".formatted(entry.what(), entry.id(), entry.from())));
    out.print(Yaml.write(entry.entry()));
    out.flush();
  }

  void print(CatalogueCheck check) {
    var unfair = check.tried().stream().filter(line -> line.fair() < line.drafted()).toList();
    if (!unfair.isEmpty()) {
      var table = new Table("Entry", "Task", "Fair", "Why others are not");
      for (var line : unfair) {
        table.add(
            line.entry(),
            line.task(),
            line.fair() + " of " + line.drafted(),
            line.rejected().stream().map(each -> each.why()).collect(Collectors.joining("; ")));
      }
      table.print(out, style, width);
      out.println();
    }
    var drafted = check.tried().stream().mapToInt(CatalogueCheck.Line::drafted).sum();
    var fair = check.tried().stream().mapToInt(CatalogueCheck.Line::fair).sum();
    out.println(
        check.valid()
            ? style.good("The catalogue can be used")
                + ": %s tried, %d of %d drafts are fair, version %s"
                    .formatted(
                        Grammar.count(
                            check.tried().stream()
                                .map(CatalogueCheck.Line::entry)
                                .distinct()
                                .count(),
                            "entry"),
                        fair,
                        drafted,
                        check.catalogue())
            : style.bad("The catalogue has " + Grammar.count(check.problems().size(), "problem"))
                + ":");
    check.problems().forEach(problem -> out.println("  " + problem));
    out.flush();
  }

  private void next(String command) {
    out.println();
    out.println("Next:");
    out.println("  " + command);
    out.flush();
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
