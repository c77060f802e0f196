package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.history.Tally;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people see, at the widths of their terminals.
class ViewsTest {

  private static final String AGENT = "finance_agent_v1.yaml";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 160})
  void linesFitTheTerminal(int width) {
    session.variable("COLUMNS", String.valueOf(width));
    session.run("run", AGENT, "--scenarios", "12", "--save-run", "mine");

    for (var words :
        List.of(List.of("show", "last"), List.of("status"), List.of("validate", AGENT))) {
      var lines = session.run(words.toArray(String[]::new)).out().lines();
      assertThat(lines.filter(line -> line.length() > width && !line.startsWith("  arc ")))
          .as(words + " at " + width)
          .isEmpty();
    }
  }

  @Test
  void playsAreListedInAFewLinesEachAndWhatFailedComesFirst() {
    session.run("run", AGENT, "--scenarios", "20", "--save-run", "mine");

    var lines =
        session.run("show", "mine").out().lines().takeWhile(line -> !line.startsWith("┌")).toList();

    var verdicts = lines.stream().filter(line -> line.matches("(FAIL|pass) .*")).toList();
    assertThat(verdicts).hasSize(20);
    assertThat(verdicts.lastIndexOf(last(verdicts, "FAIL")))
        .isLessThan(verdicts.indexOf(first(verdicts, "pass")));
    assertThat(lines).hasSizeLessThanOrEqualTo(20 * 4 + 5);
    assertThat(String.join(" ", lines).replaceAll(" +", " "))
        .contains("version 1 here, \"1\" in its file");
  }

  private static String first(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static String last(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).toList().getLast();
  }

  @Test
  void runThatConcludedNothingShowsNoScoreButWhatHappenedAndWhatToDo() {
    session.with(
        OtherModel.at(
            "127.0.0.1:1",
            "small",
            (conversation, _) -> {
              throw new ModelException(
                  Kind.UNAVAILABLE,
                  "no reply after 7 attempts in %d.1 s"
                      .formatted(conversation.messages().get(1).text().length()));
            }));

    var result =
        session.run("run", AGENT, "--scenarios", "4", "--model", "openai:x", "--save-run", "bad");

    assertThat(result.out())
        .contains("Reliability Score: none")
        .contains("4 times: error: ")
        .contains("arc run --resume bad")
        .doesNotContain("Weighted")
        .doesNotContain("a stress mix");
  }

  @Test
  void unfinishedRunSaysThatItsPercentageIsPartial() {
    session.run("run", AGENT, "--scenarios", "6", "--save-run", "part", "--model", "rehearsal");
    session.run("run", AGENT, "--scenarios", "2", "--save-run", "full", "--model", "rehearsal");

    assertThat(session.run("status").out()).contains("version 1").doesNotContain("so far");
    assertThat(partial().out()).contains("% so far");
  }

  private Session.Result partial() {
    var line =
        new StatusDocument.RunLine(
            "part",
            Instant.EPOCH,
            "stopped",
            "x",
            1,
            "rehearsal",
            true,
            6,
            3,
            1,
            2,
            0,
            0,
            0.33,
            null);
    var out = new StringWriter();
    var document = new StatusDocument("1", "arc.db", 1, List.of(line), List.of());
    new StatusView(document, 100, Style.PLAIN).print(new PrintWriter(out));
    return new Session.Result(0, out.toString(), "");
  }

  @Test
  void longPathBreaksNoLine() throws Exception {
    var deep =
        Files.createDirectories(folder.resolve("a-rather-long-folder/and-another-one-in-it"));
    Files.writeString(
        deep.resolve("profile-of-the-agent.json"),
        "{\"system_prompt\": \"You add up expenses.\", \"tools\": [{\"name\": \"sum\"}],}");
    var name = "a-rather-long-folder/and-another-one-in-it/profile-of-the-agent.json";

    var result = session.variable("COLUMNS", "80").run("validate", name);

    assertThat(result.out()).contains(name + ":1\n    this is not valid JSON");
    assertThat(result.out().lines())
        .filteredOn(line -> !line.contains(name))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void aDozenOfAKindIsEnoughToReadButADocumentIsWhole() throws Exception {
    var prompt =
        IntStream.rangeClosed(1, 40)
            .mapToObj("    Amounts in column %d are in US dollars.\n"::formatted)
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("long.yaml"), "name: a\nsystem_prompt: |\n" + prompt);

    var text = session.variable("COLUMNS", "120").run("validate", "long.yaml").out();
    var json = session.run("validate", "long.yaml", "--output", "json").out();

    assertThat(text)
        .contains("Amounts in column 12 are", "… 28 more: currency (--output json lists them all)")
        .doesNotContain("Amounts in column 13 are");
    assertThat(json).contains("\"says\": \"Amounts in column 40 are");
  }

  @Test
  void textIsCutAfterAWord() {
    assertThat(Wrap.cut("Please add up the software costs", 24)).isEqualTo("Please add up the…");
    assertThat(Wrap.cut("abcdefghijklmnopqrstuvwxyz", 10)).isEqualTo("abcdefghi…");
    assertThat(Wrap.cut("one two three four five six seven", 10, 2))
        .containsExactly("one two", "three…");
  }

  @Test
  void troubleThatRepeatsIsToldOnceAndCounted() {
    var err = new StringWriter();
    var clock = new long[1];
    var shell =
        new Shell(
            folder,
            null,
            Map.of(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            null,
            false,
            Instant::now,
            () -> clock[0],
            Interrupts.NONE);
    var progress = new PlainProgress(shell);
    progress.begin(10, Tally.NONE);
    for (var retries = 1; retries <= 12; retries++) {
      progress.stands("openai", retries, Optional.of(Instant.EPOCH), "503 busy");
    }
    progress.close();

    assertThat(err.toString().split("503 busy", -1)).hasSize(3);
    assertThat(err.toString()).contains("openai: 503 busy (x12)");
  }
}
