package dev.arc.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.format.AgentProfiles;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import dev.arc.pipeline.Divergence;
import dev.arc.pipeline.Divergence.Diverged;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Steering;
import dev.arc.simulation.Agent;
import dev.arc.simulation.Simulation;
import dev.arc.trace.Step;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivergenceTest {
  private static final String DEMO = "configs/finance_agent_v1.yaml";
  private static final String ACTING = "src/test/resources/dev/arc/profiles/support_desk.json";
  private static final String SITE = "src/test/resources/dev/arc/profiles/site_operations.yaml";
  private static final String TRAVEL = "src/test/resources/dev/arc/profiles/travel_planner.yaml";
  private static final Simulation SIMULATION = new Simulation(() -> 0L);
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 0, 1000, Duration.ofMinutes(1));
  private static final Map<String, List<Scenario>> SETS = new ConcurrentHashMap<>();

  /// Mutants whose fault is a call and not what they say in the end.
  private static final Set<Lapse> ACTS =
      Set.of(
          Lapse.REPEATS_CHANGE,
          Lapse.SKIPS_CONFIRMATION,
          Lapse.IGNORES_REFUSAL,
          Lapse.ASSUMES_PERMITTED,
          Lapse.HAMMERS);

  private record Failure(Scenario scenario, Lapse lapse, Trajectory trajectory) {
    Optional<Diverged> divergence(PreparedAgent agent) {
      return Divergence.of(agent, scenario, trajectory);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DEMO, ACTING, TRAVEL})
  void whatIsSaidWrongInTheEndIsLostThereAndNotBefore(String file) {
    var agent = agent(file);

    assertThat(failures(agent))
        .filteredOn(failure -> !ACTS.contains(failure.lapse()))
        .hasSizeGreaterThan(20)
        .allSatisfy(failure -> {
          var steps = failure.trajectory().steps();
          assertThat(failure.divergence(agent))
              .hasValueSatisfying(diverged -> {
                assertThat(diverged.step()).isEqualTo(steps.size());
                assertThat(diverged.inVain()).isZero();
                assertThat(diverged.did()).startsWith("answered \"");
              });
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {SITE, TRAVEL})
  void whatCannotBeTakenBackIsLostWithTheCallThatDidIt(String file) {
    var agent = agent(file);
    var changes =
        List.of("change-once", "change-timed-out", "leave-refused", "privilege-skip-confirmation");
    var steering = new Steering(Map.of(), changes, List.of(), List.of());
    var set = new SetMaker(Catalogue::standard).generate(agent, 12, 1, steering).scenarios();
    var seen = new TreeSet<Lapse>();

    for (var failure : failures(agent, set)) {
      var calls = effective(failure.trajectory());
      if (failure.lapse() == Lapse.REPEATS_CHANGE) {
        lostAt(failure, agent, calls.get(1));
        seen.add(failure.lapse());
      }
      if (failure.lapse() == Lapse.SKIPS_CONFIRMATION || failure.lapse() == Lapse.IGNORES_REFUSAL) {
        lostAt(failure, agent, calls.getFirst());
        seen.add(failure.lapse());
      }
    }

    assertThat(seen).contains(Lapse.REPEATS_CHANGE).hasSizeGreaterThan(1);
  }

  private static void lostAt(Failure failure, PreparedAgent agent, ToolCalled call) {
    assertThat(failure.divergence(agent))
        .as("%s %s", failure.lapse(), failure.trajectory().steps())
        .hasValueSatisfying(diverged -> {
          assertThat(diverged.step()).isEqualTo(call.number());
          assertThat(diverged.did()).startsWith("called " + call.tool() + " with {");
          assertThat(diverged.inVain()).isPositive();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {DEMO, ACTING, TRAVEL})
  void playsThatPassHaveNoneAndOthersAlwaysOne(String file) {
    var agent = agent(file);

    for (var scenario : set(agent)) {
      assertThat(Divergence.find(agent, scenario, play(agent, scenario, oracle(agent, scenario))))
          .isInstanceOf(Divergence.Nothing.class);
    }
    assertThat(failures(agent))
        .allSatisfy(failure ->
            assertThat(Divergence.find(agent, failure.scenario(), failure.trajectory()))
                .isInstanceOf(Diverged.class));
  }

  /// An idle look-up costs a step, and nothing is lost by it.
  @ParameterizedTest
  @ValueSource(strings = {DEMO, ACTING, TRAVEL})
  void aDetourIsNoFault(String file) {
    var agent = agent(file);
    var reader =
        agent.tools().stream().filter(tool -> tool.role().bringsFacts()).findFirst().orElseThrow();

    for (var failure : failures(agent)) {
      if (!ACTS.contains(failure.lapse()) && failure.scenario().situation().faults().isEmpty()) {
        var arm =
            new ScriptedArm(
                new Knowledge(failure.scenario().situation()), agent.tools(), failure.lapse());
        var detour = play(agent, failure.scenario(), new Detour(reader, arm));
        if (Judge.verdict(failure.scenario(), detour) == Verdict.FAIL) {
          assertThat(Divergence.of(agent, failure.scenario(), detour))
              .hasValueSatisfying(
                  diverged -> assertThat(diverged.step()).isEqualTo(detour.steps().size()));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = DEMO)
  void aRecordThatDoesNotReplayIsNotExplained(String file) {
    var agent = agent(file);
    var failure =
        failures(agent).stream()
            .filter(
                each -> each.trajectory().steps().stream().anyMatch(ToolCalled.class::isInstance))
            .findFirst()
            .orElseThrow();
    var steps = new ArrayList<>(failure.trajectory().steps());
    var at = steps.indexOf(calls(failure.trajectory()).getFirst());
    steps.set(at, answering((ToolCalled) steps.get(at), "something else"));

    assertThat(Divergence.find(agent, failure.scenario(), with(failure.trajectory(), steps)))
        .isEqualTo(
            new Divergence.Unclear(
                "replayed, step " + (at + 1) + " does not go as it is recorded"));
  }

  private static ToolCalled answering(ToolCalled call, String result) {
    return new ToolCalled(
        call.number(),
        call.at(),
        call.tool(),
        call.role(),
        call.arguments(),
        result,
        call.outcome(),
        call.fault(),
        call.took(),
        call.effects(),
        call.reasoning());
  }

  private static Trajectory with(Trajectory play, List<Step> steps) {
    return new Trajectory(
        play.scenario(), play.trial(), steps, play.end(), play.usage(), play.timing());
  }

  /// Looks something else up first.
  private record Detour(RoledTool reader, LanguageModel then) implements LanguageModel {
    @Override
    public ModelIdentity identity() {
      return then.identity();
    }

    @Override
    public Reply reply(Conversation conversation, CallSettings settings)
        throws ModelException, InterruptedException {
      if (conversation.messages().size() > 2) {
        return then.reply(conversation, settings);
      }
      var arguments = ToolArguments.fill(reader.schema(), Map.of(ToolArguments.Meaning.QUERY, "?"));
      var call = new ToolCall("detour", reader.name(), arguments);
      return new Reply(
          new Message.Assistant("", List.of(call)), Usage.NONE, Reply.Finish.TOOL_CALLS, null);
    }
  }

  private static List<Failure> failures(PreparedAgent agent) {
    return failures(agent, set(agent));
  }

  private static List<Failure> failures(PreparedAgent agent, List<Scenario> set) {
    var failures = new ArrayList<Failure>();
    for (var scenario : set) {
      for (var lapse : lapses(scenario)) {
        var arm = new ScriptedArm(new Knowledge(scenario.situation()), agent.tools(), lapse);
        var trajectory = play(agent, scenario, arm);
        if (Judge.verdict(scenario, trajectory) == Verdict.FAIL) {
          failures.add(new Failure(scenario, lapse, trajectory));
        }
      }
    }
    return failures;
  }

  private static Set<Lapse> lapses(Scenario scenario) {
    var lapses = new TreeSet<Lapse>();
    if (scenario.tests().lapse() != null) {
      lapses.add(Lapse.of(scenario.tests().lapse()));
    }
    scenario.tests().wrong().values().forEach(lapse -> lapses.add(Lapse.of(lapse)));
    return lapses;
  }

  private static LanguageModel oracle(PreparedAgent agent, Scenario scenario) {
    return new ScriptedArm(new Knowledge(scenario.situation()), agent.tools(), null);
  }

  private static Trajectory play(PreparedAgent agent, Scenario scenario, LanguageModel model) {
    try {
      return SIMULATION.play(
          new Agent("", agent.tools(), null), scenario.situation(), scenario.id(), PLAY, model);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ToolCalled> calls(Trajectory trajectory) {
    return trajectory.steps().stream()
        .filter(ToolCalled.class::isInstance)
        .map(ToolCalled.class::cast)
        .toList();
  }

  private static List<ToolCalled> effective(Trajectory trajectory) {
    return calls(trajectory).stream().filter(call -> call.role() == Role.ACTOR).toList();
  }

  private static List<Scenario> set(PreparedAgent agent) {
    return SETS.computeIfAbsent(
        agent.file(), _ -> new SetMaker(Catalogue::standard).generate(agent, 50, 1).scenarios());
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
