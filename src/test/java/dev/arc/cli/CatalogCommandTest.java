package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCommandTest {
  private static final String AGENT = "finance_agent_v1.yaml";
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n# (my_catalogue/\\S+)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void open() {
    session = new Session(folder);
  }

  @Test
  void listNamesEverythingAndFitsItsSchema() throws IOException {
    assertThat(session.run("catalog", "list").out())
        .contains("currency/mixed", "timeout-once", "finance", "rate_limited");
    new SchemaOf("catalog-list")
        .requireFit(session.run("catalog", "list", "--output", "json").out());
  }

  @Test
  void oneEntryIsShownAsItsFileHasIt() throws IOException {
    var shown = session.run("catalog", "show", "currency/mixed");

    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("# way currency/mixed, from assumptions/currency.yaml:")
        .contains("currency: mixed");
    for (var id : new String[] {"currency", "currency/mixed", "timeout-once", "travel"}) {
      new SchemaOf("catalog-show")
          .requireFit(session.run("catalog", "show", id, "--output", "json").out());
    }
  }

  @Test
  void unknownEntryAndCommandSuggestTheNearest() {
    var entry = session.run("catalog", "show", "timeout-onse");
    var command = session.run("catalog", "lits");

    assertThat(entry.code()).isEqualTo(ExitCode.USAGE);
    assertThat(entry.err()).contains("no entry \"timeout-onse\"; did you mean timeout-once?");
    assertThat(command.code()).isEqualTo(ExitCode.USAGE);
    assertThat(command.err()).contains("did you mean list?").contains("`arc help catalog`");
    assertThat(session.run("help", "catalog", "check").out()).contains("arc catalog check");
  }

  /// The example of `docs/catalogue.md`, word for word.
  @Test
  void theExampleOfTheDocumentationWorks() throws IOException {
    writeExample();

    var check = session.run("catalog", "check", "my_catalogue");
    assertThat(check.out()).contains("The catalogue can be used: 2 entries tried, 16 of 16");
    assertThat(check.code()).isZero();
    new SchemaOf("catalog-check")
        .requireFit(session.run("catalog", "check", "my_catalogue", "--output", "json").out());

    var made =
        session.run(
            "scenarios", AGENT, "--catalog", "my_catalogue", "-n", "50", "--output", "json");
    assertThat(made.code()).isZero();
    assertThat(made.out())
        .contains("\"family\": \"currency/branch-abroad\"")
        .contains("\"family\": \"infrastructure/gateway-fails\"");
  }

  @Test
  void runRecordsWhichCatalogueItWasMadeFrom() throws IOException {
    writeExample();

    var own = session.run("run", AGENT, "--scenarios", "2", "--output", "json").out();
    var more =
        session
            .run("run", AGENT, "--scenarios", "2", "--catalog", "my_catalogue", "--output", "json")
            .out();

    assertThat(version(own)).isNotEqualTo(version(more));
  }

  @Test
  void everyProblemIsSaidByEveryCommandThatReadsTheFolder() throws IOException {
    writeExample();
    var file = folder.resolve("my_catalogue/patterns/gateway-fails.yaml");
    Files.writeString(file, Files.readString(file).replace("gives-up", "gives-upp"));

    for (var command : new String[] {"scenarios", "run", "validate"}) {
      var refused = session.run(command, AGENT, "--catalog", "my_catalogue");
      assertThat(refused.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err())
          .contains("my_catalogue/patterns/gateway-fails.yaml:8 lapse is \"gives-upp\"");
    }
    var check = session.run("catalog", "check", "my_catalogue", "--output", "json");
    assertThat(check.code()).isEqualTo(ExitCode.USAGE);
    new SchemaOf("catalog-check").requireFit(check.out());
  }

  @Test
  void whatCannotBePlayedIsSaidWithItsPlace() throws IOException {
    writeExample();
    var file = folder.resolve("my_catalogue/assumptions/more-currency.yaml");
    Files.writeString(file, Files.readString(file).replace("branch={firm}", "branch={frim}"));

    var refused = session.run("scenarios", AGENT, "--catalog", "my_catalogue");

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err())
        .contains("my_catalogue/assumptions/more-currency.yaml:7 edits.note holds {frim}")
        .contains("did you mean {firm}?");
  }

  @Test
  void hostileValuesEndInASentence() throws IOException {
    writeExample();
    var file = folder.resolve("my_catalogue/patterns/gateway-fails.yaml");
    var text = Files.readString(file);
    for (var hostile :
        new String[] {
          text.replace(
              "server_error, with: {status: \"502\"}", "timeout, with: {seconds: \"soon\"}"),
          text.replace("server_error, with: {status: \"502\"}", "slow, with: {seconds: \"-9e99\"}"),
          text.replace(
              "server_error, with: {status: \"502\"}", "stale, with: {days: \"1e999999999\"}"),
          text.replace("{states: $answer}", "{states: $nonsense}")
        }) {
      Files.writeString(file, hostile);
      var refused = session.run("catalog", "check", "my_catalogue");
      assertThat(refused.code()).as(hostile).isEqualTo(ExitCode.USAGE);
      assertThat(refused.out())
          .containsPattern("gateway-fails.yaml:(7 with\\.|11 when: )")
          .doesNotContain("java.", "Exception", "null");
      assertThat(refused.err()).isEmpty();
    }
  }

  /// The control arms know the truth and believe no user, so they bear such an entry out.
  @Test
  void whatContradictsItsOwnWorldIsRefusedByEveryCommand() throws IOException {
    writeExample();
    var file = folder.resolve("my_catalogue/assumptions/more-currency.yaml");
    Files.writeString(
        file,
        Files.readString(file).replace("They are all in {currency}.", "They are US dollars."));

    for (var command : new String[] {"scenarios", "run", "validate"}) {
      var refused = session.run(command, AGENT, "--catalog", "my_catalogue");
      assertThat(refused.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err())
          .contains("my_catalogue/assumptions/more-currency.yaml:9 user.currency")
          .contains("\"They are US dollars.\", and the amounts are in", "write {currency}");
    }
    assertThat(session.run("catalog", "check", "my_catalogue").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void folderWithNothingInItIsAMistake() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThat(session.run("catalog", "check", "empty").err())
        .contains("has no files of a catalogue");
    assertThat(session.run("catalog", "check", "nowhere").err()).contains("which is not there");
    session.write("single.yaml", "id: x\n");
    assertThat(session.run("catalog", "check", "single.yaml").err()).contains("which is a file");
  }

  @Test
  void steeringIsRecordedAndSaid() {
    var run =
        session.run("run", AGENT, "--scenarios", "4", "--only", "unit,data", "--output", "json");

    assertThat(run.out()).contains("\"steering\": \"--only unit,data\"");
    assertThat(run.err()).contains("the mix was steered: --only unit,data");
    var wrong = session.run("run", AGENT, "--focus", "curency=15");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("--focus names \"curency\"", "did you mean currency?");
    assertThat(session.run("scenarios", AGENT, "--focus", "currency").err())
        .contains("--focus is \"currency\", expected a name and a count or a share");
    assertThat(session.run("scenarios", AGENT, "--difficulty", "edgy").err())
        .contains("did you mean edge?");
    assertThat(session.run("run", AGENT, "--set", "x.json", "--only", "unit").err())
        .contains("--only says which to make; leave one out");
  }

  private void writeExample() throws IOException {
    var examples = EXAMPLE.matcher(Files.readString(Path.of("docs/catalogue.md")));
    while (examples.find()) {
      var file = folder.resolve(examples.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, examples.group(2));
    }
  }

  private static String version(String run) {
    var found = Pattern.compile("\"catalogue\": \"([0-9a-f]{12})\"").matcher(run);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
