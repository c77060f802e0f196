package dev.arc.pipeline;

import dev.arc.authoring.Authored;
import dev.arc.authoring.Authored.Entry;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Problem;
import dev.arc.fairness.ControlArms;
import dev.arc.scenario.Companions;
import dev.arc.scenario.FurtherScenarios;
import dev.arc.scenario.FurtherScenarios.Drawn;
import dev.arc.scenario.FurtherScenarios.Source;
import dev.arc.scenario.Proof;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.ScenarioSet.Rejection;
import dev.arc.scenario.Steering;
import dev.arc.scenario.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Puts scenarios from a model's entries into a set: up to a fifth of it, and as many as there are
/// different ways. All of them have been borne out by all control arms and by one more.
final class WrittenScenarios {
  private static final int ONE_IN = 5;

  private final Catalogue known;
  private final Authored authored;
  private final String model;

  /// @param model whose words they are
  WrittenScenarios(Catalogue known, Authored authored, String model) {
    this.known = known;
    this.authored = authored;
    this.model = model;
  }

  /// @param plain the set without a model's entries, as large as was asked for
  ScenarioSet in(ScenarioSet plain, PreparedAgent agent, int count, Steering steering) {
    var added = authored.added(known);
    var arms = new ControlArms(agent.tools());
    var reader = new CarefulReader(agent.tools());
    Proof all = scenario -> arms.objection(scenario).or(() -> reader.objection(scenario));
    var drawn =
        new FurtherScenarios(added, agent.brief(), all, steering)
            .draw(
                new Source(authored.field(), authored.ways()),
                plain.scenarios(),
                share(count),
                plain.seed());
    var marked = drawn.scenarios().stream().map(this::marked).toList();
    var set =
        new Companions(marked, added.version(), written(drawn), rejected(drawn))
            .in(plain, count)
            .told(plain.offered(), added.names())
            .proved(agent.tools());
    return set.withNullBaseline(arms.nullBaseline(set.scenarios()));
  }

  private int share(int count) {
    var ways = authored.ways().size();
    return ways == 0 && authored.field().isEmpty()
        ? 0
        : Math.max(count / ONE_IN, Math.min(ways, (count + 1) / 2));
  }

  private Scenario marked(Scenario scenario) {
    return new Scenario(
        scenario.id(),
        scenario.title(),
        scenario.tests().writtenBy(model),
        scenario.situation(),
        scenario.expect());
  }

  private Written written(Drawn drawn) {
    return new Written(
        model,
        authored.readable(),
        authored.entries().stream().map(entry -> entry(entry, drawn)).toList());
  }

  private static Written.Entry entry(Entry entry, Drawn drawn) {
    var scenarios =
        !entry.isUsable()
            ? 0
            : entry.isField()
                ? drawn.scenarios().size()
                : (int)
                    drawn.scenarios().stream()
                        .filter(scenario -> scenario.tests().family().equals(entry.name()))
                        .count();
    return new Written.Entry(
        entry.name(),
        entry.file().text(),
        scenarios,
        scenarios > 0 ? List.of() : why(entry, drawn));
  }

  private static List<String> why(Entry entry, Drawn drawn) {
    if (!entry.isUsable()) {
      return entry.problems().stream().map(WrittenScenarios::said).toList();
    }
    if (!entry.isField() && !drawn.possible().contains(entry.name())) {
      return List.of("this agent, with what is asked for, cannot be asked about it");
    }
    var most =
        drawn.rejected().entrySet().stream()
            .filter(each -> entry.isField() || each.getKey().endsWith(": " + entry.name()))
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    return List.of(most.map(each -> "no fair scenario: " + each.getKey()).orElse("no room"));
  }

  private static String said(Problem problem) {
    return "line " + problem.line() + " " + problem.says();
  }

  private List<Rejection> rejected(Drawn drawn) {
    var all = new ArrayList<Rejection>();
    for (var entry : authored.entries()) {
      for (var problem : entry.problems()) {
        all.add(
            new Rejection(
                "written by %s: %s: %s".formatted(model, entry.name(), said(problem)), 1));
      }
    }
    drawn.rejected().entrySet().stream()
        .map(each -> new Rejection("written by " + model + ": " + each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(Rejection::count).reversed().thenComparing(Rejection::why))
        .forEach(all::add);
    return all;
  }
}
