package dev.arc.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  static Stream<String> paraphrases() throws IOException {
    return lines("paraphrases.txt");
  }

  static Stream<String> lookalikes() throws IOException {
    return lines("lookalikes.txt");
  }

  static Stream<String> silent() throws IOException {
    return lines("silent.txt");
  }

  @ParameterizedTest
  @MethodSource("silent")
  void whatOrdersNothingIsNoRule(String line) {
    assertThat(about(part(line, 1), Rules.read(part(line, 0)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("paraphrases")
  void ruleIsReadByItsMeaning(String line) {
    var expected = part(line, 1).split(" ");
    var topic = expected[0];
    var stance = Stance.valueOf(expected[1]);

    var rules = about(topic, Rules.read(part(line, 0)));

    assertThat(rules).allMatch(rule -> rule.stance() == stance);
    assertThat(rules)
        .anyMatch(rule ->
            rule.action() == Action.valueOf(expected[2])
                && rule.value().equals(expected[3].replace("-", "")));
  }

  @ParameterizedTest
  @MethodSource("lookalikes")
  void lookalikeTakesNothingForGranted(String line) {
    var rules = about(part(line, 1), Rules.read(part(line, 0)));

    assertThat(rules)
        .noneMatch(rule -> rule.stance() == Stance.ASSUMES && rule.action() == Action.TAKE);
  }

  @Test
  void lineIsWhereTheSentenceStarts() {
    var prompt =
        """
        You help with figures.

        - Read dates month
          first.
        - Amounts are in dollars
          unless the currency is stated.
        """;

    assertThat(Rules.read(prompt)).extracting(Rule::line).containsExactly(3, 5);
  }

  @Test
  void exceptionIsKept() {
    var rules = Rules.read("Amounts are in US dollars unless the currency is stated.");

    assertThat(rules.getFirst().unless()).containsExactly("unless the currency is stated");
  }

  @Test
  void listItemsCompleteTheSentenceAboveThem() {
    var rules =
        Rules.read(
            """
            When the currency is unclear:
            - ask the user
            Never:
            - assume dollars
            """);

    assertThat(rules).extracting(Rule::action).containsExactly(Action.ASK, Action.CHECK);
  }

  @Test
  void oneSentenceMayHoldSeveralRules() {
    var rules =
        Rules.read(
            "Detect the currency of each amount, ask when it is unclear and convert with an exchange rate.");

    assertThat(about("currency", rules))
        .extracting(Rule::action)
        .contains(Action.DETECT, Action.ASK, Action.CONVERT);
  }

  @Test
  void examplesAndCodeAreNoInstructions() {
    var rules =
        Rules.read(
            """
            Example: treat bare amounts as dollars.
            ```
            Treat bare amounts as dollars.
            ```
            """);

    assertThat(rules).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lookalikes")
  void anythingCanBeReadWithoutFailing(String line) {
    for (int end = 0; end < line.length(); end += 3) {
      assertThat(Rules.read("- " + line.substring(0, end) + "\n")).isNotNull();
    }
  }

  private static List<Rule> about(String topic, List<Rule> rules) {
    return rules.stream().filter(rule -> rule.topic().equals(topic)).toList();
  }

  private static String part(String line, int index) {
    var bar = line.lastIndexOf('|');
    return (index == 0 ? line.substring(0, bar) : line.substring(bar + 1)).strip();
  }

  private static Stream<String> lines(String name) throws IOException {
    try (InputStream stream = Objects.requireNonNull(RulesTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }
}
