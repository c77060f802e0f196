package dev.arc.pipeline;

import dev.arc.catalogue.EntryName;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.ScoreSheet;
import dev.arc.evaluation.Scorecard;
import dev.arc.evaluation.Verdict;
import dev.arc.history.Result;
import dev.arc.history.RunRecord;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds up the results of one run as they come, and keeps none of them: what it takes does not grow
/// with the plays. Not thread-safe.
final class RunSum {
  private final String focus;
  private final String focusName;
  private final int focused;
  private final int others;
  private final ScoreSheet sheet;
  private final Part violations = new Part();
  private final Part general = new Part();
  private final Progressions progressions = new Progressions();
  private int plays;
  private long wallMillis;
  private @Nullable BigDecimal costUsd;

  /// @param run what was paid before its first play counts, too
  RunSum(ScenarioSet set, RunRecord run) {
    this.focus = set.focus();
    this.focusName = set.focusName();
    this.focused = set.violations();
    this.others = set.scenarios().size() - focused;
    this.sheet = new ScoreSheet(run.settings().trials());
    var preparation = run.preparation();
    this.costUsd = preparation == null ? BigDecimal.ZERO : preparation.costUsd();
  }

  void add(Scenario scenario, Result result) {
    plays++;
    wallMillis += result.timing().wall();
    costUsd = plus(costUsd, result.costUsd());
    sheet.add(result.judgement());
    part(scenario).add(result.judgement().verdict());
    progressions.add(scenario.tests(), result.judgement().verdict());
  }

  int plays() {
    return plays;
  }

  Scorecard card() {
    return sheet.card();
  }

  /// Milliseconds that the plays took, one after the other.
  long wallMillis() {
    return wallMillis;
  }

  /// Null as soon as one play has no price: a sum with a hole in it is no cost.
  @Nullable BigDecimal costUsd() {
    return costUsd;
  }

  /// The parts that the set has any scenarios of.
  List<RunReport.MixPart> mix() {
    var mix = new ArrayList<RunReport.MixPart>();
    if (focused > 0) {
      mix.add(violations.named(focusName + " violations"));
    }
    if (others > 0) {
      mix.add(general.named("general"));
    }
    return mix;
  }

  /// @param names what kinds are called, by id
  List<RunReport.Progression> progressions(Map<String, EntryName> names) {
    return progressions.list(names);
  }

  private Part part(Scenario scenario) {
    var tests = scenario.tests();
    return tests.level() == Level.VIOLATION && focus.equals(tests.assumption())
        ? violations
        : general;
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  /// One part of the mix.
  private static final class Part {
    private int passed;
    private int conclusive;

    void add(Verdict verdict) {
      passed += verdict == Verdict.PASS ? 1 : 0;
      conclusive += verdict.isConclusive() ? 1 : 0;
    }

    RunReport.MixPart named(String name) {
      return new RunReport.MixPart(name, passed, conclusive);
    }
  }
}
