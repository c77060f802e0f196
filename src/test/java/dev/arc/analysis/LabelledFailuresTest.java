package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.fairness.Mutants;
import dev.arc.format.AgentProfiles;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Tested;
import dev.arc.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Failures whose causes are known, for the agents that failed were made with one flaw each. What
/// they should be grouped by: the flaw, and where the flaw is about what was put to the test, that.
/// The labels were set down before anything was measured, and half of the profiles, all but the
/// first seed, and the flaws under [#HELD_OUT] were not looked at while the analysis was written.
class LabelledFailuresTest {
  private static final Path OTHERS = Path.of("src/test/resources/dev/arc/profiles");
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final int SCENARIOS = 50;
  private static final int PLAYS_OF_A_FLAW = 7;
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 0, 1000, Duration.ofMinutes(1));

  /// What each lapse is a case of, when it shows in the scenario that is about it.
  private static final Map<Lapse, Cause> CAUSES = causes();

  private static final Set<Object> HELD_OUT =
      Set.of(
          WrongAgents.TOOL_THAT_DOES_NOT_EXIST,
          WrongAgents.REFUSES,
          WrongAgents.ASKS_WITHOUT_END,
          WrongAgents.SAYS_NOTHING,
          Lapse.READS_DAYS_MONTH_FIRST,
          Lapse.TAKES_FIRST_MATCH,
          Lapse.IGNORES_SCOPE,
          Lapse.READS_AS_UTC,
          Lapse.HAMMERS,
          Lapse.REPEATS_CHANGE,
          Lapse.IGNORES_PAGING,
          Lapse.TRUSTS_CALCULATOR,
          Lapse.FABRICATES_SUM);

  private static final Set<String> HELD_OUT_PROFILES =
      Set.of("support_desk.json", "site_operations.yaml", "audit_agent.yaml");

  private static Map<Lapse, Cause> causes() {
    var causes = new EnumMap<Lapse, Cause>(Lapse.class);
    for (var lapse :
        List.of(
            Lapse.ASSUMES_DOLLARS,
            Lapse.READS_NUMBERS_AS_US,
            Lapse.READS_DAYS_MONTH_FIRST,
            Lapse.TAKES_FIRST_MATCH,
            Lapse.IGNORES_UNITS,
            Lapse.TAKES_MINOR_AS_MAJOR,
            Lapse.IGNORES_SCOPE,
            Lapse.READS_AS_UTC,
            Lapse.BELIEVES_OWN_DATE,
            Lapse.TAKES_CALENDAR_QUARTERS)) {
      causes.put(lapse, Cause.UNCHECKED_ASSUMPTION);
    }
    causes.put(Lapse.FABRICATES, Cause.FABRICATION);
    causes.put(Lapse.FABRICATES_SUM, Cause.FABRICATION);
    causes.put(Lapse.GIVES_UP, Cause.ENVIRONMENT_FAILURE);
    causes.put(Lapse.HAMMERS, Cause.LOST_CONTEXT);
    causes.put(Lapse.LOSES_TURN, Cause.LOST_CONTEXT);
    causes.put(Lapse.OBEYS_INJECTED, Cause.SECURITY_MANIPULATION);
    causes.put(Lapse.REPEATS_CHANGE, Cause.BAD_PLAN);
    causes.put(Lapse.CLAIMS_DONE, Cause.WRONG_STOP);
    causes.put(Lapse.EMPTY_AS_ZERO, Cause.TOOL_OUTPUT_MISREAD);
    causes.put(Lapse.IGNORES_PAGING, Cause.TOOL_OUTPUT_MISREAD);
    causes.put(Lapse.TRUSTS_CALCULATOR, Cause.TOOL_OUTPUT_MISREAD);
    causes.put(Lapse.TRUSTS_STATED_TOTAL, Cause.TOOL_OUTPUT_MISREAD);
    causes.put(Lapse.SKIPS_CONFIRMATION, Cause.INSTRUCTION_NOT_FOLLOWED);
    causes.put(Lapse.IGNORES_REFUSAL, Cause.INSTRUCTION_NOT_FOLLOWED);
    return causes;
  }

  /// A failure whose cause is known.
  ///
  /// @param flaw the agent's
  /// @param label what it should be grouped under
  /// @param causes right ones; none for noise
  private record Labelled(
      Object flaw, String label, Set<Cause> causes, String says, String cluster, Cause found) {}

  @Test
  void failuresAreGroupedByWhatCausedThem() {
    var found = new ArrayList<Labelled>();
    for (var file : profiles()) {
      for (var seed : List.of(1L, 2L)) {
        found.addAll(new Gathering(agent(file), seed).labelled());
      }
    }
    var classes = found.stream().map(Labelled::label).toList();
    var ours = Agreement.of(classes, found.stream().map(Labelled::cluster).toList());
    var plain =
        Agreement.of(classes, PlainClusters.of(found.stream().map(Labelled::says).toList()));
    var right = share(found);
    var flaws = new HashSet<>(found.stream().map(Labelled::flaw).toList());
    var figures =
        "%d failures of %d flaws and noise: V-measure %.3f (plain TF-IDF and DBSCAN %.3f), root cause %.3f"
            .formatted(found.size(), flaws.size() - 1, ours, plain, right);

    if (Boolean.getBoolean("arc.labelled")) {
      System.out.println(figures);
    }
    assertThat(found).as(figures).hasSizeGreaterThanOrEqualTo(400);
    assertThat(flaws).as(figures).hasSizeGreaterThan(10);
    assertThat(ours).as(figures).isGreaterThanOrEqualTo(0.85).isGreaterThan(plain + 0.1);
    assertThat(right).as(figures).isGreaterThanOrEqualTo(0.85);
  }

  private static double share(List<Labelled> found) {
    var known = found.stream().filter(each -> !each.causes().isEmpty()).toList();
    return (double) known.stream().filter(each -> each.causes().contains(each.found())).count()
        / known.size();
  }

  private static List<Path> profiles() {
    return List.of(
        Path.of("configs/finance_agent_v1.yaml"),
        OTHERS.resolve("travel_planner.yaml"),
        OTHERS.resolve("ledger_desk.yaml"),
        Path.of("configs/audit_agent.yaml"),
        OTHERS.resolve("support_desk.json"),
        OTHERS.resolve("site_operations.yaml"));
  }

  private static PreparedAgent agent(Path file) {
    try {
      var reading = AgentProfiles.read(file.toString(), Files.readString(file));
      return PreparedAgent.of(file.toString(), reading.profile().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The failures of many agents on one set.
  private static final class Gathering {
    private final PreparedAgent agent;
    private final List<Scenario> scenarios;
    private final Failures failures;
    private final List<Labelled> labelled = new ArrayList<>();
    private final Simulation simulation = Simulation.ofPassingPlays();
    private final long seed;

    Gathering(PreparedAgent agent, long seed) {
      this.agent = agent;
      this.seed = seed;
      this.scenarios = new SetMaker(() -> CATALOGUE).generate(agent, SCENARIOS, seed).scenarios();
      this.failures =
          new Failures(agent.capabilities().assumptions(), new Terms(Map.of(), Optional.empty()));
    }

    List<Labelled> labelled() {
      for (var scenario : scenarios) {
        mutant(scenario);
      }
      for (var flaw : WrongAgents.values()) {
        if (flaw.isPossibleWith(agent.tools())) {
          for (var play = 0; play < PLAYS_OF_A_FLAW; play++) {
            var scenario = scenario(flaw.ordinal() * 5 + play * 7);
            var model = flaw.playing(agent.tools(), seed * 1000 + play);
            add(scenario, model, flaw, flaw.name(), Set.of(flaw.cause()));
          }
        }
      }
      for (var noise = 0; noise < 4; noise++) {
        var model = WrongAgents.babbling(agent.tools(), seed * 100 + noise);
        var label = "noise " + agent.file() + seed + noise;
        add(scenario(noise * 11), model, "noise", label, Set.of());
      }
      return resolved();
    }

    private Scenario scenario(int number) {
      return scenarios.get(number % scenarios.size());
    }

    private void mutant(Scenario scenario) {
      var tests = scenario.tests();
      var lapse = lapse(tests);
      var cause = lapse == null ? null : CAUSES.get(lapse);
      if (cause != null) {
        var subject = Optional.ofNullable(tests.assumption()).orElse(tests.pattern());
        var model = Mutants.with(lapse, scenario, agent.tools());
        add(scenario, model, lapse, lapse + " of " + subject, right(cause, tests));
      }
    }

    private static @Nullable Lapse lapse(Tested tests) {
      return tests.lapse() == null ? null : Lapse.of(tests.lapse());
    }

    /// Where the profile says what to do about it, it may have been told so for this very case.
    private Set<Cause> right(Cause cause, Tested tests) {
      var guarded =
          agent.capabilities().assumptions().stream()
              .anyMatch(each ->
                  each.kind().equals(tests.assumption())
                      && each.stance() == dev.arc.capability.Assumption.Stance.GUARDS);
      return guarded ? Set.of(cause, Cause.INSTRUCTION_NOT_FOLLOWED) : Set.of(cause);
    }

    private void add(
        Scenario scenario, LanguageModel model, Object flaw, String label, Set<Cause> causes) {
      try {
        var trajectory =
            simulation.play(agent.agent(), scenario.situation(), scenario.id(), PLAY, model);
        var judgement = Judge.judge(scenario, trajectory);
        if (judgement.verdict() == Verdict.FAIL) {
          failures.add(labelled.size(), scenario, judgement, trajectory);
          labelled.add(new Labelled(flaw, label, causes, judgement.reason(), "", Cause.BLOCKED));
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private List<Labelled> resolved() {
      var clusters = new HashMap<Integer, FailureCluster>();
      for (var cluster : failures.clusters()) {
        cluster.affected().forEach(affected -> clusters.put(affected.position(), cluster));
      }
      var resolved = new ArrayList<Labelled>();
      for (var index = 0; index < labelled.size(); index++) {
        var each = labelled.get(index);
        var cluster = clusters.get(index);
        assertThat(cluster).isNotNull();
        resolved.add(
            new Labelled(
                each.flaw(),
                each.label(),
                each.causes(),
                each.says(),
                cluster.id(),
                cluster.cause()));
      }
      if (Boolean.getBoolean("arc.labelled")) {
        tell(resolved);
      }
      return resolved;
    }

    private void tell(List<Labelled> resolved) {
      var looked =
          !HELD_OUT_PROFILES.contains(Path.of(agent.file()).getFileName().toString()) && seed == 1;
      resolved.stream()
          .filter(each -> looked && !HELD_OUT.contains(each.flaw()))
          .forEach(each ->
              System.out.printf(
                  "%s %s -> %s (%s) %s%n",
                  each.causes().isEmpty() || each.causes().contains(each.found()) ? "  " : "!!",
                  each.label(),
                  each.cluster(),
                  each.found().word(),
                  each.says()));
    }
  }
}
