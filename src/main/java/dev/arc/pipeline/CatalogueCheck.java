package dev.arc.pipeline;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.CatalogueException;
import dev.arc.catalogue.Problem;
import dev.arc.fairness.ControlArms;
import dev.arc.scenario.EntryTrial;
import dev.arc.scenario.EntryTrial.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether a catalogue can be used, and what its entries yield. The JSON of `arc catalog check` is
/// this record; `docs/schemas/catalog-check.json` is its schema.
///
/// @param catalogue its version; empty where its files cannot be read
/// @param tried what came of each entry that was tried, with every kind of tool at hand
public record CatalogueCheck(
    String schemaVersion,
    String catalogue,
    boolean valid,
    List<Line> tried,
    List<Problem> problems) {
  private static final int DRAFTS = 4;
  private static final String NEXT =
      "what is expected has to hold for an agent that does everything right, and to fail for the one with the lapse";

  /// @param entry a failure pattern's id, or `kind/way`
  public record Line(
      String entry,
      String domain,
      String task,
      int drafted,
      int fair,
      List<dev.arc.scenario.ScenarioSet.Rejection> rejected) {}

  /// A catalogue whose files cannot be read.
  public static CatalogueCheck refused(List<Problem> problems) {
    return new CatalogueCheck(ResultsProcessor.SCHEMA_VERSION, "", false, List.of(), problems);
  }

  /// Tries what was added to Arc's own catalogue; where nothing was, all of it.
  public static CatalogueCheck of(Catalogue catalogue) {
    var entries = catalogue.added().isEmpty() ? everything(catalogue) : catalogue.added();
    var tried = tried(catalogue, entries);
    var barren = barren(catalogue, entries, tried);
    if (!barren.isEmpty()) {
      tried = withStricter(catalogue, barren.keySet(), tried);
      barren = barren(catalogue, entries, tried);
    }
    var problems = new ArrayList<>(tried.problems());
    problems.addAll(barren.values());
    return new CatalogueCheck(
        ResultsProcessor.SCHEMA_VERSION,
        catalogue.version(),
        problems.isEmpty(),
        tried.drafts().stream().map(CatalogueCheck::line).toList(),
        problems);
  }

  /// Refuses a catalogue with entries that cannot be played.
  ///
  /// @throws CatalogueException naming each of them
  public static void requirePlayable(Catalogue catalogue) {
    var problems = tried(catalogue, catalogue.added()).problems();
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
  }

  /// What came of the trial, and of those entries that gave nothing with another agent.
  private static EntryTrial.Tried withStricter(
      Catalogue catalogue, Set<String> barren, EntryTrial.Tried tried) {
    var arms = new ControlArms(EveryTool.TOOLS_WITHOUT_CLOCK);
    var again =
        new EntryTrial(catalogue, EveryTool.STRICT_BRIEF, arms).of(Set.copyOf(barren), DRAFTS);
    var drafts = new ArrayList<>(tried.drafts());
    drafts.removeIf(draft -> again.drafts().stream().anyMatch(each -> isSame(each, draft)));
    drafts.addAll(again.drafts());
    var problems = new ArrayList<>(tried.problems());
    again.problems().stream().filter(each -> !problems.contains(each)).forEach(problems::add);
    var broken = new TreeSet<>(tried.broken());
    broken.addAll(again.broken());
    return new EntryTrial.Tried(drafts, problems, broken);
  }

  private static boolean isSame(Draft one, Draft other) {
    return one.entry().equals(other.entry()) && one.task().equals(other.task());
  }

  private static EntryTrial.Tried tried(Catalogue catalogue, Set<String> entries) {
    return new EntryTrial(catalogue, EveryTool.BRIEF, new ControlArms(EveryTool.TOOLS))
        .of(entries, DRAFTS);
  }

  private static Set<String> everything(Catalogue catalogue) {
    var all = new TreeSet<String>();
    catalogue
        .kinds()
        .forEach(kind -> kind.ways().forEach(way -> all.add(kind.id() + "/" + way.id())));
    catalogue.patterns().forEach(pattern -> all.add(pattern.id()));
    return all;
  }

  /// Entries that no field of work asks for, or of which no scenario was fair.
  private static Map<String, Problem> barren(
      Catalogue catalogue, Set<String> entries, EntryTrial.Tried tried) {
    var fair = new LinkedHashMap<String, Integer>();
    var why = new LinkedHashMap<String, String>();
    for (Draft draft : tried.drafts()) {
      fair.merge(draft.entry(), draft.fair(), Integer::sum);
      draft.rejected().keySet().forEach(says -> why.putIfAbsent(draft.entry(), says));
    }
    var broken = tried.broken();
    var barren = new LinkedHashMap<String, Problem>();
    entries.stream()
        .filter(entry -> isPlayed(catalogue, entry) && fair.getOrDefault(entry, 0) == 0)
        .filter(entry -> !broken.contains(entry))
        .forEach(entry -> barren.put(entry, barren(catalogue, entry, why.get(entry))));
    return barren;
  }

  private static boolean isPlayed(Catalogue catalogue, String entry) {
    return entry.contains("/")
        || catalogue.patterns().stream().anyMatch(pattern -> pattern.id().equals(entry));
  }

  private static Problem barren(
      Catalogue catalogue, String entry, @org.jspecify.annotations.Nullable String why) {
    var origin = catalogue.origin(entry);
    return new Problem(
        origin.file(),
        origin.line(),
        why == null
            ? entry
                + " is asked in no field of work: none has requests for its tasks, or the column that it needs"
            : entry + " yields no fair scenario: " + why(entry, why) + "; " + NEXT);
  }

  /// The reason without the family that it ends with.
  private static String why(String entry, String why) {
    var end = why.lastIndexOf(": ");
    return end > 0 && why.substring(end).endsWith(entry.substring(entry.indexOf('/') + 1))
        ? why.substring(0, end)
        : why;
  }

  private static Line line(Draft draft) {
    return new Line(
        draft.entry(),
        draft.domain(),
        draft.task(),
        draft.drafted(),
        draft.fair(),
        draft.rejected().entrySet().stream()
            .map(each -> new dev.arc.scenario.ScenarioSet.Rejection(each.getKey(), each.getValue()))
            .sorted(java.util.Comparator.comparing(dev.arc.scenario.ScenarioSet.Rejection::why))
            .toList());
  }
}
