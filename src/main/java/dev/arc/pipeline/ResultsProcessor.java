package dev.arc.pipeline;

import dev.arc.analysis.FailureCluster;
import dev.arc.analysis.Failures;
import dev.arc.analysis.Terms;
import dev.arc.capability.Assumption;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.EntryName;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.DimensionScore;
import dev.arc.evaluation.Scorecard;
import dev.arc.history.Result;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.json.Series;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Tested;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns the raw results of a run into the report that is printed, as text or JSON.
public final class ResultsProcessor {
  static final String SCHEMA_VERSION = "1";

  private final RunStore store;
  private final Supplier<Catalogue> catalogue;

  public ResultsProcessor(RunStore store, Supplier<Catalogue> catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /// What is known of a run so far; without a gate. The plays themselves stay in the store until
  /// they are asked for.
  ///
  /// @param set that the run plays
  /// @param agent that was tested, as its profile was then: causes are looked for there; empty
  ///   where its profile was not kept
  /// @param resumed whether the run was played in more than one part
  public RunReport report(
      RunRecord run, ScenarioSet set, Optional<PreparedAgent> agent, boolean resumed) {
    return report(gathered(run, set, agent), resumed);
  }

  /// The results of a run, added up.
  ///
  /// @param names what sentences call kinds and patterns, by id
  record Gathered(
      RunRecord run,
      ScenarioSet set,
      Map<String, EntryName> names,
      RunSum sum,
      Failures failures) {}

  Gathered gathered(RunRecord run, ScenarioSet set, Optional<PreparedAgent> agent) {
    var names = names(set);
    var unread = agent.flatMap(PreparedAgent::unreadLanguage);
    var assumptions =
        agent.map(known -> known.capabilities().assumptions()).orElse(List.<Assumption>of());
    var failures = new Failures(assumptions, new Terms(names, unread));
    var steps = new FailedPlays(store, run.id());
    var sum = new RunSum(set, run);
    store.results(
        run.id(),
        result -> {
          var position = result.slot().position();
          var scenario = set.scenarios().get(position);
          sum.add(scenario, result);
          steps
              .of(result)
              .ifPresentOrElse(
                  trajectory -> failures.add(position, scenario, result.judgement(), trajectory),
                  () -> failures.add(position, scenario, result.judgement()));
        });
    return new Gathered(run, set, names, sum, failures);
  }

  RunReport report(Gathered gathered, boolean resumed) {
    var run = gathered.run();
    var set = gathered.set();
    var sum = gathered.sum();
    var card = sum.card();
    return new RunReport(
        SCHEMA_VERSION,
        run(run, resumed, sum.plays()),
        agent(run.agent()),
        new RunReport.Model(
            run.model().name(),
            run.model().provider(),
            run.model().rehearsal(),
            run.settings().modelNamed()),
        set(set),
        run.model().hosts(),
        reliability(card, set.nullBaseline()),
        card.dimensions().stream().map(ResultsProcessor::dimension).toList(),
        sum.mix(),
        sum.progressions(gathered.names()),
        gathered.failures().clusters().stream().map(ResultsProcessor::cluster).toList(),
        ScenarioReport.coverage(set),
        set.untested(),
        lines(run, set),
        new RunReport.Cost(estimated(run.forecast()), sum.costUsd()),
        time(run, sum.wallMillis()),
        new RunReport.Gate(RunReport.Gate.State.NONE, null));
  }

  private Series<RunReport.ScenarioLine> lines(RunRecord run, ScenarioSet set) {
    return receiver ->
        store.results(
            run.id(),
            result -> receiver.accept(line(set.scenarios().get(result.slot().position()), result)));
  }

  private static RunReport.Agent agent(RunRecord.Subject agent) {
    return new RunReport.Agent(agent.name(), agent.profile(), agent.version(), agent.sha256());
  }

  /// The same report with the decision of a gate.
  ///
  /// @param failUnder percent of reliability
  public static RunReport gated(RunReport report, BigDecimal failUnder) {
    var least = failUnder.doubleValue() / 100;
    var known = report.reliability();
    var open = report.run().planned() - known.passed() - known.failed();
    var all = report.run().planned();
    var worst = all == 0 ? 0 : (double) known.passed() / all;
    var best = all == 0 ? 0 : (double) (known.passed() + open) / all;
    var state = RunReport.Gate.State.INCONCLUSIVE;
    if (!report.set().testsTheJob()) {
      return report.withGate(new RunReport.Gate(state, failUnder));
    }
    if (worst >= least) {
      state = RunReport.Gate.State.PASS;
    } else if (best < least) {
      state = RunReport.Gate.State.FAIL;
    }
    return report.withGate(new RunReport.Gate(state, failUnder));
  }

  /// What the set's entries were called when it was made, and what the catalogue calls others.
  private Map<String, EntryName> names(ScenarioSet set) {
    var names = new HashMap<>(catalogue.get().names());
    names.putAll(set.names());
    return names;
  }

  private static RunReport.Cluster cluster(FailureCluster cluster) {
    return new RunReport.Cluster(
        cluster.id(),
        cluster.name(),
        cluster.cause(),
        cluster.rootCause(),
        cluster.assumption(),
        cluster.pattern(),
        cluster.capability(),
        cluster.line().orElse(null),
        cluster.failures(),
        cluster.impact(),
        cluster.confidence(),
        cluster.basis(),
        cluster.affected().stream().map(FailureCluster.Affected::scenario).toList(),
        cluster.affected().stream().map(FailureCluster.Affected::request).toList());
  }

  private static RunReport.Run run(RunRecord run, boolean resumed, int played) {
    return new RunReport.Run(
        run.id().value(),
        run.startedAt(),
        run.settings().seed(),
        run.settings().trials(),
        run.settings().engine(),
        resumed,
        run.state().name().toLowerCase(Locale.ROOT),
        run.settings().plays(),
        played);
  }

  private static RunReport.Set set(ScenarioSet set) {
    return new RunReport.Set(
        set.sha256(),
        set.scenarios().size(),
        set.rejected().stream().mapToInt(ScenarioSet.Rejection::count).sum(),
        set.catalogue(),
        set.focus(),
        set.steering(),
        set.scenarios().stream()
            .anyMatch(scenario -> !scenario.tests().capability().equals(Tested.NO_CAPABILITY)));
  }

  private static RunReport.Reliability reliability(Scorecard card, @Nullable Double nullBaseline) {
    var interval = card.interval();
    var concludes = card.passed() + card.failed() > 0;
    return new RunReport.Reliability(
        concludes ? card.reliability() : null,
        card.passed(),
        card.failed(),
        card.errors(),
        card.invalid(),
        new RunReport.Bounds("wilson", interval.confidence(), interval.low(), interval.high()),
        card.atWorst(),
        concludes ? card.composite() : null,
        nullBaseline);
  }

  private static RunReport.DimensionLine dimension(DimensionScore score) {
    return new RunReport.DimensionLine(
        score.dimension(),
        score.dimension().weight(),
        score.score(),
        score.passed(),
        score.checks(),
        score.explanation());
  }

  private static RunReport.ScenarioLine line(Scenario scenario, Result result) {
    var judgement = result.judgement();
    Tested tests = scenario.tests();
    return new RunReport.ScenarioLine(
        scenario.id(),
        scenario.title(),
        tests.family(),
        tests.capability(),
        tests.assumption(),
        tests.pattern(),
        tests.writtenBy(),
        tests.level(),
        scenario.situation().request(),
        result.slot().trial(),
        judgement.verdict(),
        judgement.whose(),
        judgement.reason(),
        judgement.score(),
        judgement.checks().stream().map(ResultsProcessor::check).toList(),
        result.costUsd(),
        result.timing().wall(),
        result.timing().virtual());
  }

  private static RunReport.CheckLine check(CheckResult check) {
    return new RunReport.CheckLine(
        check.expectation(),
        check.dimension(),
        check.critical(),
        check.passed(),
        check.says(),
        check.step());
  }

  private static RunReport.@Nullable Range estimated(RunRecord.Forecast forecast) {
    var low = forecast.lowUsd();
    var high = forecast.highUsd();
    return low == null || high == null ? null : new RunReport.Range(low, high);
  }

  private static RunReport.Time time(RunRecord run, long sequential) {
    var wall = run.wallMillis();
    return new RunReport.Time(wall, sequential, wall == 0 ? 0 : (double) sequential / wall);
  }
}
