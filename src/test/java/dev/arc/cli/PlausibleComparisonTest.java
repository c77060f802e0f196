package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparisons that look fine and would mislead: of different players, of nothing, of a change that
/// nobody could have seen.
class PlausibleComparisonTest {
  private static final String V1 = "finance_agent_v1.yaml";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder).variable("COLUMNS", "300");
  }

  @Test
  void otherModelIsNotSeenInRehearsal() throws IOException {
    var text = Files.readString(Path.of("configs", V1));
    session.write("a.yaml", text);
    session.write("b.yaml", text.replace("gpt-4.1-mini", "gpt-4.1-nano"));

    var diff = session.run("diff", "a.yaml", "b.yaml", "--scenarios", "20");
    var expected = session.run("diff", "a.yaml", "b.yaml", "--expected-impact");

    assertThat(diff.out()).contains("no difference", "Not seen: a rehearsal plays neither");
    assertThat(expected.out()).contains("no history yet");
  }

  @Test
  void rehearsalAndModelAreToldApart() {
    session.run("run", V1, "--scenarios", "10", "--save-run", "rehearsed");
    session.with(vendor("I cannot tell."));
    session.run(
        "run", V1, "--scenarios", "10", "--model", "openai:x", "--save-run", "played", "--yes");

    var diff = session.run("diff", "rehearsed", "played");
    var gated = session.run("diff", "played", "rehearsed", "--fail-on-regression");

    assertThat(diff.out())
        .contains(
            "Models: a rehearsal played A and openai:x played B: the difference may be theirs");
    assertThat(gated.code()).isEqualTo(ExitCode.USAGE);
    assertThat(gated.err()).contains("one of the runs is a rehearsal");
  }

  @Test
  void gateOnTwoRehearsalsIsNamedOnce() {
    session.run("run", V1, "--scenarios", "10", "--save-run", "one");
    session.run("run", V1, "--scenarios", "10", "--save-run", "two");

    assertThat(session.run("diff", "one", "two", "--fail-on-regression").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(
            session
                .run("diff", "one", "two", "--fail-on-regression", "--model", "rehearsal")
                .code())
        .isZero();
  }

  @Test
  void oneVersionTwiceNeedsNoHistory() {
    assertThat(session.run("diff", V1, V1, "--expected-impact").out())
        .contains("Both are the same version")
        .doesNotContain("no history");
  }

  @Test
  void runThatConcludedNothingRecommendsAndComparesNothing() {
    session.run("run", V1, "--scenarios", "4", "--save-run", "good");
    session.with(
        OtherModel.at(
            "models.example.com",
            "x",
            (_, _) -> {
              throw new ModelException(ModelException.Kind.UNAVAILABLE, "the server is away");
            }));
    session.run(
        "run", V1, "--scenarios", "4", "--model", "openai:x", "--save-run", "away", "--yes");

    assertThat(session.run("recommend", "away").out()).contains("Run away concluded nothing");
    assertThat(session.run("analyze", "good", "--compare", "away").err())
        .contains("run away, which concluded nothing");
  }

  @Test
  void seedOfTheRunItselfHoldsNothingOut() {
    session.run("run", V1, "--scenarios", "20", "--save-run", "one");

    var told = session.run("recommend", "one", "--verify", "--seed", "7");

    assertThat(told.code()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains("--seed is 7, the seed of run one itself", "for 8");
  }

  @Test
  void mixThatCannotBeMadeAgainIsNotReplacedByAnother() throws IOException {
    session.run("scenarios", V1, "-n", "10", "--exclude", "minor_units", "--write", "set.json");
    var set = Files.readString(folder.resolve("set.json"));
    session.write("set.json", set.replace("--exclude minor_units", "--exclude my_kind"));
    session.run("run", V1, "--set", "set.json", "--save-run", "steered");

    var told = session.run("recommend", "steered", "--verify");

    assertThat(told.code()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains("--exclude my_kind", "name the --catalog that it had");
  }

  @Test
  void fileThatChangedSinceIsTold() throws IOException {
    var text = Files.readString(Path.of("configs", V1));
    session.write("a.yaml", text);
    session.run("run", "a.yaml", "--scenarios", "10", "--save-run", "one");
    var before = session.run("analyze", "one").err();
    session.write("a.yaml", "# a line above\n" + text);

    assertThat(before).doesNotContain("changed");
    assertThat(session.run("analyze", "one").err()).contains("a.yaml has changed since run one");
  }

  @Test
  void fileOfSomethingElseIsNotOverwrittenWithASet() throws IOException {
    var text = Files.readString(Path.of("configs", V1));
    session.write("a.yaml", text);

    var refused = session.run("scenarios", "a.yaml", "-n", "4", "--write", "a.yaml");
    session.run("scenarios", "a.yaml", "-n", "4", "--write", "set.json");
    var again = session.run("scenarios", "a.yaml", "-n", "5", "--write", "set.json");

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("a.yaml", "holds something else than a set");
    assertThat(Files.readString(folder.resolve("a.yaml"))).isEqualTo(text);
    assertThat(again.code()).as(again.err()).isZero();
  }

  private static OtherModel vendor(String answer) {
    return OtherModel.at(
        "models.example.com",
        "x",
        (_, _) ->
            new Reply(
                new Message.Assistant(answer, List.of()), Usage.NONE, Reply.Finish.COMPLETE, null));
  }
}
