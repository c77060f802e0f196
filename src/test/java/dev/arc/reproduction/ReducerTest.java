package dev.arc.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.fairness.ControlArms;
import dev.arc.format.AgentProfiles;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.CarefulReader;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.ReproduceFailure.Lost;
import dev.arc.pipeline.SetMaker;
import dev.arc.rehearsal.RehearsalModel;
import dev.arc.scenario.Recomputed;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Simulation;
import dev.arc.world.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReducerTest {
  private static final Simulation SIMULATION = Simulation.ofPassingPlays();
  private static final LanguageModel MODEL = RehearsalModel.seeded(7);
  private static final String PROFILES = "src/test/resources/dev/arc/profiles/";
  private static final Map<String, List<Scenario>> SETS = new ConcurrentHashMap<>();

  private record Failure(Scenario scenario, Lost lost) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configs/finance_agent_v1.yaml",
        PROFILES + "site_operations.yaml",
        PROFILES + "travel_planner.yaml"
      })
  void whatIsLeftIsFairFailsTheSameCheckAndCannotBeSmaller(String file)
      throws InterruptedException {
    var agent = agent(file);
    var arms = new ControlArms(agent.tools());
    var ratios = new ArrayList<Double>();

    for (var failure : representatives(agent)) {
      var reducer = reducer(agent, arms, failure);
      var reduction = reducer.reduced(() -> false);
      var smallest = reduction.smallest();

      assertThat(reduction.complete()).isTrue();
      assertThat(arms.objection(smallest)).isEmpty();
      assertThat(failure.lost().isIn(judgement(agent, smallest))).isTrue();
      assertThat(smallest.identified()).isEqualTo(smallest);
      var kept = new ArrayList<>(reducer.parts());
      kept.removeAll(reduction.leftOut());
      for (var part : kept) {
        var rest = new ArrayList<>(kept);
        rest.remove(part);
        assertThat(reducer.isStillFailed(rest)).as("%s of %s", part, smallest).isFalse();
      }
      ratios.add(reduction.ratio());
    }

    assertThat(ratios).isNotEmpty();
    assertThat(ratios.stream().mapToDouble(ratio -> ratio).average().orElseThrow())
        .as("%s", ratios)
        .isGreaterThan(0.65);
  }

  private static Reducer reducer(PreparedAgent agent, ControlArms arms, Failure failure) {
    return new Reducer(
        failure.scenario(),
        arms,
        new CarefulReader(agent.tools()),
        scenario -> failure.lost().isIn(judgement(agent, scenario)));
  }

  /// What is left is as small as it gets: made smaller again, it stays the same.
  @ParameterizedTest
  @ValueSource(strings = {"configs/finance_agent_v1.yaml", PROFILES + "site_operations.yaml"})
  void whatIsLeftCannotBeMadeSmallerAgain(String file) throws InterruptedException {
    var agent = agent(file);
    var arms = new ControlArms(agent.tools());

    for (var failure : representatives(agent)) {
      var smallest = reducer(agent, arms, failure).reduced(() -> false).smallest();
      var again = reducer(agent, arms, new Failure(smallest, failure.lost()));

      assertThat(again.reduced(() -> false).smallest()).isEqualTo(smallest);
    }
  }

  @Test
  void wordsAreLeftOutTogetherWithWhatTheyMean() throws InterruptedException {
    var agent = agent("configs/finance_agent_v1.yaml");
    var arms = new ControlArms(agent.tools());
    var reader = new CarefulReader(agent.tools());

    for (var failure : representatives(agent)) {
      var reduction = reducer(agent, arms, failure).reduced(() -> false);
      var task = reduction.smallest().situation().task();
      var request = reduction.smallest().situation().request();

      for (var filter : Meant.by(task)) {
        assertThat(filter.from() == null).isEqualTo(!Phrases.isPeriodIn(request));
        if (!(task instanceof Task.LookUp)) {
          filter.equal().values().forEach(value -> assertThat(request).contains(value));
        }
      }
      if (reduction.read()) {
        assertThat(reader.objection(reduction.smallest())).isEmpty();
      }
      assertThat(reduction.kept())
          .extracting(Kept::part)
          .containsExactlyInAnyOrderElementsOf(kept(failure, reduction));
    }
  }

  private static List<Part> kept(Failure failure, Reduction reduction) {
    var kept = new ArrayList<>(Parts.of(failure.scenario()));
    kept.removeAll(reduction.leftOut());
    return kept;
  }

  /// The bug is about pence: that a name does not count has nothing to do with it.
  @Test
  void scopeOfAFailureAboutSomethingElseIsLeftOutWithItsRecords() throws InterruptedException {
    var agent = agent(PROFILES + "travel_planner.yaml");
    var failure =
        failures(agent, new SetMaker(Catalogue::standard).generate(agent, 120, 7).scenarios())
            .stream()
            .filter(each -> each.scenario().tests().family().equals("scope/narrowed-pence"))
            .findFirst()
            .orElseThrow();
    var left = ((Task.Total) failure.scenario().situation().task()).where().without().values();

    var reduction = reducer(agent, new ControlArms(agent.tools()), failure).reduced(() -> false);

    assertThat(reduction.leftOut()).contains(new Part.Scope());
    assertThat(reduction.smallest().tests().lapse()).isEqualTo("takes-minor-as-major");
    assertThat(reduction.smallest().tests().assumption()).isEqualTo("minor_units");
    assertThat(left).isNotEmpty();
    for (var name : left) {
      assertThat(reduction.smallest().situation().toString()).doesNotContain(name);
    }
  }

  /// Nothing is carried over: all figures of all expectations are found again.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "configs/finance_agent_v1.yaml",
        PROFILES + "site_operations.yaml",
        PROFILES + "travel_planner.yaml"
      })
  void whatIsExpectedFollowsFromTheSituationAgain(String file) {
    for (var scenario : set(agent(file))) {
      assertThat(new Recomputed(scenario).in(scenario.situation())).hasValue(scenario);
    }
  }

  /// The first failure of each kind.
  private static List<Failure> representatives(PreparedAgent agent) throws InterruptedException {
    return failures(agent, set(agent));
  }

  private static List<Failure> failures(PreparedAgent agent, List<Scenario> set)
      throws InterruptedException {
    var seen = new TreeSet<String>();
    var failures = new ArrayList<Failure>();
    for (var scenario : set) {
      Lost.of(judgement(agent, scenario))
          .filter(_ -> seen.add(scenario.tests().family()))
          .ifPresent(lost -> failures.add(new Failure(scenario, lost)));
    }
    return failures;
  }

  private static List<Scenario> set(PreparedAgent agent) {
    return SETS.computeIfAbsent(
        agent.file(), _ -> new SetMaker(Catalogue::standard).generate(agent, 50, 7).scenarios());
  }

  private static Judgement judgement(PreparedAgent agent, Scenario scenario)
      throws InterruptedException {
    var play = new Simulation.Play(1, 7, 1000, Duration.ofMinutes(1));
    return Judge.judge(
        scenario, SIMULATION.play(agent.agent(), scenario.situation(), scenario.id(), play, MODEL));
  }

  private static PreparedAgent agent(String file) {
    try {
      var reading = AgentProfiles.read(file, Files.readString(Path.of(file)));
      return PreparedAgent.of(file, reading.profile().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
