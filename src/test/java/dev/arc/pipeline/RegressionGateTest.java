package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.pipeline.DiffReport.Paired;
import dev.arc.pipeline.DiffReport.Turned;
import dev.arc.pipeline.RunReport.Gate.State;
import dev.arc.stats.McNemar;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionGateTest {

  /// A rehearsal is the same every time; a model turns some scenarios by chance. What was not
  /// concluded counts as what would hurt most.
  @ParameterizedTest
  @CsvSource({
    "rehearsed, 0, 0, 0, PASS",
    "rehearsed, 9, 1, 0, FAIL",
    "rehearsed, 9, 0, 1, INCONCLUSIVE",
    "played, 0, 1, 0, PASS",
    "played, 0, 5, 0, PASS",
    "played, 0, 6, 0, FAIL",
    "played, 8, 9, 0, PASS",
    "played, 0, 5, 1, INCONCLUSIVE",
    "played, 3, 20, 0, FAIL",
  })
  void gateFailsOnWhatChanceDoesNotExplain(
      String how, int better, int worse, int unsettled, State expected) {
    var gate = RegressionGate.of(paired(50, better, worse, unsettled), how.equals("rehearsed"));

    assertThat(gate.state()).isEqualTo(expected);
    assertThat(gate.says()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"rehearsed", "played"})
  void nothingComparedDecidesNothing(String how) {
    var gate = RegressionGate.of(paired(0, 0, 0, 0), how.equals("rehearsed"));

    assertThat(gate.state()).isEqualTo(State.INCONCLUSIVE);
  }

  private static Paired paired(int scenarios, int better, int worse, int unsettled) {
    return new Paired(
        scenarios,
        0.5,
        0.5,
        0,
        -1,
        1,
        "newcombe",
        0.95,
        McNemar.exact(better, worse),
        turned(better),
        turned(worse),
        unsettled,
        0);
  }

  private static List<Turned> turned(int count) {
    return Collections.nCopies(count, new Turned("0123456789ab", "title", "request", 0, 1, "why"));
  }
}
