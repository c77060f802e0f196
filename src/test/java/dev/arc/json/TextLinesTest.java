package dev.arc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextLinesTest {

  @Test
  void linesOfAFoldedTextKeepTheirPlace() {
    var text =
        """
        a: 1
        prompt: >
          You sum
          what you get.

          Amounts are
          in euros.


          - dates
            as told
          - names
        next: 2
        """;

    assertThat(shown(text))
        .containsExactly(
            "3 You sum what you get.",
            "6 Amounts are in euros.",
            "10 ",
            "10 - dates",
            "11   as told",
            "12 - names");
  }

  @Test
  void linesOfAQuotedTextKeepTheirPlace() {
    var text =
        """
        {a: 1, prompt: "You sum
          what you get.

          Amounts are\\nin
          euros.", b: "c\\nd"}
        """;

    assertThat(shown(text))
        .containsExactly("1 You sum what you get.", "4 Amounts are", "4 in euros.");
  }

  @Test
  void linesOfASingleQuotedTextKeepTheirPlace() {
    var text = "prompt: 'You sum.\n\n\n  In euros.'\n";

    assertThat(shown(text)).containsExactly("1 You sum.", "4 ", "4 In euros.");
  }

  @Test
  void linesOfALiteralTextStandOneBelowTheOther() {
    var text = "prompt: |\n  You sum.\n\n  In euros.\n";

    assertThat(shown(text)).containsExactly("2 You sum.", "3 ", "4 In euros.");
  }

  @Test
  void linesMoveWithTheText() {
    var node = Yaml.read("prompt: >\n  a\n\n  b\n").find("prompt").orElseThrow();

    assertThat(node.shifted(10).textLine(1)).isEqualTo(14);
    assertThat(node.movedTo(7).textLine(1)).isEqualTo(7);
  }

  private static List<String> shown(String text) {
    var node = Yaml.read(text).find("prompt").orElseThrow();
    var lines = node.text().orElseThrow().lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> node.textLine(i) + " " + lines.get(i))
        .toList();
  }
}
