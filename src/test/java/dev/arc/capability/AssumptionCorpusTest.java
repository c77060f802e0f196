package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption.Origin;
import dev.arc.format.AgentProfiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences of every kind from many trades, and as many that only sound like them. The reader was
/// made better on the odd ones; the even ones show what that is worth elsewhere.
class AssumptionCorpusTest {
  private static final double LEAST = 0.9;
  private static final List<Example> EXAMPLES = read();

  /// @param kinds of what the sentence says, the one to be found first
  /// @param stance `assumes`, `guards`, or `none` when nothing is said
  private record Example(List<String> kinds, String stance, String sentence) {
    boolean saysSomething() {
      return !stance.equals("none");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whatAPromptStatesIsFoundAndLittleElse(int half, TestReporter reporter) {
    assertFound(half, Origin.STATED, reporter);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whatAProfileDeclaresIsFoundAndLittleElse(int half, TestReporter reporter) {
    assertFound(half, Origin.DECLARED, reporter);
  }

  @Test
  void everyKindHasTwentySentencesAndTenLookAlikes() {
    for (var kind : AssumptionKinds.ALL) {
      var all = EXAMPLES.stream().filter(each -> each.kinds().getFirst().equals(kind)).toList();

      assertThat(all.stream().filter(Example::saysSomething)).as(kind).hasSizeGreaterThan(19);
      assertThat(all.stream().filter(each -> !each.saysSomething())).as(kind).hasSizeGreaterThan(9);
    }
  }

  private static void assertFound(int half, Origin origin, TestReporter reporter) {
    var wanted = 0;
    var found = 0;
    var stances = 0;
    var others = 0;
    for (int at = half; at < EXAMPLES.size(); at += 2) {
      var example = EXAMPLES.get(at);
      // Whoever declares a look-alike as an assumption calls it one.
      if (origin == Origin.STATED || example.saysSomething()) {
        var read = assumptions(example.sentence(), origin);
        var hits = read.stream().filter(each -> isWanted(each, example)).toList();
        wanted += example.saysSomething() ? 1 : 0;
        found += hits.isEmpty() ? 0 : 1;
        stances +=
            hits.stream().anyMatch(each -> name(each.stance()).equals(example.stance())) ? 1 : 0;
        others += wrongKinds(read, example);
      }
    }
    var recall = (double) found / wanted;
    var precision = (double) found / (found + others);
    reporter.publishEntry(
        "%s, half %d: recall %.3f, precision %.3f, stance %.3f of %d sentences"
            .formatted(name(origin), half, recall, precision, (double) stances / found, wanted));
    assertThat(recall).isGreaterThanOrEqualTo(LEAST);
    assertThat(precision).isGreaterThanOrEqualTo(LEAST);
    assertThat((double) stances / found).isGreaterThanOrEqualTo(LEAST);
  }

  private static boolean isWanted(Assumption assumption, Example example) {
    return example.saysSomething() && assumption.kind().equals(example.kinds().getFirst());
  }

  private static int wrongKinds(List<Assumption> read, Example example) {
    Set<String> kinds = read.stream().map(Assumption::kind).collect(Collectors.toSet());
    if (example.saysSomething()) {
      kinds.removeAll(example.kinds());
    }
    return kinds.size();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<Assumption> assumptions(String sentence, Origin origin) {
    var text =
        origin == Origin.DECLARED
            ? "system_prompt: You are a clerk.\nassumptions:\n  - '"
                + sentence.replace("'", "''")
                + "'\n"
            : "system_prompt: |\n  You are a clerk.\n  - " + sentence + "\n";
    var profile = AgentProfiles.read("x.yaml", text).profile().orElseThrow();
    return CapabilityProfiler.profile(profile).assumptions().stream()
        .filter(each -> each.origin() == origin && !each.kind().equals(Assumption.OTHER))
        .toList();
  }

  private static List<Example> read() {
    try (var file =
        Objects.requireNonNull(
            AssumptionCorpusTest.class.getResourceAsStream("assumptions.txt"), "assumptions.txt")) {
      var examples = new ArrayList<Example>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .map(parts -> new Example(List.of(parts[0].split("\\+")), parts[1], parts[2]))
          .forEach(examples::add);
      return examples;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
