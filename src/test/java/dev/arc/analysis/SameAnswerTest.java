package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.fairness.Mutants;
import dev.arc.format.AgentProfiles;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An agent that looks everything up as it should, and then gives one and the same answer to
/// whatever it was asked, has made that up; no assumption led it there.
class SameAnswerTest {
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 0, 1000, Duration.ofMinutes(1));

  @Test
  void whatFollowsFromNothingIsNoAssumption() throws IOException, InterruptedException {
    var agent = agent();
    var failures =
        new Failures(
            agent.capabilities().assumptions(),
            new Terms(Catalogue.standard().names(), Optional.empty()));
    var scenarios = new SetMaker(Catalogue::standard).generate(agent, 50, 7).scenarios();
    for (var position = 0; position < scenarios.size(); position++) {
      add(failures, position, scenarios.get(position), agent);
    }

    assertThat(failures.clusters().getFirst())
        .satisfies(most -> assertThat(most.id()).isEqualTo("made_up"))
        .satisfies(most -> assertThat(most.failures()).isGreaterThan(scenarios.size() / 2));
    assertThat(failures.clusters())
        .filteredOn(cluster -> cluster.assumption() != null)
        .allMatch(cluster -> cluster.confidence() == 0)
        .allMatch(
            cluster -> cluster.rootCause().contains("with figures that this does not explain"));
  }

  private static void add(Failures failures, int position, Scenario scenario, PreparedAgent agent)
      throws InterruptedException {
    var model = new Answering(Mutants.with(Lapse.STATES_BOTH, scenario, agent.tools()));
    var trajectory =
        Simulation.ofPassingPlays()
            .play(agent.agent(), scenario.situation(), scenario.id(), PLAY, model);
    var judgement = Judge.judge(scenario, trajectory);
    if (judgement.verdict() == Verdict.FAIL) {
      failures.add(position, scenario, judgement, trajectory);
    }
  }

  private static PreparedAgent agent() throws IOException {
    var file = Path.of("configs/finance_agent_v1.yaml");
    var reading = AgentProfiles.read(file.toString(), Files.readString(file));
    return PreparedAgent.of(file.toString(), reading.profile().orElseThrow());
  }

  /// Calls what another agent calls, and has its own answer.
  private record Answering(LanguageModel other) implements LanguageModel {
    @Override
    public ModelIdentity identity() {
      return other.identity();
    }

    @Override
    public Reply reply(Conversation conversation, CallSettings settings)
        throws ModelException, InterruptedException {
      var reply = other.reply(conversation, settings);
      return reply.message().toolCalls().isEmpty()
          ? new Reply(
              new Message.Assistant("The total is 5.00 USD.", List.of()),
              reply.usage(),
              reply.finish(),
              null)
          : reply;
    }
  }
}
