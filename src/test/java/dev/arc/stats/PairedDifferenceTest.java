package dev.arc.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arc.stats.PairedDifference.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDifferenceTest {

  @Test
  void differenceCountsTheScenariosThatTurned() {
    var paired = PairedDifference.of(pairs(20, 2, 18, 10));

    assertThat(paired.pairs()).isEqualTo(50);
    assertThat(paired.difference()).isCloseTo(0.32, within(1e-12));
    assertThat(paired.better()).isEqualTo(18);
    assertThat(paired.worse()).isEqualTo(2);
    assertThat(paired.mcnemarP()).isCloseTo(0.000402, within(1e-6));
    assertThat(paired.interval().holds(0.32)).isTrue();
    assertThat(paired.interval().holds(0)).isFalse();
  }

  /// Method 10 by hand, in steps: Wilson's limits of both rates, the corrected correlation, and the
  /// two reaches.
  @Test
  void intervalIsNewcombes() {
    var interval = PairedDifference.of(pairs(36, 2, 12, 0)).interval();

    var before = Wilson.of(38, 50, 0.95);
    var after = Wilson.of(48, 50, 0.95);
    // 36 x 0 - 2 x 12 is negative, so it stays as it is; the margins are 38, 12, 48 and 2.
    var phi = -24 / Math.sqrt(38.0 * 12 * 48 * 2);
    var down = 0.96 - after.low();
    var up = before.high() - 0.76;
    assertThat(interval.low())
        .isCloseTo(0.2 - Math.sqrt(down * down - 2 * phi * down * up + up * up), within(1e-12));
  }

  @Test
  void equalPairsShowNoDifferenceAndLeaveRoomForOne() {
    var paired = PairedDifference.of(pairs(30, 0, 0, 20));

    assertThat(paired.difference()).isZero();
    assertThat(paired.mcnemarP()).isEqualTo(1);
    assertThat(paired.interval().low()).isNegative();
    assertThat(paired.interval().high()).isPositive();
  }

  @Test
  void nothingComparedTellsNothing() {
    var paired = PairedDifference.of(List.of());

    assertThat(paired.interval()).isEqualTo(new Interval(-1, 1, "newcombe", 0.95));
    assertThat(paired.mcnemarP()).isEqualTo(1);
  }

  @Test
  void sidesMayBeSwapped() {
    var pairs = pairs(11, 3, 9, 7);
    var swapped = pairs.stream().map(pair -> new Pair(pair.second(), pair.first())).toList();

    var one = PairedDifference.of(pairs);
    var other = PairedDifference.of(swapped);

    assertThat(other.difference()).isCloseTo(-one.difference(), within(1e-12));
    assertThat(other.interval().low()).isCloseTo(-one.interval().high(), within(1e-12));
    assertThat(other.interval().high()).isCloseTo(-one.interval().low(), within(1e-12));
  }

  @Test
  void sharesOfTrialsCountOncePerScenario() {
    var paired = PairedDifference.of(List.of(new Pair(0.2, 0.8), new Pair(1, 1), new Pair(0.5, 0)));

    assertThat(paired.pairs()).isEqualTo(3);
    assertThat(paired.difference()).isCloseTo(0.1 / 3, within(1e-12));
    assertThat(paired.better()).isEqualTo(1);
    assertThat(paired.worse()).isEqualTo(1);
  }

  /// Of 2,000 draws, with the true difference known: an interval of 95 % must hold it in about so
  /// many.
  @ParameterizedTest
  @CsvSource({
    "0.4, 0.05, 0.3, 50",
    "0.7, 0.02, 0.08, 50",
    "0.5, 0.2, 0.2, 30",
    "0.8, 0.05, 0.15, 40"
  })
  void intervalHoldsTheTruthAsOftenAsItSays(double same, double worse, double better, int size) {
    var random = new SplittableRandom(7);
    var held = 0;
    for (var draw = 0; draw < 2000; draw++) {
      var drawn = new ArrayList<Pair>();
      for (var pair = 0; pair < size; pair++) {
        var at = random.nextDouble();
        drawn.add(
            at < worse
                ? new Pair(1, 0)
                : at < worse + better
                    ? new Pair(0, 1)
                    : at < worse + better + same / 2 ? new Pair(1, 1) : new Pair(0, 0));
      }
      held += PairedDifference.of(drawn).interval().holds(better - worse) ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.93, 1.0);
  }

  private static List<Pair> pairs(int bothPass, int worse, int better, int bothFail) {
    var pairs = new ArrayList<Pair>();
    pairs.addAll(Collections.nCopies(bothPass, new Pair(1, 1)));
    pairs.addAll(Collections.nCopies(worse, new Pair(1, 0)));
    pairs.addAll(Collections.nCopies(better, new Pair(0, 1)));
    pairs.addAll(Collections.nCopies(bothFail, new Pair(0, 0)));
    return pairs;
  }
}
