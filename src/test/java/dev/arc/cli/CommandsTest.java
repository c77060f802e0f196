package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.Message.Assistant;
import dev.arc.llm.Reply;
import dev.arc.llm.Reply.Finish;
import dev.arc.llm.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands from what is typed to what is printed, in a folder of their own.
class CommandsTest {

  private static final String AGENT = "finance_agent_v1.yaml";
  private static final String VENDOR = "api.openai.com";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder);
  }

  @Test
  void rehearsalSaysThatItIsOneAndContactsNobody() {
    var result = session.run("run", AGENT, "--scenarios", "8");

    assertThat(result.out())
        .contains("rehearsal: Arc's own stand-in")
        .contains("finance_agent_v1.yaml --model profile (gpt-4.1-mini)")
        .contains("contacts no host")
        .contains("│ in rehearsal ")
        .contains("arc show last ");
  }

  @Test
  void sameSeedGivesTheSameDocumentButForNamesAndTimes() {
    var one = comparable(session.run("run", AGENT, "--scenarios", "8", "--output", "json").out());
    var other = comparable(session.run("run", AGENT, "--scenarios", "8", "--output", "json").out());

    assertThat(one).isEqualTo(other);
  }

  private static String comparable(String document) {
    return document.replaceAll(
        "\"(id|startedAt|wallMs|sequentialMs|speedup)\": (\"[a-z0-9]{6}\"|\"2[^\"]*Z\"|[0-9.E-]+)",
        "\"$1\": _");
  }

  @Test
  void writtenSetIsPlayedAgain() {
    session.run("scenarios", AGENT, "-n", "5", "--write", "set.json");

    var result = session.run("run", AGENT, "--set", "set.json", "--trials", "2");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Scenarios  5 ")
        .contains("2 times each")
        .contains("/10 plays");
  }

  @Test
  void dryRunKeepsAndContactsNothing() {
    var calls = new AtomicInteger();
    session.with(vendor("gpt-4.1-mini", calls));

    var result = session.run("run", AGENT, "--model", "openai:gpt-4.1-mini", "--dry-run");

    assertThat(result.out()).contains("contacts " + VENDOR).contains("USD").contains("prices of");
    assertThat(result.code()).isZero();
    assertThat(calls).hasValue(0);
    assertThat(folder.resolve(".arc")).doesNotExist();
  }

  @Test
  void dryRunTellsThePriceWithoutAKeyAndNamesTheVariable() {
    var named = session.run("run", AGENT, "--model", "openai:gpt-4.1-mini", "--dry-run");
    var bare = session.run("run", AGENT, "--model", "profile", "--dry-run");

    assertThat(named.code()).isZero();
    assertThat(named.out()).contains("contacts " + VENDOR).contains("USD, estimated from");
    assertThat(named.err()).contains("the real run could not start yet").contains("OPENAI_API_KEY");
    assertThat(bare.code()).isZero();
    assertThat(bare.out()).contains("openai:gpt-4.1-mini").contains("USD, estimated from");
  }

  @Test
  void setWrittenWithItsDocumentIsTheSameSet() throws Exception {
    var result =
        session.run("scenarios", AGENT, "-n", "5", "--write", "set.json", "--output", "json");

    var written = (JsonObject) Json.parse(Files.readString(folder.resolve("set.json")));
    var document = (JsonObject) Json.parse(result.out());
    assertThat(document.list("scenarios")).isEqualTo(written.list("scenarios")).hasSize(5);
    assertThat(document.object("arms"))
        .contains(JsonObject.of("oraclePassed", 5, "nullPassed", 0, "mutantCaught", 5));
  }

  @Test
  void expensiveRunIsAskedAboutFirst() {
    var calls = new AtomicInteger();
    session.with(vendor("unpriced", calls));
    var run = new String[] {"run", AGENT, "--scenarios", "6", "--model", "openai:unpriced"};

    var unasked = session.run(run);
    var refused = session.answers("n").run(run);

    assertThat(unasked.code()).isEqualTo(2);
    assertThat(unasked.err())
        .contains("an unknown amount")
        .contains("`arc run " + AGENT + " --scenarios 6 --model openai:unpriced --yes`");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("Go on? [y/N]").contains("nothing was run");
    assertThat(calls).hasValue(0);

    assertThat(session.answers("y").run(run).code()).isZero();
    assertThat(calls.get()).isPositive();
  }

  /// A model at a vendor that nobody contacts.
  private static OtherModel vendor(String name, AtomicInteger calls) {
    return OtherModel.at(
        VENDOR,
        name,
        (_, _) -> {
          calls.incrementAndGet();
          return new Reply(
              new Assistant("I cannot tell.", List.of()), Usage.NONE, Finish.COMPLETE, null);
        });
  }

  @Test
  void playIsShownStepByStepWithItsChecks() {
    var run = session.run("run", AGENT, "--scenarios", "6", "--output", "json").out();
    var first = (JsonObject) ((JsonObject) Json.parse(run)).list("scenarios").getFirst();
    var id = first.text("id").orElseThrow();

    var shown = session.run("show", "last", id.substring(0, 8));

    assertThat(shown.out())
        .contains("Scenario  " + id)
        .containsPattern("because: finance_agent_v1\\.yaml:\\d+: ")
        .contains(" 1  user")
        .contains("Checks")
        .contains("FAIL");
    assertThat(session.run("show", "last", "zzz").err()).contains("`arc show ").contains("lists");
    assertThat(session.run("show", "last", id, "--trial", "2").code()).isEqualTo(2);
  }

  @Test
  void lookingLeavesNoFolderBehind() {
    assertThat(session.run("status").out()).contains("Nothing has been run here yet");
    assertThat(session.run("validate", AGENT).code()).isZero();
    assertThat(folder.resolve(".arc")).doesNotExist();
  }

  @Test
  void stateIsFoundUpward() throws Exception {
    session.run("run", AGENT, "--scenarios", "2", "--save-run", "above");
    var below = Files.createDirectories(folder.resolve("a/b"));

    assertThat(new Session(below).run("status").out()).contains("above");
  }

  @Test
  void keysAreReadFromADotEnvFileAndNeverPrinted() {
    session.write(".env", "# ours\nexport OPENAI_API_KEY=\"sk-very-secret\"\n");

    var result =
        session.run(
            "run", AGENT, "--scenarios", "2", "--model", "openai:gpt-4.1-mini", "--dry-run");

    assertThat(result.code()).isZero();
    assertThat(result.out() + result.err()).doesNotContain("sk-very-secret");
  }

  @Test
  void helpAndCompletionKnowEveryCommand() {
    assertThat(session.run("help").out()).contains("validate", "scenarios", "completion");
    assertThat(session.run("help", "run").out()).contains("--fail-under", "Examples:");
    assertThat(session.run("completion").out()).contains("_complete_arc").contains("validate");
    assertThat(session.run("--version").out()).isEqualTo(ArcCommand.VERSION + "\n");
  }
}
