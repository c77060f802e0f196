package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Texts;
import dev.arc.lint.Lint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is done to a profile, reading it ends soon, in a profile or in a list of problems.
class MutatedProfilesTest {
  private static final int INPUTS = 10_000;
  private static final Duration LONGEST = Duration.ofSeconds(2);
  // The thread's own time: what else the machine does is no matter.
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Path FIXTURES = Path.of("src/test/resources/dev/arc/format");
  private static final Path SAMPLES = Path.of("..", "shared", "samples", "profiles");

  /// Values that no author meant, in YAML and in JSON.
  private static final List<String> ODD =
      List.of(
          "null",
          "[]",
          "{}",
          "7",
          "-1e999",
          "true",
          "\"\"",
          "[[[[]]]]",
          "{a: {b: {c: []}}}",
          "*nothing",
          "&a [*a]",
          "!!binary aGk=",
          "!include ../../../../etc/passwd",
          "file:///dev/zero",
          "${file('x')}",
          "{{#each x}}",
          "\u0000",
          "\u202e",
          "🙂".repeat(50),
          "'",
          "\"",
          "---",
          "<<: *x",
          "$ref: '#'",
          "#/components/schemas/A",
          "- - - -",
          "? :",
          "9".repeat(400),
          "a".repeat(5000));

  private static final List<BiFunction<List<String>, SplittableRandom, List<String>>> CHANGES =
      List.of(
          (lines, chance) -> without(lines, chance.nextInt(lines.size())),
          (lines, chance) -> lines.subList(0, 1 + chance.nextInt(lines.size())),
          (lines, chance) -> inserted(lines, chance, lines.get(chance.nextInt(lines.size()))),
          (lines, chance) -> inserted(lines, chance, ODD.get(chance.nextInt(ODD.size()))),
          MutatedProfilesTest::withOddValue,
          MutatedProfilesTest::withOddCharacter,
          MutatedProfilesTest::indented,
          (lines, chance) ->
              inserted(lines, chance, "x: &b [*b, " + "[".repeat(chance.nextInt(200))));

  @Test
  void readingAlwaysEndsInAProfileOrItsProblems() throws IOException {
    var originals = originals();
    assertThat(originals).isNotEmpty();
    var chance = new SplittableRandom(20261123);
    for (var number = 0; number < INPUTS; number++) {
      var original = originals.get(number % originals.size());
      var text = mutated(original.text(), chance);
      var started = THREADS.getCurrentThreadCpuTime();
      var reading = read(original.name(), text);
      var took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - started);

      assertThat(reading.profile().isPresent()).isNotEqualTo(!reading.problems().isEmpty());
      assertThat(took).as("%s, input %d", original.name(), number).isLessThan(LONGEST);
    }
  }

  // Every agent of a team is read, and what is doubtful about each is looked for.
  private static Reading read(String name, String text) {
    Texts nowhere = beside -> new Texts.Missing("there is no such file");
    var reading = AgentProfiles.read(name, text, Optional.empty(), nowhere);
    reading.agents().stream()
        .limit(3)
        .map(agent -> AgentProfiles.read(name, text, Optional.of(agent), nowhere))
        .flatMap(each -> each.profile().stream())
        .forEach(profile -> assertThat(Lint.of(profile)).isNotNull());
    return reading;
  }

  private record Original(String name, String text) {}

  private static List<Original> originals() throws IOException {
    var originals = new ArrayList<Original>();
    for (var folder : List.of(FIXTURES, SAMPLES, Path.of("configs"))) {
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
            originals.add(
                new Original(
                    file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
          }
        }
      }
    }
    return originals;
  }

  private static String mutated(String text, SplittableRandom chance) {
    var lines = text.lines().toList();
    if (lines.size() == 1) {
      return withOddText(text, chance);
    }
    for (var times = 1 + chance.nextInt(3); times > 0 && !lines.isEmpty(); times--) {
      lines = CHANGES.get(chance.nextInt(CHANGES.size())).apply(lines, chance);
    }
    return String.join("\n", lines);
  }

  private static String withOddText(String text, SplittableRandom chance) {
    var from = chance.nextInt(text.length());
    var to = Math.min(text.length(), from + chance.nextInt(30));
    return text.substring(0, from) + ODD.get(chance.nextInt(ODD.size())) + text.substring(to);
  }

  private static List<String> without(List<String> lines, int index) {
    return Stream.concat(lines.subList(0, index).stream(), lines.stream().skip(index + 1L))
        .toList();
  }

  private static List<String> inserted(List<String> lines, SplittableRandom chance, String line) {
    var changed = new ArrayList<>(lines);
    changed.add(chance.nextInt(lines.size() + 1), line);
    return changed;
  }

  private static List<String> withOddValue(List<String> lines, SplittableRandom chance) {
    var changed = new ArrayList<>(lines);
    var index = chance.nextInt(lines.size());
    var colon = lines.get(index).indexOf(':');
    var end = lines.get(index).endsWith(",") ? "," : "";
    var odd = ODD.get(chance.nextInt(ODD.size()));
    changed.set(index, lines.get(index).substring(0, colon + 1) + " " + odd + end);
    return changed;
  }

  private static List<String> withOddCharacter(List<String> lines, SplittableRandom chance) {
    var changed = new ArrayList<>(lines);
    var index = chance.nextInt(lines.size());
    changed.set(index, lines.get(index).isEmpty() ? "\t" : withOddText(lines.get(index), chance));
    return changed;
  }

  private static List<String> indented(List<String> lines, SplittableRandom chance) {
    var changed = new ArrayList<>(lines);
    var index = chance.nextInt(lines.size());
    changed.set(index, " ".repeat(chance.nextInt(6)) + lines.get(index).strip());
    return changed;
  }
}
