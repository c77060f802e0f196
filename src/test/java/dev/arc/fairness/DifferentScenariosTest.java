package dev.arc.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.arc.catalogue.Catalogue;
import dev.arc.format.AgentProfiles;
import dev.arc.json.Texts;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.profile.AgentProfile;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.scenario.Brief;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioGenerator;
import dev.arc.scenario.ScenarioSet;
import dev.arc.world.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A set is no list of one scenario in fifty wordings: at least four of five differ from all others
/// in more than names, figures and words.
class DifferentScenariosTest {
  private static final Path OWN = Path.of("src/test/resources/dev/arc/profiles");
  private static final Path REAL =
      Path.of(
          Objects.requireNonNullElse(System.getenv("ARC_SAMPLES"), "../shared/samples/profiles"));
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final int WANTED = 50;
  private static final double LEAST = 0.8;
  private static final int MANY_TOOLS = 5;

  @TestFactory
  Stream<DynamicTest> ownProfiles() throws IOException {
    return tests(List.of(OWN, Path.of("configs")));
  }

  @TestFactory
  Stream<DynamicTest> realProfiles() throws IOException {
    if (!Files.isDirectory(REAL)) {
      abort("NOT TESTED: there are no real profiles in " + REAL + "; point ARC_SAMPLES at them");
    }
    return tests(List.of(REAL));
  }

  private static Stream<DynamicTest> tests(List<Path> folders) throws IOException {
    var tests = Stream.<DynamicTest>builder();
    for (var folder : folders) {
      try (var files = Files.list(folder)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          profile(file)
              .ifPresent(profile ->
                  tests.add(
                      dynamicTest(file.getFileName().toString(), () -> check(file, profile))));
        }
      }
    }
    return tests.build();
  }

  /// The first agent of a file that has tools.
  private static Optional<AgentProfile> profile(Path file) throws IOException {
    if (file.toString().endsWith(".tsv")) {
      return Optional.empty();
    }
    var name = file.getFileName().toString();
    var text = Files.readString(file);
    return AgentProfiles.read(name, text, Optional.empty(), Texts.NONE).agents().stream()
        .flatMap(agent ->
            AgentProfiles.read(name, text, Optional.of(agent), Texts.NONE).profile().stream())
        .filter(profile -> !profile.tools().isEmpty())
        .findFirst();
  }

  private static void check(Path file, AgentProfile profile) {
    var agent = PreparedAgent.of(file.toString(), profile);
    var brief = Brief.of(profile, agent.tools(), agent.capabilities().capabilities());
    var generator = new ScenarioGenerator(CATALOGUE, new ControlArms(agent.tools()));
    var known = agent.tools().stream().filter(tool -> tool.role() != Role.UNKNOWN).count();
    for (var seed = 1; seed <= 5; seed++) {
      var set = generator.generate(brief, WANTED, seed);
      assertThat(differing(set)).as("seed %d", seed).isGreaterThanOrEqualTo(LEAST);
      if (known >= MANY_TOOLS) {
        assertThat(set.scenarios()).as("seed %d", seed).hasSize(WANTED);
      }
      if (set.scenarios().size() < WANTED) {
        assertThat(set.blocked()).as("seed %d", seed).isNotEmpty();
      }
    }
  }

  /// Which part of a set differs from what comes before it in what is wrong, in what kind of thing
  /// is asked, or in the currencies of the records; wording, names and figures count for nothing.
  private static double differing(ScenarioSet set) {
    var seen = new HashSet<List<Object>>();
    return set.scenarios().stream().filter(scenario -> seen.add(essence(scenario))).count()
        / (double) set.scenarios().size();
  }

  private static List<Object> essence(Scenario scenario) {
    var table = scenario.situation().world().tables().getFirst();
    var currencies =
        table.rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .flatMap(cell ->
                cell instanceof Cell.Value(Quantity.Money(var _, var currency))
                    ? Stream.of(currency)
                    : Stream.empty())
            .collect(Collectors.toSet());
    return List.of(scenario.tests().family(), scenario.situation().task().getClass(), currencies);
  }
}
