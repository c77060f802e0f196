package dev.arc.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.llm.Usage;
import dev.arc.profile.ProfileTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store must do.
public abstract class RunStoreContract {

  private static final RunId RUN = new RunId("kkk222");

  private RunStore store;

  /// A store without runs.
  protected abstract RunStore emptyStore();

  @BeforeEach
  void open() {
    store = emptyStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void beganRunIsFoundAsItWas() {
    var run = begin("kkk222", 0);

    assertThat(store.find(run.id())).contains(run);
    assertThat(store.find(new RunId("mmm333"))).isEmpty();
  }

  @Test
  void takenIdIsRefused() {
    begin("kkk222", 0);

    assertThatThrownBy(() -> begin("kkk222", 1))
        .isInstanceOf(RunStoreException.class)
        .hasMessage("there is a run kkk222 already; choose another id");
  }

  @Test
  void runsAreListedNewestFirst() {
    begin("kkk222", 0);
    begin("mmm333", 3600);
    begin("hhh444", 60);

    assertThat(store.runs())
        .extracting(run -> run.id().value())
        .containsExactly("mmm333", "hhh444", "kkk222");
  }

  @Test
  void updateReplacesWhatIsKnown() {
    var run = begin("kkk222", 0);
    var ended = run.ended(RunRecord.State.STOPPED, Samples.START.plusSeconds(9), 9000);

    store.update(ended);

    assertThat(store.find(RUN)).contains(ended);
  }

  @Test
  void runThatNeverBeganCannotBeUpdated() {
    assertThatThrownBy(() -> store.update(Samples.run("kkk222", Samples.START)))
        .hasMessage("there is no run kkk222; begin it first");
  }

  @Test
  void setIsKeptWithItsRun() {
    begin("kkk222", 0);

    assertThat(store.set(RUN)).isEqualTo(Samples.set(3));
  }

  @Test
  void setsOfOneHashThatDifferInWordsAreKeptApart() {
    begin("kkk222", 0);
    var renamed = new ArrayList<>(Samples.set(3).scenarios());
    renamed.set(0, Samples.scenario(17));
    store.begin(Samples.run("mmm333", Samples.START), Samples.set(3).withScenarios(renamed));

    assertThat(store.set(new RunId("mmm333")).scenarios()).isEqualTo(renamed);
    assertThat(store.set(RUN)).isEqualTo(Samples.set(3));
  }

  @Test
  void outcomeIsFoundAsItWas() {
    begin("kkk222", 0);
    var outcome = Samples.outcome(1, 2, Samples.PASSED);

    store.append(RUN, outcome);

    assertThat(store.outcome(RUN, new Slot(1, 2))).contains(outcome);
    assertThat(store.outcome(RUN, new Slot(1, 1))).isEmpty();
  }

  @Test
  void adviceIsListedNewestFirstAsItWas() {
    begin("kkk222", 0);
    var effect = new Advice.Effect(0.3, 0.15, 0.42, 50, "arc:rehearsal", true);
    var first = advice("one", null, 0);
    var second = advice("two", effect, 60);

    store.keep(first);
    store.keep(second);

    assertThat(store.advice()).containsExactly(second, first);
  }

  @Test
  void adviceThatWasTakenReplacesWhatWasGiven() {
    begin("kkk222", 0);
    var given = advice("one", null, 0);
    store.keep(given);

    store.keep(given.acceptedAt(Samples.START.plusSeconds(9)));

    assertThat(store.advice()).containsExactly(given.acceptedAt(Samples.START.plusSeconds(9)));
  }

  @Test
  void adviceAfterARunThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> store.keep(advice("one", null, 0)))
        .hasMessage("there is no run kkk222; begin it first");
  }

  @Test
  void expensesAreListedNewestFirstAsTheyWere() {
    var usage = new Usage(3, 900, 80, 10, null);
    var first = new Expense(Samples.START, "one", "openai:x", RUN, usage, new BigDecimal("0.25"));
    var second = new Expense(Samples.START.plusSeconds(9), "two", "x", null, Usage.NONE, null);

    store.keep(first);
    store.keep(second);

    assertThat(store.expenses()).containsExactly(second, first);
  }

  private static Advice advice(String id, Advice.@Nullable Effect effect, long seconds) {
    return new Advice(
        RUN,
        id,
        "currency_assumption",
        "currency",
        "finance_agent",
        "aa",
        "bb",
        effect,
        Samples.START.plusSeconds(seconds),
        null);
  }

  @Test
  void resultsComeInTheOrderOfTheSetWhateverCameFirst() {
    begin("kkk222", 0);
    store.append(RUN, Samples.outcome(2, 1, Samples.FAILED));
    store.append(RUN, Samples.outcome(0, 2, Samples.PASSED));
    store.append(RUN, Samples.outcome(0, 1, Samples.ERROR));
    var slots = new ArrayList<Slot>();

    store.results(RUN, result -> slots.add(result.slot()));

    assertThat(slots).containsExactly(new Slot(0, 1), new Slot(0, 2), new Slot(2, 1));
    assertThat(store.played(RUN)).containsExactlyInAnyOrderElementsOf(slots);
  }

  @Test
  void verdictsAreCounted() {
    begin("kkk222", 0);
    store.append(RUN, Samples.outcome(0, 1, Samples.PASSED));
    store.append(RUN, Samples.outcome(0, 2, Samples.FAILED));
    store.append(RUN, Samples.outcome(1, 1, Samples.FAILED));
    store.append(RUN, Samples.outcome(1, 2, Samples.ERROR));

    assertThat(store.tally(RUN)).isEqualTo(new Tally(1, 2, 1, 0));
  }

  @Test
  void secondOutcomeOfOneSlotReplacesTheFirst() {
    begin("kkk222", 0);
    store.append(RUN, Samples.outcome(0, 1, Samples.ERROR));

    store.append(RUN, Samples.outcome(0, 1, Samples.PASSED));

    assertThat(store.tally(RUN)).isEqualTo(new Tally(1, 0, 0, 0));
  }

  @Test
  void outcomesOfOneRunAreNotThoseOfAnother() {
    begin("kkk222", 0);
    begin("mmm333", 1);

    store.append(RUN, Samples.outcome(0, 1, Samples.PASSED));

    assertThat(store.tally(new RunId("mmm333"))).isEqualTo(Tally.NONE);
  }

  @Test
  void manyThreadsAppendAtOnce() throws Exception {
    begin("kkk222", 0);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 300)
          .forEach(number ->
              threads.submit(() -> store.append(RUN, Samples.outcome(number, 1, Samples.PASSED))));
    }

    assertThat(store.tally(RUN).passed()).isEqualTo(300);
  }

  @Test
  void runIsClaimedByOneAtATime() {
    begin("kkk222", 0);

    var lease = store.claim(RUN).orElseThrow();

    assertThat(store.claim(RUN)).isEmpty();
    assertThat(store.isPlayed(RUN)).isTrue();
    lease.close();
    assertThat(store.isPlayed(RUN)).isFalse();
    assertThat(store.claim(RUN)).isPresent();
  }

  @Test
  void profileTextsAreNumberedPerAgent() {
    assertThat(store.keep(version("finance", "aa")).number()).isEqualTo(1);
    assertThat(store.keep(version("finance", "bb")).number()).isEqualTo(2);
    assertThat(store.keep(version("audit", "cc")).number()).isEqualTo(1);
    assertThat(store.keep(version("finance", "aa")).number()).isEqualTo(1);
  }

  @Test
  void profileIsFoundAsItWas() {
    var kept = store.keep(version("finance", "aa"));

    assertThat(store.profile(kept.sha256())).contains(kept);
    assertThat(store.profile("dd")).isEmpty();
  }

  private RunRecord begin(String id, int secondsLater) {
    var run = Samples.run(id, Samples.START.plusSeconds(secondsLater));
    store.begin(run, Samples.set(3));
    return run;
  }

  private static ProfileVersion version(String name, String sha256) {
    return new ProfileVersion(
        sha256,
        name,
        0,
        "configs/" + name + ".yaml",
        new ProfileTexts("name: " + name + "\n", Map.of("prompt.md", "You are " + name)),
        Samples.START);
  }
}
