package dev.arc.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.arc.format.AgentProfiles;
import dev.arc.format.Reading;
import dev.arc.json.Redaction;
import dev.arc.json.Texts;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised.Told;
import dev.arc.revision.Revised.Written;
import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Paragraph;
import dev.arc.revision.Revision.Replace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/// Of every profile there is, in every format: a change of its prompt is written into the file,
/// reads as it was meant, and taken back leaves the file byte for byte as it was.
class WrittenBackTest {
  private static final Path SAMPLES =
      Path.of(
          Objects.requireNonNullElse(System.getenv("ARC_SAMPLES"), "../shared/samples/profiles"));
  private static final List<Path> FIXTURES =
      List.of(
          Path.of("src/test/resources/dev/arc/format"),
          Path.of("src/test/resources/dev/arc/profiles"),
          Path.of("configs"));
  private static final int EACH = 2;

  /// Agents that share their prompt, prompts that a framework puts together, and recordings in
  /// which one prompt stands again in each request.
  private static final Set<String> TOLD =
      Set.of(
          "sweagent-heavy_sbl.yaml",
          "sweagent-retry.yaml",
          "promptfooconfig.yaml",
          "praison-agents-advanced.yaml",
          "praisonai-agents.yaml",
          "crewai-agents.yaml",
          "letta-gardener.af",
          "tours.har",
          "library.tau.json");

  /// Prompts of several messages, between which no blank line can be kept.
  private static final Set<String> PIECES = Set.of("refund.prompty");

  private static final List<String> WORDS =
      List.of(
          "Never take a currency for granted.",
          "Ask: \"which currency?\" - it's 'USD' #1 or not, and say what you took it for in the end.",
          "Ünïcode — “quoted” and a back\\\\slash {braces} [brackets] & more, *stars* too: 100%",
          "X.");

  @TestFactory
  Stream<DynamicTest> changesOfFixturesAreWrittenBack() {
    return FIXTURES.stream().flatMap(folder -> tests(files(folder)));
  }

  @TestFactory
  Stream<DynamicTest> changesOfRealProfilesAreWrittenBack(TestReporter reporter) {
    if (!Files.isDirectory(SAMPLES)) {
      var says =
          "NOT TESTED: there are no real profiles in %s; point ARC_SAMPLES at them"
              .formatted(SAMPLES.toAbsolutePath().normalize());
      reporter.publishEntry(says);
      abort(says);
    }
    return tests(files(SAMPLES));
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(tsv|txt|j2)|.*README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<DynamicTest> tests(List<Path> files) {
    return files.stream().map(file -> dynamicTest(name(file), () -> check(file)));
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  private static void check(Path file) throws IOException {
    var text = Files.readString(file);
    for (var agent : reading(file, text, Optional.empty()).agents()) {
      var reading = reading(file, text, Optional.of(agent));
      if (reading.profile().filter(each -> !each.prompt().text().isEmpty()).isPresent()) {
        var raw = new ProfileTexts(text, reading.followed());
        var random = new Random(name(file).hashCode());
        for (var change : changes(reading.profile().get(), random)) {
          check(file, raw, agent, reading.profile().get(), change);
        }
      }
    }
  }

  private static Reading reading(Path file, String text, Optional<String> agent) {
    return AgentProfiles.read(name(file), text, agent, Texts.NONE);
  }

  private static List<Revision> changes(AgentProfile profile, Random random) {
    var prompt = profile.prompt().text();
    var lines = List.of(prompt.split("\n", -1));
    var changes = new ArrayList<Revision>();
    for (var i = 0; i < EACH; i++) {
      var sentences = lines.get(random.nextInt(lines.size())).split("(?<=[.!?]) ");
      var sentence = sentences[random.nextInt(sentences.length)].strip();
      var words = WORDS.get(random.nextInt(WORDS.size()));
      if (!sentence.isBlank()
          && !sentence.startsWith("<")
          && prompt.indexOf(sentence) == prompt.lastIndexOf(sentence)) {
        changes.add(new Replace(sentence, i % 4 == 3 ? "" : words));
      }
      changes.add(new Insert(random.nextInt(lines.size() + 1), words));
      changes.add(new Paragraph(random.nextInt(lines.size() + 1), words + "\n" + WORDS.getFirst()));
    }
    return changes;
  }

  private static void check(
      Path file, ProfileTexts raw, String agent, AgentProfile before, Revision change) {
    var revised = Revisions.of(name(file), raw, Optional.of(agent), Texts.NONE, List.of(change));
    switch (revised) {
      case Told(var prompt, var why) -> {
        assertThat(prompt).isEqualTo(wanted(before.prompt().text(), change));
        assertThat(why).contains(" cannot be written back into " + name(file));
        assertThat(isExpected(name(file), before, change)).as("%s: %s", why, change).isTrue();
      }
      case Written(var diff, var profile) ->
          assertWritten(file, raw, agent, before, change, diff, profile);
    }
  }

  /// Nothing is left of the prompt, or it does not stand in the file as one text of this agent.
  private static boolean isExpected(String file, AgentProfile before, Revision change) {
    var nothingLeft =
        change instanceof Replace(var old, var replacement)
            && replacement.isEmpty()
            && wanted(before.prompt().text(), change).length() < 80;
    var betweenPieces = change instanceof Paragraph && PIECES.contains(file);
    return nothingLeft || betweenPieces || TOLD.contains(file);
  }

  private static void assertWritten(
      Path file,
      ProfileTexts raw,
      String agent,
      AgentProfile before,
      Revision change,
      ConfigurationDiff diff,
      AgentProfile profile) {
    assertThat(diff.files()).hasSize(1);
    var changed = diff.files().getFirst();
    assertThat(changed.before()).isEqualTo(raw.main());
    var again = reading(file, changed.after(), Optional.of(agent)).profile().orElseThrow();
    assertThat(again).isEqualTo(profile);
    assertThat(again.prompt().text()).isEqualTo(wanted(before.prompt().text(), change));
    assertThat(goneLines(diff))
        .as(change + diff.unified())
        .isLessThanOrEqualTo(most(before, change));
    assertThat(Redaction.secrets(diff.unified())).isEmpty();
    if (!diff.unified().contains("(redacted ")) {
      assertThat(Patched.of(changed.before(), diff.unified())).isEqualTo(changed.after());
      assertThat(Patched.of(changed.after(), diff.reversed().unified()))
          .isEqualTo(changed.before());
    }
  }

  private static String wanted(String prompt, Revision change) {
    var text = prompt;
    for (var edit : Edits.of(prompt, List.of(change))) {
      text = edit.applied(text);
    }
    return text;
  }

  private static long goneLines(ConfigurationDiff diff) {
    return diff.unified().lines().skip(2).filter(line -> line.startsWith("-")).count();
  }

  /// A sentence of this length stands in so many lines; of a new line only the comma or the end of
  /// the line above it changes.
  private static long most(AgentProfile before, Revision change) {
    return switch (change) {
      case Replace(var old, _) -> 2 + old.length() / 40 + old.lines().count();
      case Insert _, Paragraph _, Revision.Redeclare _ -> 2;
    };
  }
}
