package dev.arc.pipeline;

import dev.arc.catalogue.Level;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Verdict;
import dev.arc.history.Comparison;
import dev.arc.history.Result;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.pipeline.FixTrial.Compared;
import dev.arc.pipeline.FixTrial.Work;
import dev.arc.pipeline.RecommendationReport.Regression;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Steering;
import dev.arc.trace.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a change is tried on, and what came of it.
///
/// Not for several threads.
public final class FixTrials {
  static final int HELD_OUT = 50;
  private static final int ABOUT_THE_CAUSE = 15;

  private final SetMaker sets;
  private final RunStore store;
  private final Map<Long, ScenarioSet> mixes = new HashMap<>();

  public FixTrials(SetMaker sets, RunStore store) {
    this.sets = sets;
    this.store = store;
  }

  /// What a change was derived from.
  ///
  /// @param about the assumption kind or failure pattern that it is against; empty for neither
  /// @param scenarios that failed
  /// @param ways of going wrong that whoever wrote it was shown; none where it is the catalogue's
  public record Origin(String about, List<Scenario> scenarios, Set<String> ways) {

    public Origin {
      scenarios = List.copyOf(scenarios);
      ways = Set.copyOf(ways);
    }
  }

  /// The usual mix of another seed, without what the change was derived from. A change does to it
  /// what it does to the agent's reliability.
  ///
  /// @param run the set of the run: steered as its mix was
  /// @param seed another than the run's
  public ScenarioSet heldOut(PreparedAgent agent, Origin origin, ScenarioSet run, long seed) {
    var said = run.steering();
    var steering = said == null ? Steering.NONE : Steering.read(said);
    var mix = mixes.computeIfAbsent(seed, _ -> sets.generate(agent, HELD_OUT, seed, steering));
    return proved(mix.withScenarios(unseen(mix, origin, origin.scenarios())), agent);
  }

  /// Further scenarios about what a change is against: the usual mix has few of most causes.
  ///
  /// @param heldOut the usual mix that the change is tried on
  /// @return empty where that mix is about it, or nothing else can be made
  public Optional<ScenarioSet> about(PreparedAgent agent, Origin origin, ScenarioSet heldOut) {
    if (origin.about().isEmpty()
        || origin.about().equals(heldOut.focus()) && heldOut.violations() >= ABOUT_THE_CAUSE) {
      return Optional.empty();
    }
    var set = sets.generate(agent, ABOUT_THE_CAUSE, heldOut.seed() + 1, about(origin.about()));
    var known = Stream.concat(origin.scenarios().stream(), heldOut.scenarios().stream()).toList();
    var others =
        unseen(set, origin, known).stream()
            .filter(scenario -> isAbout(scenario, origin.about()))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(proved(set.withScenarios(others), agent));
  }

  /// Those with other requests, and of ways that the change's author was not shown.
  private static List<Scenario> unseen(ScenarioSet set, Origin origin, List<Scenario> known) {
    var requests =
        known.stream().map(scenario -> scenario.situation().request()).collect(Collectors.toSet());
    return set.scenarios().stream()
        .filter(scenario -> !requests.contains(scenario.situation().request()))
        .filter(scenario -> !origin.ways().contains(scenario.tests().family()))
        .toList();
  }

  private static boolean isAbout(Scenario scenario, String name) {
    return name.equals(scenario.tests().pattern())
        || name.equals(scenario.tests().assumption())
            && scenario.tests().level() == Level.VIOLATION;
  }

  private static Steering about(String name) {
    var share = new Steering.Share(BigDecimal.valueOf(ABOUT_THE_CAUSE), false);
    return new Steering(Map.of(name, share), List.of(), List.of(), List.of());
  }

  /// The scenarios that failed, as a set of their own.
  ///
  /// @param set that the run played
  public ScenarioSet failing(PreparedAgent agent, Origin origin, ScenarioSet set) {
    var some = set.withScenarios(origin.scenarios());
    return set.isProved(agent.tools()) ? proved(some, agent) : some.identified();
  }

