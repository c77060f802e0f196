package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {

  private static final String V1 = "finance_agent_v1.yaml";
  private static final String V2 = "finance_agent_v2.yaml";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder).variable("COLUMNS", "400");
  }

  @Test
  void tellsCauseImpactEvidenceAndWhatToTypeNext() {
    session.run("run", V1, "--save-run", "mine", "--seed", "7");

    var analysis = session.run("analyze");

    assertThat(analysis.code()).isZero();
    assertThat(analysis.out())
        .contains("Cluster 1: \"Currency Assumption Violations\" (15 failures) currency_assumption")
        .contains("Root cause: unchecked assumption: takes for granted what its profile says")
        .contains("finance_agent_v1.yaml:20")
        .contains("Impact: 30 points of reliability")
        .containsPattern("Went wrong: in [0-9a-f]{12} at step \\d, where it answered \"")
        .containsPattern("like: reported [\\d,.]+ USD; right would have been")
        .containsPattern("arc show mine [0-9a-f]{12}");
  }

  @Test
  void namesNoCommandThatThereIsNot() {
    session.run("run", V1, "--save-run", "mine", "--scenarios", "12");

    var help = session.run("help").out();

    assertThat(session.run("analyze").out().lines())
        .filteredOn(line -> line.contains(" arc "))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(help).contains("  " + line.replaceAll(".* arc ([a-z]+) .*", "$1") + " "));
  }

  @Test
  void comparesWithAnEarlierRun() {
    session.run("run", V1, "--save-run", "one");
    session.run("run", V2, "--save-run", "two");

    var out = session.run("analyze", "two", "--compare", "one").out();

    assertThat(out)
        .contains("Compared with run one")
        .contains("Rates over the 50 scenarios that both runs have concluded, of one set.")
        .containsPattern("gone +30% +0% +15 better, 0 worse, p < 0.0001");
  }

  @Test
  void runsWithoutCommonScenariosAreToldSo() {
    session.run("run", V1, "--save-run", "one", "--scenarios", "10", "--seed", "1");
    session.run(
        "run", V1, "--save-run", "two", "--scenarios", "10", "--seed", "2", "--only", "unit");

    assertThat(session.run("analyze", "two", "--compare", "one").out())
        .contains("Compared with run one")
        .contains("concluded no scenario in common");
  }

  @Test
  void runWithoutFailuresHasNoClusters() {
    session.run("run", V2, "--save-run", "mine", "--only", "currency", "--scenarios", "10");

    var analysis = session.run("analyze", "--last");

    assertThat(analysis.code()).isZero();
    assertThat(analysis.out()).contains("no failures, ").doesNotContain("Cluster 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format", "--output"})
  void jsonIsOneDocument(String option) {
    session.run("run", V1, "--save-run", "mine", "--scenarios", "12");

    assertThat(session.run("analyze", "--run-id", "mine", option, "json").out())
        .startsWith("{")
        .contains("\"cause\": \"unchecked_assumption\"")
        .contains("\"representative\"");
  }

  @Test
  void mistakesAreToldWithTheNextStep() {
    assertThat(session.run("analyze"))
        .isEqualTo(
            new Session.Result(
                2,
                "",
                "arc: no run \"last\": nothing has been run here yet; `arc run <agent>` does\n"));
    session.run("run", V1, "--save-run", "mine", "--scenarios", "3");
    assertThat(session.run("analyze", "other").err()).contains("no run \"other\" here");
    assertThat(session.run("analyze", "mine", "--last").err())
        .isEqualTo("arc: more than one run is named (mine, last); name it once\n");
    assertThat(session.run("analyze", "mine", "--compare", "last").err())
        .isEqualTo(
            "arc: --compare is last, and that is run mine itself; name another, such as last~1\n");
    assertThat(session.run("analyze", "--format", "xml").code()).isEqualTo(2);
  }
}
