package dev.arc.format;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.arc.profile.Problem;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class HostileProfileTest {
  static final List<Long> SEEDS = LongStream.range(0, 300).boxed().toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|empty|the file is empty; a profile has at least a system_prompt and tools",
        "` \n `|1|empty|the file is empty; a profile has at least a system_prompt and tools",
        "`# nothing`|1|syntax|the text is empty",
        "`hello`|1|not-a-profile|the file is a single value, not a mapping; expected a system prompt, tools, or a request that was recorded (docs/formats.md lists what is read)",
        "`[]`|1|not-a-profile|the file is a list without agents in it; expected a system prompt, tools, or a request that was recorded (docs/formats.md lists what is read)",
        "`[{name: a, colour: b}]`|1|not-a-profile|the file is a list of 1 tools without an agent; put it under tools, beside a system_prompt",
        "`{}`|1|not-a-profile|no system prompt and no tools were found; expected a system prompt, tools, or a request that was recorded (docs/formats.md lists what is read)",
        "`sytem_prompt: x`|1|not-a-profile|no system prompt and no tools were found; expected a system prompt, tools, or a request that was recorded (docs/formats.md lists what is read). There is sytem_prompt (did you mean system_prompt?)",
        "`openapi: 3.0.2\npaths: {}`|1|no-agent|the API has no operations, so there is nothing an agent could do with it; expected at least one under paths",
        "`a: 1\na: 2`|2|syntax|the key \"a\" appears twice in one mapping",
        "`system_prompt: ''`|1|nothing-to-test|the agent has neither a system prompt nor tools, so there is nothing to test; expected at least one of the two",
      })
  void whatIsNoProfileIsToldAsWhatItIs(String text, int line, String rule, String says) {
    assertThat(AgentProfiles.read("a.yaml", text).problems())
        .containsExactly(new Problem(line, rule, says));
  }

  @Test
  void binaryIsToldAsBinary() {
    assertThat(
            AgentProfiles.read("a.yaml", "PK\u0003\u0004\u0000\u0000").problems().getFirst().says())
        .contains("control character");
  }

  @Test
  void terminalEscapesAreToldWhereverTheyStand() {
    var reading =
        AgentProfiles.read(
            "a.yaml",
            """
            name: "a\\e[31m"
            system_prompt: x
            tools:
              "b\\a": {description: c}
            """);

    assertThat(reading.problems())
        .extracting(problem -> problem.line() + " " + problem.rule())
        .containsExactly("1 control-character", "4 control-character");
  }

  @Test
  void fiftyMegabytesAreRefusedAtOnce() {
    refusedAtOnce("key: value\n".repeat(5_000_000), "too-large");
  }

  @Test
  void bombsAreRefusedAtOnce() {
    var aliases =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)))
            .collect(Collectors.joining("\n", "a0: &a0 lol\n", "\n"));

    refusedAtOnce(aliases, "syntax");
    refusedAtOnce("[".repeat(1_000_000), "syntax");
    refusedAtOnce("{\"a\":".repeat(300_000), "syntax");
    refusedAtOnce("---\n" + "a: b\n".repeat(300_000) + "---\n", "syntax");
  }

  @Test
  void theLargestTextOfManyToolsIsReadInTime() {
    var tools =
        IntStream.range(0, 20_000)
            .mapToObj(
                "- {name: tool_%d, description: Does something useful with a thing.}"::formatted)
            .collect(Collectors.joining("\n"));

    assertTimeoutPreemptively(
        ofSeconds(10),
        () ->
            assertThat(AgentProfiles.read("a.yaml", "system_prompt: x\ntools:\n" + tools).profile())
                .hasValueSatisfying(profile -> assertThat(profile.tools()).hasSize(20_000)));
  }

  private static void refusedAtOnce(String text, String rule) {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () ->
            assertThat(AgentProfiles.read("a.yaml", text).problems())
                .extracting(Problem::rule)
                .containsExactly(rule));
  }

  private static final String VALID =
      """
      name: x
      model: {provider: p, name: m, options: {temperature: 0.1}}
      system_prompt: |
        You help.
      agents: [{name: a, instructions: b}, {name: c, instructions: d}]
      tools:
        - name: a
          description: b
          parameters: {type: object, properties: {x: {type: string, required: true}}, required: [x]}
        - type: function
          function: {name: c, parameters: {y: {type: int}}}
      assumptions: [one, {text: two}]
      use_cases: {a: b}
      performance_targets: {max_steps: 3}
      compliance: [never]
      """;

  @ParameterizedTest
  @FieldSource("SEEDS")
  void damagedProfilesEndInAProfileOrAProblemNeverInAnythingElse(long seed) {
    var chance = new SplittableRandom(seed);
    var lines = new java.util.ArrayList<>(VALID.lines().toList());
    for (var i = 0; i < 4; i++) {
      var at = chance.nextInt(lines.size());
      var other = lines.get(chance.nextInt(lines.size()));
      switch (chance.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.set(at, other);
        case 2 ->
            lines.set(
                at,
                lines
                    .get(at)
                    .replaceAll(
                        ":.*",
                        ": "
                            + List.of("7", "[]", "{}", "", "null", "[[]]", "- x", "true")
                                .get(chance.nextInt(8))));
        case 3 -> lines.set(at, lines.get(at).replaceAll("\\w+", "7"));
        default -> lines.set(at, " ".repeat(chance.nextInt(6)) + lines.get(at).strip());
      }
    }

    var reading = AgentProfiles.read("a.yaml", String.join("\n", lines));

    assertThat(reading.profile().isPresent()).isEqualTo(reading.problems().isEmpty());
    assertThat(reading.problems()).allSatisfy(problem -> assertThat(problem.says()).isNotBlank());
  }
}
