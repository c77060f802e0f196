package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a user's mistakes are answered with: thing, value, rule, next step; exit code 2; no stack
/// trace.
class MistakesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vaildate x.yaml                        | unknown command "vaildate"; did you mean validate?
          run x.yaml --scenarois 5               | unknown option "--scenarois"; did you mean --scenarios?
          run x.yaml --scenarios many            | --scenarios is "many", expected a whole number from 1 to
          run x.yaml --trials 0                  | --trials is "0", expected a whole number from 1 to
          run x.yaml --seed x                    | --seed is "x", expected a whole number
          run x.yaml --output xml                | --output is "xml", expected text or json
          run x.yaml --engine modal              | --engine is "modal", expected local
          run x.yaml --budget -1                 | --budget is "-1", expected US dollars
          run x.yaml --time-budget 5             | --time-budget is "5", expected a time such as
          run x.yaml --fail-under 101            | --fail-under is "101", expected percent
          run x.yaml --base-url nowhere          | --base-url is "nowhere", expected an address
          run x.yaml --model a --model b         | --model is given twice
          run x.yaml y.yaml                      | "y.yaml" is one argument too many
          run                                    | which agent? Name its profile
          run --set set.json                     | arc run <agent> --set set.json
          run x.yaml --set s.json --scenarios 5  | leave one out
          run x.yaml --base-url http://h/v1      | add --model NAME
          run x.yaml --resume last               | leave out <agent>
          run --resume last                      | nothing has been run here yet
          run missing.yaml                       | there is no file missing.yaml
          run finance_agent_v1.yml               | did you mean finance_agent_v1.yaml?
          run no/such/file.yaml                  | there is no file no/such/file.yaml
          validate                               | <agent> is missing
          show                                   | <run> is missing
          show last                              | nothing has been run here yet
          help vaildate                          | did you mean validate?
          run finance_agent_v1.yaml --save-run A | run id is "A", expected
          run finance_agent_v1.yaml --model nobody:x | There is no provider `nobody`.
          run finance_agent_v1.yaml --model gpt-4.1-mini | OPENAI_API_KEY
          run finance_agent_v1.yaml --set missing.json | there is no file missing.json
          """)
  void mistakeIsExplained(String line, String says) {
    var result = new Session(folder).run(line.strip().split(" +"));

    assertThat(result.err()).contains(says).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void stackTraceIsShownWhenAskedFor() {
    assertThat(new Session(folder).run("run", "missing.yaml", "--debug").err()).contains("\tat ");
  }

  @Test
  void folderInPlaceOfAProfileIsNamed() throws Exception {
    Files.createDirectory(folder.resolve("agents"));

    var result = new Session(folder).run("validate", "agents");

    assertThat(result.err()).contains("agents is a folder, expected a file");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void binaryAndOverlongFilesAreRefused() throws Exception {
    Files.write(folder.resolve("binary.yaml"), new byte[] {'a', 0, 1});
    Files.write(folder.resolve("long.yaml"), new byte[50 << 20]);
    var session = new Session(folder);

    assertThat(session.run("run", "binary.yaml").err()).contains("is binary");
    assertThat(session.run("run", "long.yaml").err())
        .contains("52,428,800 bytes, expected at most 8,388,608");
    assertThat(session.run("run", "long.yaml").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, 1", "UTF-16BE, 1", "UTF-16LE, 0", "UTF-16BE, 0", "UTF-32LE, 1"})
  void wideTextIsNamedWithTheWayToConvertIt(String encoding, int mark) throws Exception {
    var text = (mark == 1 ? "\ufeff" : "") + "name: clerk\nsystem_prompt: Help.\n";
    Files.write(folder.resolve("wide.yaml"), text.getBytes(encoding));

    var result = new Session(folder).run("validate", "wide.yaml");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("wide.yaml is text in " + encoding)
        .contains("iconv -f " + encoding + " -t UTF-8 wide.yaml");
  }

  @Test
  void allProblemsOfAProfileAreToldAtOnceWithTheirLines() {
    var session = new Session(folder);
    session.write("bad.yaml", "system_prompt: 5\ntools:\n  - description: no name\n");

    var result = session.run("run", "bad.yaml");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("bad.yaml:1 ").contains("bad.yaml:3 ");
    assertThat(session.run("validate", "bad.yaml").code()).isEqualTo(2);
  }

  @Test
  void setFileThatIsNoSetIsRefused() {
    var session = new Session(folder);
    session.write("set.json", "{\"scenarios\": 5}");

    var result = session.run("run", "finance_agent_v1.yaml", "--set", "set.json");

    assertThat(result.err()).contains("set.json").contains("arc scenarios <agent> --write FILE");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void fileThatCannotBeWrittenIsNamed() {
    var session = new Session(folder);

    var nowhere = session.run("scenarios", "finance_agent_v1.yaml", "-n", "2", "--write", "no/set");
    var full = session.run("scenarios", "finance_agent_v1.yaml", "-n", "2", "--write", "/dev/full");

    assertThat(nowhere.err()).contains("no/set cannot be written: its folder does not exist");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(full.err()).contains("/dev/full could not be written");
    assertThat(full.code()).isEqualTo(3);
  }

  @Test
  void profileInPlaceOfASetIsCalledSoAndTheWayToASetIsShown() throws Exception {
    var session = new Session(folder);
    session.write("mine.yaml", Files.readString(Path.of("configs/audit_agent.yaml")));

    var result = session.run("run", "finance_agent_v1.yaml", "--set", "mine.yaml");

    assertThat(result.err())
        .contains("--set is mine.yaml, which is an agent's profile")
        .contains("`arc scenarios mine.yaml --write set.json`");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void nameOfARunThatIsTakenIsRefusedBeforeAnythingIsDone() {
    var session = new Session(folder);
    session.run("run", "finance_agent_v1.yaml", "--scenarios", "2", "--save-run", "mine");

    var result =
        session.run("run", "finance_agent_v1.yaml", "--scenarios", "2", "--save-run", "mine");

    assertThat(result.err()).contains("there is such a run already").contains("--resume mine");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }
}
