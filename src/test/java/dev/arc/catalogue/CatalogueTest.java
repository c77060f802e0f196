package dev.arc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.json.Codec;
import dev.arc.json.CodecException;
import dev.arc.json.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/arc/catalogue");
  private static final Catalogue CATALOGUE = Catalogue.standard();

  @Test
  void everyFileIsListed() throws IOException {
    try (var files = Files.walk(FOLDER, 2)) {
      var there =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> FOLDER.relativize(file).toString())
              .filter(file -> file.contains("/"))
              .sorted()
              .toList();

      assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isSorted().isEqualTo(there);
    }
  }

  @Test
  void theKindsAndPatternsOfTheProductAreThere() {
    assertThat(CATALOGUE.kinds())
        .extracting(AssumptionKind::id)
        .contains("currency", "number_format", "date_format", "completeness", "identity", "unit");
    assertThat(CATALOGUE.patterns()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(CATALOGUE.patterns().stream().map(FailurePattern::category).distinct().count())
        .isGreaterThanOrEqualTo(6);
  }

  @Test
  void everyKindHoldsSomewhereAndIsViolatedSomewhere() {
    assertThat(CATALOGUE.kinds())
        .allSatisfy(kind ->
            assertThat(kind.ways()).extracting(Way::level).contains(Level.BASE, Level.VIOLATION));
  }

  @Test
  void everyWayThatCanGoWrongNamesTheCheckThatCatchesIt() {
    assertThat(CATALOGUE.kinds().stream().flatMap(kind -> kind.ways().stream()))
        .filteredOn(way -> way.level() == Level.VIOLATION)
        .allSatisfy(way -> assertThat(way.caughtBy()).isNotNull());
  }

  @Test
  void everyLapseIsAskedAbout() {
    var asked = new HashSet<String>();
    CATALOGUE.kinds().forEach(kind -> asked.add(kind.lapse()));
    CATALOGUE.patterns().forEach(pattern -> asked.add(pattern.lapse()));
    CATALOGUE.kinds().stream()
        .flatMap(kind -> kind.ways().stream())
        .forEach(way -> {
          if (way.lapse() != null) {
            asked.add(way.lapse());
          }
        });
    Stream.concat(
            CATALOGUE.kinds().stream()
                .flatMap(kind -> kind.ways().stream())
                .flatMap(way -> way.expect().stream()),
            CATALOGUE.patterns().stream().flatMap(pattern -> pattern.expect().stream()))
        .map(ExpectationTemplate::catches)
        .filter(Objects::nonNull)
        .forEach(asked::add);

    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            List.of(Lapse.values()).stream()
                .filter(lapse -> lapse != Lapse.MISCOUNTS && lapse != Lapse.STATES_BOTH)
                .map(Lapse::slug)
                .toList());
  }

  @Test
  void everyTaskOfEveryWayCanBeAskedInSomeDomain() {
    var tasks = new ArrayList<TaskKind>();
    CATALOGUE.kinds().forEach(kind -> kind.ways().forEach(way -> tasks.addAll(way.tasks())));
    CATALOGUE.patterns().forEach(pattern -> tasks.addAll(pattern.tasks()));

    assertThat(tasks)
        .allSatisfy(task ->
            assertThat(CATALOGUE.domains())
                .anyMatch(domain -> domain.requests().containsKey(task.slug())));
  }

  @Test
  void unknownConditionIsRefusedWithItsName() {
    assertThatThrownBy(() -> pattern("{guesses_right: true}"))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("guesses_right");
  }

  @Test
  void checkThatCatchesMustBeOneOfTheExpectations() {
    assertThatThrownBy(() -> pattern("{grounded: true}", "other"))
        .hasMessageContaining("\"other\"")
        .hasMessageContaining("none of its expectations");
  }

  @Test
  void versionIsAHashOfAllFiles() {
    assertThat(CATALOGUE.version()).matches("[0-9a-f]{12}");
    assertThat(Catalogue.standard().version()).isEqualTo(CATALOGUE.version());
  }

  private static FailurePattern pattern(String condition) {
    return pattern(condition, "it");
  }

  private static FailurePattern pattern(String condition, String caughtBy) {
    var text =
        """
        id: p
        category: data
        name: P
        title: p
        tasks: [total]
        lapse: fabricates
        caughtBy: %s
        expect:
          - {id: it, dimension: response_quality, critical: true, when: %s}
        """
            .formatted(caughtBy, condition);
    return Codec.of(FailurePattern.class).fromJson(Yaml.read(text).value());
  }
}
