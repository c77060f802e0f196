package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.arc.analysis.ClusterComparison.Change;
import dev.arc.analysis.ClusterComparison.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterComparisonTest {

  private static final Map<String, String> NAMES = Map.of("unit", "Unit Violations");

  @Test
  void whatBecameOfEachClusterIsToldByRates() {
    var before = tally(10, Map.of("unit", List.of(0, 1), "loop", List.of(2), "date", List.of(3)));
    var now = tally(10, Map.of("unit", List.of(0, 1, 4), "date", List.of(5), "gap", List.of(6)));

    var changes = ClusterComparison.of(before, now).changes();

    assertThat(changes)
        .extracting(Change::cluster, Change::kind)
        .containsExactly(
            tuple("gap", Kind.NEW),
            tuple("loop", Kind.GONE),
            tuple("unit", Kind.GROWN),
            tuple("date", Kind.SAME));
    assertThat(changes.get(2).name()).isEqualTo("Unit Violations");
    assertThat(changes.get(3).better()).isOne();
    assertThat(changes.get(3).worse()).isOne();
  }

  @Test
  void moreTrialsAreNoGrowth() {
    var before = tally(4, Map.of("unit", List.of(0)));
    var plays = new HashMap<String, Integer>();
    before.plays().keySet().forEach(scenario -> plays.put(scenario, 5));
    var now = new FailureTally(plays, Map.of("unit", Map.of("s0", 5)), NAMES);

    var change = ClusterComparison.of(before, now).changes().getFirst();

    assertThat(change.kind()).isEqualTo(Kind.SAME);
    assertThat(change.p()).isEqualTo(1);
  }

  @Test
  void onlyScenariosThatBothConcludedAreCompared() {
    var before = tally(4, Map.of("unit", List.of(0)));
    var now = tally(8, Map.of("unit", List.of(0, 6, 7), "loop", List.of(5)));

    var comparison = ClusterComparison.of(before, now);

    assertThat(comparison.shared()).isEqualTo(4);
    assertThat(comparison.only()).isEqualTo(4);
    assertThat(comparison.changes())
        .extracting(Change::cluster, Change::kind)
        .containsExactly(tuple("unit", Kind.SAME));
  }

  @Test
  void runsWithoutCommonScenariosArePairedInNothing() {
    var before = tally(4, Map.of("unit", List.of(0)));
    var now = new FailureTally(Map.of("other", 1), Map.of("unit", Map.of("other", 1)), NAMES);

    var comparison = ClusterComparison.of(before, now);

    assertThat(comparison.shared()).isZero();
    assertThat(comparison.changes())
        .containsExactly(new Change("unit", "Unit Violations", Kind.GROWN, 0.25, 1, 0, 0, null));
  }

  private static FailureTally tally(int scenarios, Map<String, List<Integer>> failures) {
    var plays = new HashMap<String, Integer>();
    for (var scenario = 0; scenario < scenarios; scenario++) {
      plays.put("s" + scenario, 1);
    }
    var failed = new HashMap<String, Map<String, Integer>>();
    failures.forEach((cluster, list) -> {
      var counts = new HashMap<String, Integer>();
      list.forEach(scenario -> counts.put("s" + scenario, 1));
      failed.put(cluster, counts);
    });
    return new FailureTally(plays, failed, NAMES);
  }
}
