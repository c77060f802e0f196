package dev.arc.simulation;

import static dev.arc.llm.ScriptedModel.calls;
import static dev.arc.llm.ScriptedModel.fails;
import static dev.arc.llm.ScriptedModel.says;
import static dev.arc.llm.ScriptedModel.saysCut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.ScriptedModel;
import dev.arc.llm.ToolCall;
import dev.arc.llm.ToolSchema;
import dev.arc.llm.Usage;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Limits;
import dev.arc.scenario.Situation;
import dev.arc.scenario.User;
import dev.arc.tool.Behaviour;
import dev.arc.tool.Fault;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Step.UserSaid;
import dev.arc.trace.Trajectory;
import dev.arc.world.Filter;
import dev.arc.world.Task;
import dev.arc.world.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {

  private static final String READ = "{\"file\": \"munich_travel.xlsx\"}";
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 7, 500, Duration.ofSeconds(30));
  private static final Agent AGENT =
      new Agent(
          "You add things up.",
          List.of(
              tool("sheet", Role.READER),
              tool("calculator", Role.CALCULATOR),
              tool("pay", Role.ACTOR)),
          0.1);
  private static final User USER =
      new User(Map.of("currency", "It is all in euros."), 2, "I don't know; use your judgement.");

  @Test
  void readsThenAnswers() throws InterruptedException {
    var trajectory =
        play(
            calls("sheet", READ),
            calls("calculator", "{\"expression\": \"100 + 200\"}"),
            says("The total is 300 EUR."));

    assertThat(trajectory.end()).isEqualTo(new End.Answered());
    assertThat(trajectory.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4);
    assertThat(trajectory.steps().get(0))
        .isEqualTo(new UserSaid(1, 0, "What did Munich spend?", List.of()));
    assertThat(called(trajectory)).extracting(ToolCalled::outcome).containsOnly(Step.Outcome.DONE);
    assertThat(called(trajectory).get(1).result())
        .isEqualTo("{\"expression\":\"100 + 200\",\"result\":300}");
    assertThat(trajectory.steps().getLast())
        .isInstanceOfSatisfying(
            AgentSaid.class, said -> assertThat(said.text()).isEqualTo("The total is 300 EUR."));
    assertThat(trajectory.usage().calls()).isEqualTo(3);
  }

  @Test
  void userGoesOnWhenAnAnswerIsGiven() throws InterruptedException {
    var trajectory =
        play(
            talkingTo(null, "And Vienna?", "Thanks. And both?"),
            says("Munich: 300 EUR."),
            says("Vienna: 0 EUR."),
            says("300 EUR."));

    assertThat(trajectory.end()).isEqualTo(new End.Answered());
    assertThat(said(trajectory))
        .containsExactly("What did Munich spend?", "And Vienna?", "Thanks. And both?");
  }

  @Test
  void userWhoDodgesAnswersTheSecondQuestion() throws InterruptedException {
    var trajectory =
        play(
            talkingTo("What would you need that for?"),
            says("Which currency are these amounts in?"),
            says("Which currency are these amounts in?"),
            says("300 EUR."));

    assertThat(said(trajectory))
        .containsExactly(
            "What did Munich spend?", "What would you need that for?", "It is all in euros.");
  }

  private static Situation talkingTo(@Nullable String dodge, String... turns) {
    var user = new User(USER.knows(), USER.patience(), USER.otherwise(), dodge, List.of(turns));
    var one = situation();
    return new Situation(
        one.task(),
        Collections.nCopies(turns.length, one.task()),
        null,
        one.request(),
        user,
        one.world(),
        List.of(),
        List.of(),
        one.limits());
  }

  private static List<String> said(Trajectory trajectory) {
    return trajectory.steps().stream()
        .filter(UserSaid.class::isInstance)
        .map(step -> ((UserSaid) step).text())
        .toList();
  }

  @Test
  void virtualTimeIsThinkingAndTools() throws InterruptedException {
    var trajectory = play(calls("sheet", READ), says("300 EUR."));

    var took = called(trajectory).getFirst().took();
    assertThat(called(trajectory).getFirst().at()).isEqualTo(1000);
    assertThat(trajectory.steps().getLast().at()).isEqualTo(2000 + took);
    assertThat(trajectory.timing().virtual()).isEqualTo(2000 + took);
  }

  @Test
  void severalCallsOfOneMessageArePlayedInOrder() throws InterruptedException {
    var trajectory =
        play(
            says(
                "Let me look.",
                new ToolCall("a", "sheet", READ),
                new ToolCall("b", "sheet", "{\"file\": \"nothing.xlsx\"}")),
            says("300 EUR."));

    assertThat(called(trajectory))
        .extracting(ToolCalled::outcome)
        .containsExactly(Step.Outcome.DONE, Step.Outcome.REJECTED);
    assertThat(trajectory.steps().get(1))
        .isInstanceOfSatisfying(
            AgentSaid.class, said -> assertThat(said.text()).isEqualTo("Let me look."));
  }

  @Test
  void theModelSeesWhatTheToolsSaid() throws InterruptedException {
    var seen = new ArrayList<Conversation>();
    ScriptedModel.Turn look =
        conversation -> {
          seen.add(conversation);
          return says("Done.").play(conversation);
        };

    play(calls("sheet", READ), look);

    var messages = seen.getFirst().messages();
    assertThat(messages.get(0)).isEqualTo(new Message.System("You add things up."));
    assertThat(messages.get(1)).isEqualTo(new Message.User("What did Munich spend?"));
    assertThat(messages.get(3))
        .isInstanceOfSatisfying(
            Message.ToolResult.class, result -> assertThat(result.text()).contains("EXP-1"));
    assertThat(((Message.Assistant) messages.get(2)).toolCalls().getFirst().id())
        .isEqualTo(((Message.ToolResult) messages.get(3)).callId());
    assertThat(seen.getFirst().tools())
        .extracting(ToolSchema::name)
        .containsExactly("sheet", "calculator", "pay");
  }

  @Test
  void brokenArgumentsAndUnknownToolsAreToldToTheAgent() throws InterruptedException {
    var trajectory =
        play(
            calls("sheet", "{\"file\": \"mun"),
            calls("spreadsheet", READ),
            says("I could not read it."));

    assertThat(trajectory.end()).isEqualTo(new End.Answered());
    assertThat(called(trajectory))
        .extracting(ToolCalled::outcome)
        .containsOnly(Step.Outcome.INVALID);
    assertThat(called(trajectory).get(0).result()).contains("not valid JSON");
    assertThat(called(trajectory).get(1).result())
        .contains("There is no tool \\\"spreadsheet\\\".")
        .contains("\"sheet\"");
  }

  @Test
  void userAnswersWhatItKnows() throws InterruptedException {
    var trajectory = play(says("Which currency are these amounts in?"), says("300 EUR."));

    assertThat(trajectory.end()).isEqualTo(new End.Answered());
    assertThat(trajectory.steps().get(2))
        .isEqualTo(new UserSaid(3, 1000, "It is all in euros.", List.of("currency")));
  }

  @Test
  void userKnowsNothingElse() throws InterruptedException {
    var trajectory = play(says("Which period do you mean?"), says("300 EUR."));

    assertThat(trajectory.steps().get(2))
        .isEqualTo(new UserSaid(3, 1000, "I don't know; use your judgement.", List.of()));
  }

  @Test
  void oneReplyCoversAllThatWasAsked() throws InterruptedException {
    var trajectory =
        play(
            says("Which currency are these amounts in? And which period do you mean?"),
            says("300 EUR."));

    assertThat(trajectory.steps().get(2))
        .isEqualTo(
            new UserSaid(
                3,
                1000,
                "It is all in euros. I don't know; use your judgement.",
                List.of("currency")));
  }

  @Test
  void anOfferEndsThePlay() throws InterruptedException {
    var trajectory =
        play(says("The total is 300 EUR. Would you like me to convert it to dollars?"));

    assertThat(trajectory.end()).isEqualTo(new End.Answered());
  }

  @Test
  void anAnswerWithAQuestionIsAQuestion() throws InterruptedException {
    var trajectory = play(says("The total is 300. Which currency is that in?"), says("300 EUR."));

    assertThat(trajectory.steps()).hasSize(4);
  }

  @Test
  void aQuestionBesideCallsWaits() throws InterruptedException {
    var trajectory =
        play(says("Which currency is it?", new ToolCall("a", "sheet", READ)), says("300 EUR."));

    assertThat(trajectory.steps()).filteredOn(UserSaid.class::isInstance).hasSize(1);
    assertThat(trajectory.end()).isEqualTo(new End.Answered());
  }

  @Test
  void patienceEnds() throws InterruptedException {
    var question = says("Which currency are these amounts in?");

    var trajectory = play(question, question, question);

    assertThat(trajectory.end()).isEqualTo(new End.OutOfBudget("patience"));
    assertThat(trajectory.steps()).filteredOn(UserSaid.class::isInstance).hasSize(3);
  }

  @Test
  void loopsEndByTheStepsTheyTake() throws InterruptedException {
    var trajectory =
        play(
            IntStream.range(0, 50)
                .mapToObj(_ -> calls("sheet", READ))
                .toArray(ScriptedModel.Turn[]::new));

    assertThat(trajectory.end()).isEqualTo(new End.OutOfBudget("steps"));
    assertThat(called(trajectory)).hasSize(12);
  }

  @Test
  void timeoutsUseUpVirtualTimeAndNoOther() throws InterruptedException {
    var slow =
        situation(
            USER,
            new Limits(12, Duration.ofSeconds(60), 8000),
            new Fault(Role.READER, 1, 9, Behaviour.TIMEOUT, Map.of("seconds", "30")));

    var trajectory = play(slow, calls("sheet", READ), calls("sheet", READ), calls("sheet", READ));

    assertThat(trajectory.end()).isEqualTo(new End.OutOfBudget("virtual_time"));
    assertThat(called(trajectory)).hasSize(2);
    assertThat(called(trajectory)).extracting(ToolCalled::fault).containsOnly("timeout");
    assertThat(trajectory.timing().virtual()).isGreaterThan(60_000);
  }

  @Test
  void repliesUseUpTokens() throws InterruptedException {
    var tight = situation(USER, new Limits(12, Duration.ofSeconds(60), 40));

    var trajectory = play(tight, calls("sheet", READ), calls("sheet", READ), says("300 EUR."));

    assertThat(trajectory.end()).isEqualTo(new End.OutOfBudget("tokens"));
  }

  @Test
  void cutAnswersCountAsCut() throws InterruptedException {
    var trajectory = play(saysCut("The total is"));

    assertThat(trajectory.end()).isEqualTo(new End.Answered());
    assertThat(trajectory.steps().getLast())
        .isEqualTo(new AgentSaid(2, 1000, "The total is", null, true));
  }

  @Test
  void silenceIsNudgedOnce() throws InterruptedException {
    assertThat(play(says(""), says("300 EUR.")).end()).isEqualTo(new End.Answered());
    assertThat(play(says(""), says("  ")).end())
        .isEqualTo(new End.AgentStuck("the agent said nothing and called nothing, twice"));
  }

  @ParameterizedTest
  @EnumSource
  void noReplyIsNotTheAgentsDoingUnlessItOverflowed(ModelException.Kind kind)
      throws InterruptedException {
    var trajectory = play(calls("sheet", READ), fails(kind, "openai said no"));

    assertThat(trajectory.end())
        .isEqualTo(
            kind == ModelException.Kind.CONTEXT_OVERFLOW
                ? new End.AgentStuck("openai said no")
                : new End.Infrastructure("openai said no"));
    assertThat(trajectory.steps()).hasSize(2);
  }

  @Test
  void aMistakeInAnAdapterIsInfrastructure() throws InterruptedException {
    var trajectory =
        play(_ -> {
          throw new IllegalStateException("boom");
        });

    assertThat(trajectory.end())
        .isEqualTo(
            new End.Infrastructure(
                "the model arc:script failed: java.lang.IllegalStateException: boom"));
  }

  @Test
  void aFaultThatMakesNoSenseBreaksTheScenario() throws InterruptedException {
    var broken =
        situation(
            USER,
            new Limits(12, Duration.ofSeconds(60), 8000),
            new Fault(Role.READER, 1, 1, Behaviour.TIMEOUT, Map.of("seconds", "soon")));

    assertThat(play(broken, calls("sheet", READ)).end()).isInstanceOf(End.Broken.class);
  }

  @Test
  void interruptionEndsThePlay() {
    LanguageModel interrupted =
        new LanguageModel() {
          @Override
          public ModelIdentity identity() {
            return new ModelIdentity("arc", "interrupted", false, List.of());
          }

          @Override
          public Reply reply(Conversation conversation, CallSettings settings)
              throws InterruptedException {
            throw new InterruptedException();
          }
        };

    assertThatThrownBy(
            () -> new Simulation(() -> 0).play(AGENT, situation(), "s", PLAY, interrupted))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void effectsAreKeptAlsoWhereTheAgentWasNotTold() throws InterruptedException {
    var timesOut =
        situation(
            USER,
            new Limits(12, Duration.ofSeconds(60), 8000),
            new Fault(Role.ACTOR, 1, 1, Behaviour.TIMEOUT_AFTER_EFFECT, Map.of()));

    var trajectory =
        play(
            timesOut,
            calls("pay", "{\"id\": \"EXP-1\"}"),
            says("It timed out; I do not know whether it was paid."));

    assertThat(called(trajectory).getFirst().outcome()).isEqualTo(Step.Outcome.FAULT);
    assertThat(called(trajectory).getFirst().effects())
        .extracting(effect -> effect.target())
        .containsExactly("EXP-1");
  }

  @Test
  void secretsAreNotStored() throws InterruptedException {
    var trajectory =
        play(
            calls(
                "sheet",
                "{\"file\": \"munich_travel.xlsx\", \"note\": \"sk-proj-abcdefghijklmnopqrstuvwxyz0123456789ABCD\"}"),
            says("Card 4111 1111 1111 1111 was used."));

    assertThat(trajectory.toString())
        .doesNotContain("sk-proj-abcdefgh")
        .doesNotContain("4111 1111 1111 1111")
        .contains("(redacted");
  }

  @Test
  void waitingIsTheProvidersShareOfTheWallTime() throws InterruptedException {
    var clock = new AtomicLong();
    ScriptedModel.Turn slow =
        _ -> {
          clock.addAndGet(900_000_000);
          return new Reply(
              new Message.Assistant("300 EUR.", List.of()),
              new Usage(1, 10, 5, 0, null, 600),
              Reply.Finish.COMPLETE,
              "because");
        };

    var trajectory =
        new Simulation(clock::get).play(AGENT, situation(), "s", PLAY, ScriptedModel.of(slow));

    assertThat(trajectory.timing()).isEqualTo(new Trajectory.Timing(1000, 900, 300, 600));
    assertThat(trajectory.steps().getLast())
        .isEqualTo(new AgentSaid(2, 1000, "300 EUR.", "because", false));
  }

  @Test
  void theSamePlayIsTheSameTrajectory() throws InterruptedException {
    ScriptedModel.Turn[] script = {
      calls("sheet", READ),
      says("Which currency are these amounts in?"),
      calls("pay", "{\"id\": \"EXP-1\"}"),
      says("Done.")
    };

    assertThat(play(script)).isEqualTo(play(script));
  }

  @Test
  void settingsAreHandedToTheModel() throws InterruptedException {
    var settings = new ArrayList<CallSettings>();
    LanguageModel model =
        new LanguageModel() {
          @Override
          public ModelIdentity identity() {
            return new ModelIdentity("arc", "listening", false, List.of());
          }

          @Override
          public Reply reply(Conversation conversation, CallSettings given) throws ModelException {
            settings.add(given);
            return says("Done.").play(conversation);
          }
        };

    new Simulation(() -> 0).play(AGENT, situation(), "s", PLAY, model);

    assertThat(settings).containsExactly(new CallSettings(0.1, 500, 7, Duration.ofSeconds(30)));
  }

  private static Trajectory play(ScriptedModel.Turn... turns) throws InterruptedException {
    return play(situation(), turns);
  }

  private static Trajectory play(Situation situation, ScriptedModel.Turn... turns)
      throws InterruptedException {
    return new Simulation(() -> 0).play(AGENT, situation, "s", PLAY, ScriptedModel.of(turns));
  }

  private static Situation situation() {
    return situation(USER, new Limits(12, Duration.ofSeconds(60), 8000));
  }

  private static Situation situation(User user, Limits limits, Fault... faults) {
    var task = new Task.Total("expenses", "amount", Filter.of(Map.of("city", "Munich")));
    return new Situation(
        task,
        "What did Munich spend?",
        user,
        Worlds.euros("100", "200"),
        List.of(),
        List.of(faults),
        limits);
  }

  private static List<ToolCalled> called(Trajectory trajectory) {
    return trajectory.steps().stream()
        .filter(ToolCalled.class::isInstance)
        .map(ToolCalled.class::cast)
        .toList();
  }

  private static RoledTool tool(String name, Role role) {
    return new RoledTool(
        new ToolSchema(name, "", (JsonObject) Json.parse("{\"type\": \"object\"}")), role, 1, "");
  }
}
