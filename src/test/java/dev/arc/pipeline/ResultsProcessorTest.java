package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Level;
import dev.arc.history.MemoryRunStore;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Samples;
import dev.arc.json.Codec;
import dev.arc.pipeline.RunReport.Gate.State;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsProcessorTest {

  private final RunStore store = new MemoryRunStore();

  @Test
  void scenariosStandInTheOrderOfTheSet() throws InterruptedException {
    var report = rehearsed("kkk222");

    assertThat(report.scenarios().toList())
        .extracting(RunReport.ScenarioLine::id)
        .containsExactlyElementsOf(
            Rehearsals.SET.scenarios().stream().map(scenario -> scenario.id()).toList());
  }

  @Test
  void mixAddsUpToTheScore() throws InterruptedException {
    var report = rehearsed("kkk222");
    var score = report.reliability();

    assertThat(report.mix().stream().mapToInt(RunReport.MixPart::passed).sum())
        .isEqualTo(score.passed());
    assertThat(report.mix().stream().mapToInt(RunReport.MixPart::total).sum())
        .isEqualTo(score.passed() + score.failed());
    assertThat(report.mix().getFirst().name()).isEqualTo("currency violations");
  }

  @Test
  void clustersHoldEveryFailureOnce() throws InterruptedException {
    var report = rehearsed("kkk222");

    assertThat(report.clusters().stream().mapToInt(RunReport.Cluster::failures).sum())
        .isEqualTo(report.reliability().failed())
        .isPositive();
    assertThat(report.clusters()).allSatisfy(each -> assertThat(each.name()).contains(" "));
  }

  @Test
  void progressionsAddUpToTheScenariosThatTestAssumptions() throws InterruptedException {
    var report = rehearsed("kkk222");

    assertThat(
            report.progressions().stream()
                .flatMap(kind -> kind.levels().stream())
                .mapToInt(level -> level.passed() + level.failed())
                .sum())
        .isEqualTo(
            report.scenarios().toList().stream().filter(line -> line.assumption() != null).count());
    assertThat(report.progressions().getFirst().assumption()).isEqualTo("currency");
    assertThat(report.progressions().getFirst().breaksAt()).isEqualTo(Level.VIOLATION);
  }

  @Test
  void sameSeedGivesTheSameDocument() throws InterruptedException {
    var one = Codec.of(RunReport.class).write(rehearsed("kkk222"));
    var other = Codec.of(RunReport.class).write(rehearsed("mmm333"));

    assertThat(other.replace("mmm333", "kkk222")).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 0, 0, 50, PASS",
    "2, 2, 0, 0, 50.1, FAIL",
    "4, 0, 0, 0, 100, PASS",
    "0, 4, 0, 0, 0, PASS",
    "3, 0, 1, 0, 75, PASS",
    "3, 0, 1, 0, 90, INCONCLUSIVE",
    "1, 2, 1, 0, 75, FAIL",
    "1, 0, 0, 3, 50, INCONCLUSIVE",
    "0, 0, 4, 0, 50, INCONCLUSIVE",
  })
  void gateDecidesOnlyWhatNothingOpenCouldChange(
      int passed, int failed, int errors, int unplayed, BigDecimal least, State expected) {
    var report = report(passed, failed, errors, unplayed);

    assertThat(ResultsProcessor.gated(report, least).gate().state()).isEqualTo(expected);
  }

  @Test
  void gateDecidesNothingWhereTheJobWasNotTested() {
    var report = report(4, 0, 0, 0);
    var set = report.set();
    var foreign =
        report.withSet(
            new RunReport.Set(
                set.sha256(),
                set.scenarios(),
                set.rejected(),
                set.catalogue(),
                set.focus(),
                set.steering(),
                false));

    assertThat(ResultsProcessor.gated(foreign, BigDecimal.ONE).gate().state())
        .isEqualTo(State.INCONCLUSIVE);
  }

  @Test
  void withoutAQuestionThereIsNoGate() {
    assertThat(report(1, 1, 0, 0).gate().state()).isEqualTo(State.NONE);
  }

  private RunReport rehearsed(String id) throws InterruptedException {
    var run = Rehearsals.begin(store, id, 1);
    var end = Rehearsals.play(store, run, Integer.MAX_VALUE, (_, _) -> {});
    return Rehearsals.report(store, end.run());
  }

  private RunReport report(int passed, int failed, int errors, int unplayed) {
    var all = passed + failed + errors + unplayed;
    var plain = Samples.run("kkk222", Samples.START);
    var settings =
        new RunRecord.Settings("cd".repeat(32), all, 1, 7, "local", "rehearsal", true, null, null);
    var run =
        new RunRecord(
            plain.id(),
            plain.startedAt(),
            null,
            plain.state(),
            plain.agent(),
            plain.model(),
            settings,
            plain.forecast(),
            0);
    store.begin(run, Samples.set(all));
    for (var position = 0; position < all - unplayed; position++) {
      var judgement =
          position < passed
              ? Samples.PASSED
              : position < passed + failed ? Samples.FAILED : Samples.ERROR;
      store.append(run.id(), Samples.outcome(position, 1, judgement));
    }
    return Rehearsals.report(store, run);
  }
}
