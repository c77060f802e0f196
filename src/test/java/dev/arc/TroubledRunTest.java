package dev.arc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.cost.Meter;
import dev.arc.cost.PriceBook;
import dev.arc.cost.Spending;
import dev.arc.evaluation.Whose;
import dev.arc.history.MemoryRunStore;
import dev.arc.history.Result;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.orchestration.LocalFleet;
import dev.arc.pipeline.EvaluateAgent;
import dev.arc.profile.ProfileTexts;
import dev.arc.provider.HostileServer;
import dev.arc.provider.ProviderEvents;
import dev.arc.provider.Providers;
import dev.arc.provider.Wire;
import dev.arc.simulation.Halt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A whole run against a server that troubles a fifth of the calls: 429 with Retry-After, 500,
/// resets, hangs, malformed and cut bodies.
class TroubledRunTest {
  private static final int SCENARIOS = 40;

  @Test
  void noScenarioIsLostOrCountedTwiceAndTroubleIsNeverTheAgents() throws Exception {
    var text = Rehearsal.text("finance_agent_v1.yaml");
    var set = Rehearsal.set(text, SCENARIOS, 7);
    try (var server = HostileServer.troubled(11, 0.2);
        var store = new MemoryRunStore()) {
      var wire =
          Wire.standard().hurried(Duration.ofMillis(5), Duration.ofMillis(400)).withAttempts(9);
      var model =
          new Providers(Map.of(), wire, ProviderEvents.NONE)
              .resolve("openai:brains", Optional.of(server.url()));
      var evaluation =
          new EvaluateAgent(store, _ -> Optional.empty(), () -> Instant.EPOCH, System::nanoTime);
      var settings =
          new RunRecord.Settings(
              set.sha256(), SCENARIOS, 1, 7, "local", "openai:brains", true, null, null);
      var order =
          new EvaluateAgent.Order(
              new RunId("trouble"),
              model.identity(),
              settings,
              new RunRecord.Forecast(null, null),
              new ProfileTexts(text, Map.of()),
              null);
      var exam = new EvaluateAgent.Exam(Rehearsal.agent(text), set);
      var run = evaluation.begin(exam, order);
      var meter = new Meter(model.identity(), PriceBook.standard(), Spending.unbounded());
      var bounds =
          new EvaluateAgent.Bounds(512, Duration.ofSeconds(20), Optional.empty(), new Halt());

      var end = evaluation.play(run, exam, new LocalFleet(model, meter, 8), bounds, (_, _) -> {});

      var results = new ArrayList<Result>();
      store.results(run.id(), results::add);
      assertThat(end.run().state()).isEqualTo(RunRecord.State.DONE);
      assertThat(server.met()).isNotEmpty();
      assertThat(results).hasSize(SCENARIOS);
      assertThat(new HashSet<>(results.stream().map(Result::scenario).toList())).hasSize(SCENARIOS);
      assertThat(whose(results)).doesNotContain(Whose.INFRASTRUCTURE, Whose.SCENARIO);
    }
  }

  private static List<Whose> whose(List<Result> results) {
    return results.stream().map(result -> result.judgement().whose()).distinct().toList();
  }
}
