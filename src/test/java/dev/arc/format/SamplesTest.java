package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Texts;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/// Real profiles of many projects, kept beside the checkout or where ARC_SAMPLES points. Some have
/// a truth, made by hand: the agents, the beginning of their prompts, their tools and models.
class SamplesTest {
  private static final Path FOLDER =
      Path.of(
          Objects.requireNonNullElse(System.getenv("ARC_SAMPLES"), "../shared/samples/profiles"));
  private static final int PREFIX = 60;
  private static final double LEAST_F1 = 0.95;

  @TestFactory
  Stream<DynamicTest> everySampleIsReadWithoutAProblem(TestReporter reporter) throws IOException {
    return samples(reporter).stream()
        .map(file -> dynamicTest(name(file), () -> assertReadable(file)));
  }

  @TestFactory
  Stream<DynamicTest> samplesAreReadAsTheirTruthSays(TestReporter reporter) throws IOException {
    return samples(reporter).stream()
        .filter(file -> Files.exists(truthOf(file)))
        .map(file -> dynamicTest(name(file), () -> assertTrue(file)));
  }

  private static List<Path> samples(TestReporter reporter) throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      var says =
          "NOT TESTED: there are no real profiles in %s; point ARC_SAMPLES at them"
              .formatted(FOLDER.toAbsolutePath().normalize());
      reporter.publishEntry(says);
      abort(says);
    }
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !name(file).endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }

  private static void assertReadable(Path file) throws IOException {
    var agents = read(file, Optional.empty()).agents();
    assertThat(agents).isNotEmpty();
    for (var agent : agents) {
      var problems = read(file, Optional.of(agent)).problems();
      // Where the tools are kept in a file that is not there, one of several has nothing left.
      var serious =
          problems.stream().filter(problem -> agents.size() == 1 || !isEmpty(problem)).toList();
      assertThat(serious).as(agent).isEmpty();
    }
  }

  private static void assertTrue(Path file) throws IOException {
    var truth = (JsonObject) Json.parse(Files.readString(truthOf(file)));
    var names = read(file, Optional.empty()).agents();
    var agents = truth.list("agents");
    assertThat(names).hasSameSizeAs(agents);
    var tools = new HashSet<String>();
    var models = new HashSet<String>();
    for (var i = 0; i < agents.size(); i++) {
      var expected = (JsonObject) agents.get(i);
      var reading = read(file, Optional.of(names.get(i)));
      if (reading.profile().isEmpty()) {
        assertThat(expected.list("tools")).isEmpty();
        assertThat(reading.problems()).allMatch(SamplesTest::isEmpty);
        continue;
      }
      var profile = reading.profile().get();
      assertThat(prefix(profile)).isEqualTo(expected.text("system_prompt_first60").orElse(""));
      assertThat(Optional.ofNullable(profile.model())).isEqualTo(expected.text("model"));
      assertThat(f1(names(profile), texts(expected, "tools"))).isCloseTo(1, within(1 - LEAST_F1));
      tools.addAll(names(profile));
      Optional.ofNullable(profile.model()).ifPresent(models::add);
    }
    assertThat(f1(tools, texts(truth, "tool_names"))).isCloseTo(1, within(1 - LEAST_F1));
    assertThat(models).isEqualTo(texts(truth, "model"));
  }

  private static Reading read(Path file, Optional<String> agent) throws IOException {
    return AgentProfiles.read(name(file), Files.readString(file), agent, Texts.NONE);
  }

  private static boolean isEmpty(Problem problem) {
    return problem.rule().equals("nothing-to-test");
  }

  private static String prefix(AgentProfile profile) {
    var prompt = profile.prompt().text().strip();
    return prompt.substring(0, Math.min(PREFIX, prompt.length()));
  }

  private static Set<String> names(AgentProfile profile) {
    return new HashSet<>(profile.tools().stream().map(ToolDeclaration::name).toList());
  }

  private static double f1(Set<String> found, Set<String> expected) {
    if (found.isEmpty() && expected.isEmpty()) {
      return 1;
    }
    var common = new HashSet<>(found);
    common.retainAll(expected);
    return 2.0 * common.size() / (found.size() + expected.size());
  }

  // One text, a list of them, or null for none.
  private static Set<String> texts(JsonObject object, String key) {
    var value = object.find(key).orElse(new JsonArray(List.of()));
    List<JsonValue> values = value instanceof JsonArray(var items) ? items : List.of(value);
    var texts = new ArrayList<String>();
    values.forEach(each -> {
      if (each instanceof JsonString(var text)) {
        texts.add(text);
      }
    });
    return new HashSet<>(texts);
  }

  private static Path truthOf(Path file) {
    return FOLDER.resolve("truth").resolve(name(file) + ".json");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
