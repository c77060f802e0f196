package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Level;
import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.RunReport.LevelLine;
import dev.arc.pipeline.RunReport.Progression;
import dev.arc.scenario.Tested;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressionsTest {

  private final Progressions progressions = new Progressions();

  @Test
  void levelsStandFromTheHarmlessCaseOnWhateverWasPlayedFirst() {
    add("unit", Level.COMPOUND, Verdict.PASS);
    add("unit", Level.BASE, Verdict.PASS);
    add("unit", Level.EDGE, Verdict.FAIL);
    add("unit", Level.EDGE, Verdict.PASS);

    assertThat(only().levels())
        .containsExactly(
            new LevelLine(Level.BASE, 1, 0),
            new LevelLine(Level.EDGE, 1, 1),
            new LevelLine(Level.COMPOUND, 1, 0));
    assertThat(only().breaksAt()).isEqualTo(Level.EDGE);
  }

  @Test
  void kindThatHoldsBreaksNowhere() {
    add("unit", Level.VIOLATION, Verdict.PASS);

    assertThat(only().breaksAt()).isNull();
  }

  @Test
  void whatWasNotConcludedIsNotCounted() {
    add("unit", Level.VIOLATION, Verdict.ERROR);
    add("unit", Level.VIOLATION, Verdict.INVALID);

    assertThat(progressions.list(Map.of())).isEmpty();
  }

  @Test
  void faultsOfToolsAreNoProgression() {
    add(null, Level.FAULT, Verdict.FAIL);

    assertThat(progressions.list(Map.of())).isEmpty();
  }

  @Test
  void worstComesFirst() {
    add("held", Level.BASE, Verdict.PASS);
    add("late", Level.EDGE, Verdict.FAIL);
    add("early", Level.BASE, Verdict.FAIL);
    add("often", Level.COMPOUND, Verdict.FAIL);
    add("often", Level.COMPOUND, Verdict.FAIL);

    assertThat(progressions.list(Map.of()))
        .extracting(Progression::assumption)
        .containsExactly("often", "early", "late", "held");
  }

  private Progression only() {
    assertThat(progressions.list(Map.of())).hasSize(1);
    return progressions.list(Map.of()).getFirst();
  }

  private void add(@Nullable String kind, Level level, Verdict verdict) {
    progressions.add(
        new Tested("family", "reporting", kind, null, "way", level, null, null, Map.of()), verdict);
  }
}
