package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import dev.arc.rehearsal.RehearsalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproCommandTest {
  private static final String AGENT = "finance_agent_v1.yaml";
  private static final List<String> RUN =
      List.of("run", AGENT, "--scenarios", "12", "--output", "json");

  @TempDir Path folder;
  private Session session;

  /// After so many calls the model of [#playedByAnother] is away.
  private final AtomicInteger away = new AtomicInteger(Integer.MAX_VALUE);

  @BeforeEach
  void begin() {
    session = new Session(folder).variable("COLUMNS", "300");
  }

  @Test
  void whatIsWrittenFailsTheSameCheckWhenItIsRun() throws IOException {
    var failed = failed(run());

    var reproduced = session.run("repro", "last", failed, "--write", "small.json");
    var document = json(session.run("repro", "last", failed, "--output", "json"));
    var again = json(session.run("run", AGENT, "--set", "small.json", "--output", "json"));

    assertThat(reproduced.code()).as(reproduced.err()).isZero();
    assertThat(reproduced.out())
        .contains("(rehearsal)", "% smaller", "nothing more can be left out alone", "Request: ")
        .contains("Kept: ", " without ", "Not tried: ")
        .contains(AGENT + " --set small.json");
    assertThat(Files.size(folder.resolve("small.json"))).isPositive();
    assertThat(document.object("size").orElseThrow().find("reduction").orElseThrow())
        .isInstanceOfSatisfying(
            JsonValue.JsonNumber.class,
            ratio -> assertThat(ratio.value().doubleValue()).isGreaterThan(0.4));
    assertThat(again.list("scenarios")).hasSize(1);
    var scenario = (JsonObject) again.list("scenarios").getFirst();
    assertThat(scenario.text("verdict")).hasValue("fail");
    assertThat(Json.write(scenario))
        .contains(Json.write(document.object("check").orElseThrow().find("says").orElseThrow()));
  }

  @Test
  void documentIsAsDescribed() throws IOException {
    var failed = failed(run());

    var document = session.run("repro", "last", failed, "--output", "json").out();

    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/schemas/repro.json")));
    assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
  }

  @Test
  void scenarioIsNamedByItsPositionToo() {
    var run = json(run());
    var ids =
        run.list("scenarios").stream()
            .map(each -> ((JsonObject) each).text("id").orElseThrow())
            .toList();
    var failed = failed(run);

    var shown = session.run("show", "last", String.valueOf(ids.indexOf(failed) + 1));

    assertThat(shown.out()).contains("Scenario  " + failed).contains("here it went wrong: ");
  }

  /// What was written is played, fails, and cannot be made smaller than it is.
  @Test
  void whatIsWrittenCannotBeMadeSmallerAgain() throws IOException {
    session.run("repro", "last", failed(run()), "--write", "small.json");
    var again = json(session.run("run", AGENT, "--set", "small.json", "--output", "json"));

    var document =
        json(session.run("repro", "last", "1", "--write", "same.json", "--output", "json"));

    assertThat(again.list("scenarios")).hasSize(1);
    assertThat(document.list("leftOut")).isEmpty();
    assertThat(folder.resolve("same.json")).hasSameTextualContentAs(folder.resolve("small.json"));
  }

  @Test
  void oneTrialOfSeveralIsMadeSmallerByItself() {
    var run = run("--trials", "3");
    var failed = failed(run);

    var first = json(session.run("repro", "last", failed, "--output", "json"));
    var third = json(session.run("repro", "last", failed, "--trial", "3", "--output", "json"));
    var fourth = session.run("repro", "last", failed, "--trial", "4");

    assertThat(first.object("smallest")).isPresent();
    assertThat(third.object("check").orElseThrow().text("expectation"))
        .isEqualTo(first.object("check").orElseThrow().text("expectation"));
    assertThat(fourth.code()).isEqualTo(ExitCode.USAGE);
    assertThat(fourth.err()).contains("--trial is 4", "3 trials");
  }

  @Test
  void whatPassedIsNoFailure() {
    var passed = withVerdict(json(run()), "pass");

    var refused = session.run("repro", "last", passed);

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains(passed + " did not fail in run ", "it ended in pass");
  }

  @Test
  void whatARealModelFailedIsPlayedAgainByAModelThatIsNamed() {
    var rehearsal = RehearsalModel.seeded(7);
    session.with(OtherModel.at("api.example.com", "real", rehearsal::reply));
    var failed = failed(run("--model", "openai:real", "--yes"));

    var unnamed = session.run("repro", "last", failed);
    var unasked = session.run("repro", "last", failed, "--model", "openai:real");
    var agreed = session.run("repro", "last", failed, "--model", "openai:real", "--yes");

    assertThat(unnamed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unnamed.err()).contains("costs money", "--model openai:real");
    assertThat(unasked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unasked.err()).contains("contacts api.example.com", "--yes");
    assertThat(agreed.code()).as(agreed.err()).isZero();
    assertThat(agreed.out())
        .contains("counted when failed in 2 of 3 plays")
        .doesNotContain("(rehearsal)");
  }

  @Test
  void playsAreBounded() {
    var plays = new AtomicInteger();
    var failed = playedByAnother(plays, new AtomicBoolean());
    plays.set(0);

    var bounded =
        session.run("repro", "last", failed, "--model", "openai:real", "--yes", "--plays", "5");

    assertThat(bounded.code()).isZero();
    assertThat(bounded.out()).contains("it was played 5 times, which is the bound");
  }

  @Test
  void failureThatIsNotSeenAgainHasNoSmallestForm() {
    var mute = new AtomicBoolean();
    var failed = playedByAnother(new AtomicInteger(), mute);
    mute.set(true);

    var gone = session.run("repro", "last", failed, "--model", "openai:real", "--yes");

    assertThat(gone.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(gone.err())
        .contains("it did so in 0 of 2 plays", "comes and goes", "--model openai:real");
    assertThat(gone.out()).isEmpty();
  }

  @Test
  void modelThatGoesAwayLeavesTheSmallestSoFarAndSaysSo() {
    var plays = new AtomicInteger();
    var failed = playedByAnother(plays, new AtomicBoolean());
    away.set(plays.get() + 12);

    var cut = session.run("repro", "last", failed, "--model", "openai:real", "--yes");

    assertThat(cut.code()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(cut.out())
        .contains("stopped before each part that is left was tried alone: the server has gone")
        .doesNotContain("nothing more can be left out", "Not tried: ");
  }

  @Test
  void modelThatIsAwayFromTheBeginningConcludesNothing() {
    var plays = new AtomicInteger();
    var failed = playedByAnother(plays, new AtomicBoolean());
    away.set(plays.get());

    var gone = session.run("repro", "last", failed, "--model", "openai:real", "--yes");

    assertThat(gone.code()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(gone.err())
        .contains("it did so in 0 of 0 plays; 2 plays ended in an error, which says nothing")
        .doesNotContain("comes and goes");
  }

  @Test
  void whatItCostIsToldAndCounted() {
    var rehearsal = RehearsalModel.seeded(7);
    session.with(
        OtherModel.at(
            "api.openai.com",
            "gpt-4.1-mini",
            (conversation, settings) -> {
              var reply = reply(rehearsal, conversation, settings);
              var usage = new Usage(1, 1000, 100, 0, null);
              return new Reply(reply.message(), usage, reply.finish(), null);
            }));
    var failed = failed(run("--model", "openai:gpt-4.1-mini", "--yes"));

    var told =
        session.run("repro", "last", failed, "--model", "openai:gpt-4.1-mini", "--plays", "6");

    assertThat(told.out()).contains("USD for 6 plays by openai:gpt-4.1-mini, in no run");
    var costs = json(session.run("status", "--costs", "--output", "json")).list("costs");
    var line = (JsonObject) costs.getFirst();
    assertThat(line.find("beside").orElseThrow())
        .isEqualTo(new JsonValue.JsonNumber(java.math.BigDecimal.ONE));
    assertThat(((JsonValue.JsonNumber) line.find("besideUsd").orElseThrow()).value()).isPositive();
  }

  @Test
  void whatIsTypedNextNamesTheServer() {
    var rehearsal = RehearsalModel.seeded(7);
    session.with(OtherModel.at("127.0.0.1:1", "real", rehearsal::reply));
    var where = List.of("--model", "openai:real", "--base-url", "http://127.0.0.1:1/v1");
    var failed = failed(run(where.toArray(String[]::new)));

    var told =
        session.run("repro", "last", failed, "--model", "openai:real", "--write", "small.json");

    assertThat(told.out())
        .contains("--set small.json --model openai:real --base-url http://127.0.0.1:1/v1");
  }

  @Test
  void whoeverStopsItIsNotKeptWaiting() {
    var failed = failed(run());

    var stopped =
        session
            .with(action -> {
              action.run();
              return () -> {};
            })
            .run("repro", "last", failed);

    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
  }

  /// A run of a model that is no rehearsal, and plays as one until it is mute.
  private String playedByAnother(AtomicInteger plays, AtomicBoolean mute) {
    var rehearsal = RehearsalModel.seeded(7);
    session.with(
        OtherModel.at(
            "api.example.com",
            "real",
            (conversation, settings) -> {
              if (plays.incrementAndGet() > away.get()) {
                throw new ModelException(ModelException.Kind.UNAVAILABLE, "the server has gone");
              }
              return mute.get() ? nothing() : reply(rehearsal, conversation, settings);
            }));
    return failed(run("--model", "openai:real", "--yes"));
  }

  private static Reply reply(RehearsalModel model, Conversation conversation, CallSettings settings)
      throws ModelException {
    return model.reply(conversation, settings);
  }

  private static Reply nothing() {
    return new Reply(
        new Message.Assistant("I am happy to help!", List.of()),
        Usage.NONE,
        Reply.Finish.COMPLETE,
        null);
  }

  private Session.Result run(String... more) {
    var words = new ArrayList<>(RUN);
    words.addAll(List.of(more));
    return session.run(words.toArray(String[]::new));
  }

  private static JsonObject json(Session.Result result) {
    assertThat(result.out()).as(result.err()).startsWith("{");
    return (JsonObject) Json.parse(result.out());
  }

  private static String failed(Session.Result run) {
    return failed(json(run));
  }

  private static String failed(JsonObject run) {
    return withVerdict(run, "fail");
  }

  private static String withVerdict(JsonObject run, String verdict) {
    return run.list("scenarios").stream()
        .map(JsonObject.class::cast)
        .filter(each -> each.text("verdict").orElse("").equals(verdict))
        .findFirst()
        .flatMap(each -> each.text("id"))
        .orElseThrow();
  }
}
