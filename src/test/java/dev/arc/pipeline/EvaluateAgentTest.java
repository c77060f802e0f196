package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.evaluation.Verdict;
import dev.arc.history.MemoryRunStore;
import dev.arc.history.Outcome;
import dev.arc.history.Result;
import dev.arc.history.RunRecord.State;
import dev.arc.history.RunStore;
import dev.arc.history.Samples;
import dev.arc.history.Slot;
import dev.arc.history.Tally;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluateAgentTest {

  private static final int ALL = Integer.MAX_VALUE;

  private final RunStore store = new MemoryRunStore();

  @Test
  void everyPlayIsKeptBeforeItIsTold() throws InterruptedException {
    var run = Rehearsals.begin(store, "kkk222", 1);
    var told = new ArrayList<Outcome>();

    var end =
        Rehearsals.play(
            store,
            run,
            ALL,
            (outcome, tally) -> {
              told.add(outcome);
              assertThat(store.outcome(run.id(), outcome.result().slot())).contains(outcome);
              assertThat(tally.total()).isEqualTo(told.size());
            });

    assertThat(told).hasSize(Rehearsals.SCENARIOS);
    assertThat(end.run().state()).isEqualTo(State.DONE);
    assertThat(end.says()).isEmpty();
    assertThat(store.find(run.id())).contains(end.run());
  }

  @Test
  void stoppedRunPlaysOnlyWhatIsMissingWhenItGoesOn() throws InterruptedException {
    var run = Rehearsals.begin(store, "kkk222", 2);
    var stopped = Rehearsals.play(store, run, 7, (_, _) -> {});
    var rest = new ArrayList<Slot>();

    var done =
        Rehearsals.play(
            store, stopped.run(), ALL, (outcome, _) -> rest.add(outcome.result().slot()));

    assertThat(stopped.run().state()).isEqualTo(State.STOPPED);
    assertThat(stopped.says()).isEqualTo("stopped");
    assertThat(rest).hasSize(2 * Rehearsals.SCENARIOS - 7).doesNotHaveDuplicates();
    assertThat(done.run().state()).isEqualTo(State.DONE);
    assertThat(store.played(run.id())).hasSize(2 * Rehearsals.SCENARIOS);
  }

  @Test
  void runInTwoPartsComesOutAsOneInOne() throws InterruptedException {
    var whole = Rehearsals.begin(store, "kkk222", 1);
    Rehearsals.play(store, whole, ALL, (_, _) -> {});
    var parts = Rehearsals.begin(store, "mmm333", 1);
    Rehearsals.play(store, parts, 5, (_, _) -> {});
    Rehearsals.play(store, parts, ALL, (_, _) -> {});

    assertThat(Rehearsals.report(store, parts).scenarios().toList())
        .isEqualTo(Rehearsals.report(store, whole).scenarios().toList());
  }

  @Test
  void runThatIsPlayedElsewhereIsRefused() {
    var run = Rehearsals.begin(store, "kkk222", 1);
    var lease = store.claim(run.id()).orElseThrow();

    assertThatThrownBy(() -> Rehearsals.play(store, run, ALL, (_, _) -> {}))
        .isInstanceOf(RunIsPlayedException.class)
        .hasMessage("run kkk222 is being played by another process; wait for it, or stop it first");
    lease.close();
  }

  @Test
  void runThatFailedToPlayCanBeClaimedAgain() {
    var run = Rehearsals.begin(store, "kkk222", 1);

    assertThatThrownBy(() ->
            Rehearsals.play(
                store,
                run,
                ALL,
                (_, _) -> {
                  throw new IllegalStateException("nobody listens");
                }))
        .hasMessage("nobody listens");

    assertThat(store.isPlayed(run.id())).isFalse();
    assertThat(store.played(run.id())).hasSize(1);
  }

  @Test
  void unfairScenariosAreInvalidAndNotPlayed() throws InterruptedException {
    var run = Rehearsals.begin(store, "kkk222", 1);
    var unfair = Rehearsals.SET.scenarios().get(3).id();
    var told = new ArrayList<Outcome>();

    Rehearsals.evaluation(store)
        .ruleOut(run, Rehearsals.SET, Map.of(unfair, "the oracle does not pass"));
    Rehearsals.play(store, run, ALL, (outcome, _) -> told.add(outcome));

    assertThat(told).hasSize(Rehearsals.SCENARIOS - 1);
    assertThat(Rehearsals.report(store, run).scenarios().toList().get(3))
        .extracting(RunReport.ScenarioLine::verdict, RunReport.ScenarioLine::reason)
        .containsExactly(Verdict.INVALID, "the scenario is unfair: the oracle does not pass");
  }

  @Test
  void whatEndedInAnErrorIsPlayedAgainAndPaidTwiceButCountedOnce() throws InterruptedException {
    var run = Rehearsals.begin(store, "kkk222", 1);
    Rehearsals.play(store, run, ALL, (_, _) -> {});
    var first = Rehearsals.SET.scenarios().getFirst().id();
    var paid = new Usage(3, 70, 7, 0, null);
    var lost = store.outcome(run.id(), new Slot(0, 1)).orElseThrow().trajectory();
    var dollar = BigDecimal.ONE;
    store.append(
        run.id(),
        new Outcome(
            new Result(new Slot(0, 1), first, Samples.ERROR, paid, dollar, lost.timing()), lost));
    var again = new ArrayList<Outcome>();
    var tallies = new ArrayList<Tally>();

    Rehearsals.play(
        store,
        run,
        ALL,
        (outcome, tally) -> {
          again.add(outcome);
          tallies.add(tally);
        });

    assertThat(again)
        .singleElement()
        .satisfies(outcome -> {
          assertThat(outcome.result().scenario()).isEqualTo(first);
          assertThat(outcome.result().judgement().verdict()).isNotEqualTo(Verdict.ERROR);
          assertThat(outcome.result().costUsd()).isEqualByComparingTo(dollar);
          assertThat(outcome.result().usage()).isEqualTo(paid.plus(outcome.trajectory().usage()));
        });
    assertThat(tallies.getLast().total()).isEqualTo(Rehearsals.SCENARIOS);
    assertThat(store.tally(run.id()))
        .isEqualTo(tallies.getLast())
        .extracting(Tally::errors)
        .isEqualTo(0);
  }
}
