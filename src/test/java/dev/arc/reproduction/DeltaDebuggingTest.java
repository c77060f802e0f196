package dev.arc.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaDebuggingTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 40})
  void whatIsNeededIsWhatIsLeft(int size) throws InterruptedException {
    var chance = new Random(size);
    for (var round = 0; round < 50; round++) {
      var whole = IntStream.range(0, size).boxed().toList();
      var needed = new HashSet<Integer>();
      whole.stream().filter(_ -> chance.nextInt(5) == 0).forEach(needed::add);

      var found = new DeltaDebugging<Integer>(kept -> kept.containsAll(needed), () -> false);

      assertThat(found.of(whole).kept())
          .containsExactlyElementsOf(needed.stream().sorted().toList());
    }
  }

  /// One of each pair is enough, so that there is more than one smallest list.
  @Test
  void nothingMoreCanBeLeftOutWhereOneOfTwoWillDo() throws InterruptedException {
    var whole = IntStream.range(0, 20).boxed().toList();
    DeltaDebugging.Property<Integer> property =
        kept ->
            IntStream.range(0, 10)
                .allMatch(pair -> kept.contains(pair) || kept.contains(pair + 10));

    var minimum = new DeltaDebugging<>(property, () -> false).of(whole);

    assertThat(minimum.complete()).isTrue();
    assertThat(minimum.kept()).hasSize(10);
    for (var element : minimum.kept()) {
      var rest = new ArrayList<>(minimum.kept());
      rest.remove(element);
      assertThat(property.holds(rest)).isFalse();
    }
  }

  @Test
  void noListIsLookedAtTwice() throws InterruptedException {
    Set<List<Integer>> seen = new HashSet<>();
    var found =
        new DeltaDebugging<Integer>(
            kept -> {
              assertThat(seen.add(List.copyOf(kept))).isTrue();
              return kept.contains(3) && kept.contains(17) && kept.contains(18);
            },
            () -> false);

    assertThat(found.of(IntStream.range(0, 30).boxed().toList()).kept()).containsExactly(3, 17, 18);
    assertThat(seen).hasSizeLessThan(100);
  }

  @Test
  void whoeverStopsItGetsTheSmallestSoFar() throws InterruptedException {
    var looks = new AtomicInteger();
    var found =
        new DeltaDebugging<Integer>(
            kept -> {
              looks.incrementAndGet();
              return kept.contains(0);
            },
            () -> looks.get() >= 2);

    var minimum = found.of(IntStream.range(0, 16).boxed().toList());

    assertThat(minimum.complete()).isFalse();
    assertThat(minimum.kept()).hasSizeLessThan(16).contains(0);
    assertThat(looks).hasValue(2);
  }
}
