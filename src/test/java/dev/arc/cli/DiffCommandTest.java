package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String V1 = "finance_agent_v1.yaml";
  private static final String V2 = "finance_agent_v2.yaml";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder);
  }

  @Test
  void laterVersionIsBetterByTheCurrencyFailures() throws IOException {
    var report = json("diff", V1, V2);

    assertThat(number(report, "paired", "difference")).isGreaterThanOrEqualTo(0.18);
    assertThat(number(report, "paired", "low")).isPositive();
    assertThat(number(report, "paired", "mcnemarP")).isLessThan(0.001);
    assertThat(list(report, "paired", "worse")).isEmpty();
    assertThat(list(report, "paired", "better").size()).isGreaterThanOrEqualTo(15);
    assertThat(list(report, "clusters", "gone"))
        .anySatisfy(each -> assertThat(text(each, "id")).isEqualTo("currency_assumption"));
    assertThat(list(report, "clusters", "new")).isEmpty();
  }

  @Test
  void textSaysTheDifferenceFirstAndTheNextCommandLast() {
    var result = session.run("diff", V1, V2, "--scenarios", "20");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(" in rehearsal: +")
        .contains("Interval: +")
        .contains("Failures gone: Currency Assumption Violations")
        .contains("configs/finance_agent_v1.yaml\n+++ ")
        .contains("-  - Amounts are in US dollars unless stated otherwise");
    assertThat(result.out().strip().lines().toList().getLast()).startsWith("  arc show ");
  }

  @Test
  void runsAreComparedAsTheyWerePlayed() throws IOException {
    session.run("run", V1, "--scenarios", "20", "--save-run", "one");
    session.run("run", V2, "--scenarios", "20", "--save-run", "two");

    var report = json("diff", "one", "two");

    assertThat(text(report, "a", "run")).isEqualTo("one");
    assertThat(text(report, "b", "run")).isEqualTo("two");
    assertThat(number(report, "paired", "scenarios")).isEqualTo(20);
    assertThat(number(report, "paired", "difference")).isPositive();
  }

  @Test
  void profileMeetsTheSetOfTheRunThatItIsComparedWith() throws IOException {
    session.run("run", V1, "--scenarios", "12", "--seed", "3", "--trials", "2");

    var report = json("diff", "last", V2);

    assertThat(number(report, "set", "scenarios")).isEqualTo(12);
    assertThat(number(report, "set", "trials")).isEqualTo(2);
    assertThat(number(report, "paired", "scenarios")).isEqualTo(12);
    assertThat(number(report, "paired", "alone")).isZero();
  }

  @Test
  void runsWithoutASharedScenarioShowNothing() throws IOException {
    session.run("run", V1, "--scenarios", "5", "--only", "currency", "--save-run", "one");
    session.run("run", V1, "--scenarios", "5", "--only", "date_format", "--save-run", "two");

    var report = json("diff", "one", "two");

    assertThat(number(report, "paired", "scenarios")).isZero();
    assertThat(number(report, "paired", "alone")).isEqualTo(10);
    assertThat(session.run("diff", "one", "two").out()).contains("nothing can be compared");
  }

  @Test
  void regressionFailsTheGate() {
    var worse = gated(V2, V1);
    var better = gated(V1, V2);

    assertThat(worse.code()).isEqualTo(1);
    assertThat(worse.out()).contains("Gate: failed: ").contains("Worse (");
    assertThat(better.code()).isZero();
    assertThat(better.out()).contains("Gate: holds: no scenario is worse");
  }

  private Session.Result gated(String before, String after) {
    return session.run(
        "diff", before, after, "--scenarios", "20", "--model", "rehearsal", "--fail-on-regression");
  }

  @Test
  void gateOnARehearsalThatWasNotNamedIsBadUsage() {
    var result = session.run("diff", V1, V2, "--fail-on-regression");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("add --model rehearsal if that is what you want");
  }

  @Test
  void oneVersionTwiceIsNothingToCompare() {
    var result = session.run("diff", V1, V1, "--model", "rehearsal", "--fail-on-regression");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Both are the same version");
  }

  @Test
  void expectationComesFromThesePlaysThenFromSimilarOnesThenFromNowhere() throws IOException {
    assertThat(text(json("diff", V1, V2, "--expected-impact"), "expected", "source"))
        .isEqualTo("none");
    session.run("diff", V1, V2, "--scenarios", "20");

    var known = json("diff", V1, V2, "--expected-impact");

    assertThat(text(known, "expected", "source")).isEqualTo("rehearsed");
    assertThat(number(known, "expected", "points")).isGreaterThan(18);
    assertThat(number(known, "expected", "confidence")).isEqualTo(0.95);

    session.write("other_v1.yaml", other(V1));
    session.write("other_v2.yaml", other(V2));
    var alike = json("diff", "other_v1.yaml", "other_v2.yaml", "--expected-impact");

    assertThat(text(alike, "expected", "source")).isEqualTo("history");
    assertThat(text(alike, "expected", "basis")).contains("1 similar change", "1 in rehearsal");
    assertThat(number(alike, "expected", "confidence")).isLessThan(0.5);

    var other = json("diff", V1, "audit_agent.yaml", "--expected-impact");
    assertThat(text(other, "expected", "source")).isEqualTo("none");
  }

  /// The same agent under another name.
  private static String other(String config) throws IOException {
    return Files.readString(Path.of("configs", config)).replace("name: finance_agent", "name: x");
  }

  @Test
  void whatAModelPlayedBeforeIsLookedUpAndNotPaidAgain() throws IOException {
    var calls = new AtomicInteger();
    session.with(
        OtherModel.at(
            "models.example.com",
            "x",
            (_, _) -> {
              calls.incrementAndGet();
              return new Reply(
                  new Message.Assistant("I cannot tell.", List.of()),
                  Usage.NONE,
                  Reply.Finish.COMPLETE,
                  null);
            }));
    var words = new String[] {"diff", V1, V2, "--scenarios", "4", "--model", "openai:x", "--yes"};
    session.run(words);
    var paid = calls.get();

    var again = session.run(words);

    assertThat(paid).isGreaterThanOrEqualTo(8);
    assertThat(calls).hasValue(paid);
    assertThat(again.out()).contains("was played before", "contacts no host");
  }

  @Test
  void whatWasNotAgreedToIsNotPlayed() {
    session.with(
        OtherModel.at(
            "models.example.com",
            "x",
            (_, _) -> {
              throw new AssertionError("called");
            }));

    var result = session.answers("n").run("diff", V1, V2, "--model", "openai:x");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Go on? [y/N]", "nothing was run");
  }

  /// The plays under way are finished, and there are no others in the first run.
  @Test
  void whoeverStopsTheFirstRunAtItsEndDoesNotGetTheSecond() {
    var stop = new AtomicReference<Runnable>();
    var calls = new AtomicInteger();
    session
        .with(action -> {
          stop.set(action);
          return () -> {};
        })
        .with(
            OtherModel.at(
                "models.example.com",
                "x",
                (_, _) -> {
                  if (calls.incrementAndGet() == 2) {
                    stop.get().run();
                  }
                  return new Reply(
                      new Message.Assistant("I cannot tell.", List.of()),
                      Usage.NONE,
                      Reply.Finish.COMPLETE,
                      null);
                }));

    var result =
        session.run(
            "diff",
            V1,
            V2,
            "--model",
            "openai:x",
            "--scenarios",
            "2",
            "--concurrency",
            "1",
            "--yes");

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(result.err()).contains("stopped; type this again: what was played is not played");
    assertThat(calls).hasValue(2);
  }

  @Test
  void modelThatIsAwayComparesNothing() {
    session.with(
        OtherModel.at(
            "models.example.com",
            "x",
            (_, _) -> {
              throw new ModelException(ModelException.Kind.UNAVAILABLE, "the server has gone");
            }));

    var result = session.run("diff", V1, V2, "--model", "openai:x", "--scenarios", "4", "--yes");

    assertThat(result.code()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(result.out()).contains("nothing can be compared");
  }

  @Test
  void onlyScenariosThatBothConcludeAreCompared() throws IOException {
    var report = json("diff", V2, "audit_agent.yaml");

    var compared = number(report, "paired", "scenarios");
    assertThat(compared + number(report, "paired", "unsettled")).isEqualTo(50);
    assertThat(number(report, "paired", "b") - number(report, "paired", "a"))
        .isCloseTo(number(report, "paired", "difference"), within(1e-12));
    assertThat(list(report, "clusters", "gone"))
        .allSatisfy(each -> assertThat(number(each, "a")).isLessThanOrEqualTo(compared));
  }

  @Test
  void whatCannotBeAskedTogetherIsSaid() {
    session.run("run", V1, "--scenarios", "3", "--save-run", "one");

    assertThat(refused("diff", V1, V2, "--set", "x.json", "--scenarios", "3"))
        .contains("leave one out");
    assertThat(refused("diff", V1, V2, "--expected-impact", "--scenarios", "3"))
        .contains("--expected-impact plays nothing; leave out --scenarios");
    assertThat(refused("diff", "one", V2, "--scenarios", "3"))
        .contains("run one says which scenarios are played; leave out --scenarios");
    assertThat(refused("diff", "one", V2, "--trials", "2"))
        .contains("run one has 1 trial of each scenario, and --trials is 2");
    assertThat(refused("diff", "one", V2, "--model", "openai:gpt-4.1-mini"))
        .contains("run one was a rehearsal");
    assertThat(refused("diff", V1, "finance_agent_v9.yaml")).contains("did you mean");
    assertThat(refused("diff", V1, "last~7")).contains("no run \"last~7\"");
  }

  private String refused(String... words) {
    var result = session.run(words);
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private JsonObject json(String... words) throws IOException {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--output", "json"));
    var result = session.run(all.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    new SchemaOf("diff").requireFit(result.out());
    return (JsonObject) Json.parse(result.out());
  }

  private static JsonValue at(JsonValue value, String... path) {
    var found = value;
    for (var name : path) {
      found = ((JsonObject) found).find(name).orElseThrow();
    }
    return found;
  }

  private static double number(JsonValue value, String... path) {
    return ((JsonNumber) at(value, path)).value().doubleValue();
  }

  private static String text(JsonValue value, String... path) {
    return ((JsonString) at(value, path)).value();
  }

  private static List<JsonValue> list(JsonValue value, String... path) {
    return ((JsonArray) at(value, path)).items();
  }
}
