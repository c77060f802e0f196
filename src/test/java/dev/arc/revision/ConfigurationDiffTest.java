package dev.arc.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ConfigurationDiffTest {

  @Test
  void isWrittenAsDiffDoes() {
    assertThat(diff("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n").unified())
        .isEqualTo(
            """
            --- agent.yaml
            +++ agent.yaml
            @@ -1,6 +1,6 @@
             a
             b
             c
            -d
            +D
             e
             f
            """);
  }

  @Test
  void endWithoutLineBreakIsTold() {
    assertThat(diff("a\nb", "a\nb\n").unified())
        .isEqualTo(
            """
            --- agent.yaml
            +++ agent.yaml
            @@ -1,2 +1,2 @@
             a
            -b
            \\ No newline at end of file
            +b
            """);
  }

  @Test
  void lineThatLooksLikeAHeaderIsNone() {
    assertThat(diff("-- a", "++ b").unified())
        .isEqualTo(
            "--- agent.yaml\n+++ agent.yaml\n@@ -1,1 +1,1 @@\n--- a\n\\ No newline at end of file\n+++ b\n\\ No newline at end of file\n");
  }

  @Test
  void otherLineEndingsStay() {
    assertThat(diff("a\r\nb\r\n", "a\r\nc\r\n").unified())
        .endsWith("@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
  }

  @Test
  void secretAroundTheChangeIsNotShown() {
    var key = "sk-proj-Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81";
    var unified = diff("key: " + key + "\nb: 1\n", "key: " + key + "\nb: 2\n").unified();

    assertThat(unified).contains(" key: (redacted ").doesNotContain(key);
  }

  @Test
  void whatIsTakenBackIsTheOther() {
    var diff = diff("a\n", "b\n");

    assertThat(diff.reversed()).isEqualTo(diff("b\n", "a\n"));
    assertThat(diff.reversed().reversed()).isEqualTo(diff);
  }

  @RepeatedTest(200)
  void appliedItMakesTheOtherText(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var before = text(random);
    var after = text(random);

    assertThat(Patched.of(before, diff(before, after).unified())).isEqualTo(after);
  }

  private static String text(Random random) {
    var text =
        random
            .ints(random.nextInt(30), 0, 5)
            .mapToObj(line -> "-- ".repeat(line % 2) + line + (line == 3 ? "\r\n" : "\n"))
            .collect(Collectors.joining());
    return random.nextBoolean() ? text : text.stripTrailing();
  }

  private static ConfigurationDiff diff(String before, String after) {
    return new ConfigurationDiff(List.of(new FileChange("agent.yaml", before, after)));
  }
}
