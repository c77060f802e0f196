package dev.arc.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arc.evaluation.Judgement;
import dev.arc.history.Comparison.Turned;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String FIRST = Samples.scenario(0).id();
  private static final String SECOND = Samples.scenario(1).id();

  private final RunStore store = new MemoryRunStore();

  @Test
  void trialsOfAScenarioCountAsOneShare() {
    var before = run("kkk222", 2);
    append(before, 0, Samples.PASSED, Samples.FAILED);
    append(before, 1, Samples.FAILED, Samples.FAILED);
    var after = run("mmm333", 2);
    append(after, 0, Samples.PASSED, Samples.PASSED);
    append(after, 1, Samples.FAILED, Samples.FAILED);

    var comparison = Comparison.of(store, before, after);

    assertThat(comparison.better()).containsExactly(new Turned(FIRST, 0.5, 1));
    assertThat(comparison.worse()).isEmpty();
    assertThat(comparison.before()).isEqualTo(0.25, within(1e-12));
    assertThat(comparison.after()).isEqualTo(0.5, within(1e-12));
    assertThat(comparison.paired().difference()).isEqualTo(0.25, within(1e-12));
  }

  @Test
  void errorsOfEitherRunLeaveAScenarioOut() {
    var before = run("kkk222", 2);
    append(before, 0, Samples.PASSED);
    append(before, 1, Samples.ERROR);
    var after = run("mmm333", 2);
    append(after, 0, Samples.FAILED);
    append(after, 1, Samples.PASSED);

    var comparison = Comparison.of(store, before, after);

    assertThat(comparison.compared()).containsExactly(FIRST);
    assertThat(comparison.unsettled()).isEqualTo(1);
    assertThat(comparison.worse()).containsExactly(new Turned(FIRST, 1, 0));
  }

  @Test
  void scenariosOfOneSetAloneAreCountedAndNotCompared() {
    var before = run("kkk222", 3);
    append(before, 0, Samples.PASSED);
    append(before, 1, Samples.PASSED);
    append(before, 2, Samples.FAILED);
    var after = run("mmm333", 2);
    append(after, 0, Samples.PASSED);
    append(after, 1, Samples.FAILED);

    var comparison = Comparison.of(store, before, after);

    assertThat(comparison.alone()).isEqualTo(1);
    assertThat(comparison.compared()).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(comparison.unsettled()).isZero();
  }

  private RunRecord run(String id, int scenarios) {
    var run = Samples.run(id, Samples.START);
    store.begin(run, Samples.set(scenarios));
    return run;
  }

  private void append(RunRecord run, int position, Judgement... trials) {
    for (var trial = 1; trial <= trials.length; trial++) {
      store.append(run.id(), Samples.outcome(position, trial, trials[trial - 1]));
    }
  }
}
