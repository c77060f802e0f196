package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Level;
import dev.arc.pipeline.RunReport.LevelLine;
import dev.arc.pipeline.RunReport.Progression;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakingPointsTest {

  private static final LevelLine BASE = new LevelLine(Level.BASE, 2, 0);
  private static final LevelLine CONTROL = new LevelLine(Level.CONTROL, 3, 0);
  private static final LevelLine VIOLATION = new LevelLine(Level.VIOLATION, 0, 15);
  private static final LevelLine EDGE = new LevelLine(Level.EDGE, 1, 0);

  @Test
  void tellsUpToWhereAKindHolds() {
    assertThat(shown(breaking("currency", BASE, CONTROL, VIOLATION)))
        .isEqualTo(
            """

            Where it breaks
            └── currency: holds at base and control, breaks at violation (0 of 15)
            """);
  }

  @Test
  void tellsWhatHoldsFurtherOn() {
    assertThat(shown(breaking("date_format", VIOLATION, EDGE)))
        .contains("date format: breaks at violation (0 of 15), holds at edge\n");
  }

  @Test
  void kindsThatHoldAreInOneLastLine() {
    assertThat(
            shown(
                breaking("unit", BASE, VIOLATION),
                holding("scope", BASE, EDGE),
                holding("time_zone", BASE, CONTROL)))
        .endsWith("└── Holds throughout: scope, time zone\n");
  }

  @Test
  void whereNothingBreaksItSaysSo() {
    assertThat(shown(holding("scope", BASE, EDGE)))
        .isEqualTo("\nNo assumption breaks it\n└── Holds throughout: scope\n");
  }

  @Test
  void oneLevelThatHeldTellsOfNoProgress() {
    assertThat(shown(holding("scope", BASE))).isEmpty();
    assertThat(shown()).isEmpty();
  }

  @Test
  void manyAreCutToTheWorst() {
    var many =
        IntStream.range(0, 9)
            .mapToObj(index -> breaking("kind" + index, VIOLATION))
            .toArray(Progression[]::new);

    assertThat(shown(many)).contains("kind4: breaks", "4 more: kind5, kind6, kind7, kind8");
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 60, 80})
  void linesFitTheTerminal(int width) {
    var text =
        shown(
            width,
            List.of(
                breaking("fiscal_calendar", BASE, CONTROL, VIOLATION, EDGE),
                holding("number_format", BASE, EDGE),
                holding("current_date", BASE, EDGE)));

    assertThat(text.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  private static Progression breaking(String kind, LevelLine... levels) {
    var breaks = Arrays.stream(levels).filter(level -> level.failed() > 0).findFirst();
    return new Progression(
        kind, kind.replace('_', ' '), List.of(levels), breaks.orElseThrow().level());
  }

  private static Progression holding(String kind, LevelLine... levels) {
    return new Progression(kind, kind.replace('_', ' '), List.of(levels), null);
  }

  private static String shown(Progression... progressions) {
    return shown(80, List.of(progressions));
  }

  private static String shown(int width, List<Progression> progressions) {
    var text = new StringWriter();
    new BreakingPoints(progressions).print(new PrintWriter(text, true), Style.PLAIN, width);
    return text.toString();
  }
}