  /// Each scenario was proved fair by itself when its set was made.
  private static ScenarioSet proved(ScenarioSet set, PreparedAgent agent) {
    return set.identified().proved(agent.tools());
  }

  /// `the usual mix: 15 about currency, 35 others, seed 8`
  public static String says(ScenarioSet set, Origin origin) {
    var about = set.scenarios().stream().filter(each -> isAbout(each, origin.about())).count();
    var mix = set.steering() == null ? "the usual mix" : "the mix of " + set.steering();
    return origin.about().isEmpty()
        ? mix + ", seed " + set.seed()
        : "%s: %d about %s, %d others, seed %d"
            .formatted(
                mix,
                about,
                origin.about().replace('_', ' '),
                set.scenarios().size() - about,
                set.seed());
  }

  /// What two runs of one set show.
  public Compared compared(ScenarioSet set, RunRecord without, RunRecord with) {
    var comparison = Comparison.of(store, without, with);
    var paired = comparison.paired();
    var before = results(without.id());
    var after = results(with.id());
    var failing = before.keySet().stream().filter(each -> hasFailed(before.get(each))).toList();
    var repaired =
        failing.stream().filter(each -> isPassed(after.getOrDefault(each, List.of()))).count();
    return new Compared(
        paired.pairs(),
        comparison.before(),
        comparison.after(),
        paired.difference(),
        paired.interval().low(),
        paired.interval().high(),
        paired.mcnemarP(),
        paired.better(),
        comparison.worse().stream().map(turned -> regression(turned, set, after)).toList(),
        failing.size(),
        (int) repaired,
        work(without.id()),
        work(with.id()));
  }

  private Map<Integer, List<Result>> results(RunId run) {
    var all = new TreeMap<Integer, List<Result>>();
    store.results(
        run,
        result ->
            all.computeIfAbsent(result.slot().position(), _ -> new ArrayList<>()).add(result));
    return all;
  }

  private static boolean hasFailed(@Nullable List<Result> plays) {
    return plays != null && verdicts(plays).anyMatch(each -> each == Verdict.FAIL);
  }

  private static boolean isPassed(List<Result> plays) {
    return verdicts(plays).anyMatch(each -> each == Verdict.PASS)
        && verdicts(plays).noneMatch(each -> each == Verdict.FAIL);
  }

  private static Stream<Verdict> verdicts(List<Result> plays) {
    return plays.stream().map(each -> each.judgement().verdict()).filter(Verdict::isConclusive);
  }

  private static Regression regression(
      Comparison.Turned turned, ScenarioSet set, Map<Integer, List<Result>> after) {
    var request =
        set.scenarios().stream()
            .filter(scenario -> scenario.id().equals(turned.scenario()))
            .findFirst()
            .map(scenario -> scenario.situation().request());
    var check =
        after.values().stream()
            .flatMap(List::stream)
            .filter(each -> each.scenario().equals(turned.scenario()))
            .map(Result::judgement)
            .filter(each -> each.verdict() == Verdict.FAIL)
            .findFirst()
            .map(each -> each.decisive().map(CheckResult::says).orElse(each.reason()));
    return new Regression(turned.scenario(), request.orElse(""), check.orElse(""));
  }

  private Work work(RunId run) {
    var calls = new ArrayList<Double>();
    var questions = new ArrayList<Double>();
    var tokens = new ArrayList<Double>();
    for (var plays : results(run).values()) {
      for (var play : plays) {
        tokens.add((double) play.usage().promptTokens() + play.usage().completionTokens());
        store
            .outcome(run, play.slot())
            .ifPresent(outcome -> {
              var steps = outcome.trajectory().steps();
              calls.add((double) steps.stream().filter(Step.ToolCalled.class::isInstance).count());
              questions.add((double) steps.stream().filter(FixTrials::isReply).count());
            });
      }
    }
    return new Work(mean(calls), mean(questions), mean(tokens));
  }

  private static boolean isReply(Step step) {
    return step instanceof Step.UserSaid said && said.number() > 1 && !said.topics().isEmpty();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
