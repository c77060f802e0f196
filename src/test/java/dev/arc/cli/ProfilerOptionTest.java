package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.arc.Wiring;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.CallSettings;
import dev.arc.provider.ProviderEvents;
import dev.arc.provider.Providers;
import dev.arc.provider.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles are refined by a server on loopback that asks a cent for each reply, and says so.
class ProfilerOptionTest {
  private static final String GOOD =
      """
      Here you are: {"assumptions": [{"kind": "scope", "stance": "assumes", "quote": "Everybody here was hired in the Vienna branch."}],
       "capabilities": [{"name": "audit travel claims", "quote": "Adds up the expenses", "tools": ["read_sheet"]}]}\
      """;
  private static final String LYING =
      """
      {"assumptions": [{"kind": "currency", "stance": "assumes", "quote": "All amounts are in lira."},
        {"kind": "luck", "stance": "assumes", "quote": "Everybody here was hired"}],
       "capabilities": [{"name": "launch rockets", "quote": "Adds up the expenses", "tools": ["launch"]}]}\
      """;

  @TempDir Path folder;
  private Session session;
  private HttpServer server;
  private final AtomicInteger refinements = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile String refinement = GOOD;
  private volatile int status = 200;
  private volatile boolean silent;

  @BeforeEach
  void serve() throws IOException {
    session = new Session(folder);
    session.write(
        "agent.yaml",
        """
        name: clerk
        job: Adds up the expenses of an office.
        system_prompt: |
          Read the sheet, then answer.
          Everybody here was hired
          in the Vienna branch.
        tools:
          - name: read_sheet
            description: Reads an expense sheet from a file.
            parameters:
              type: object
              properties: {file: {type: string, description: Name of the sheet}}
              required: [file]
        """);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    closing.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var refines = request.contains("between the lines");
    if (refines) {
      refinements.incrementAndGet();
    }
    if (silent) {
      await();
    }
    var says = Json.write(new JsonValue.JsonString(refines ? refinement : "I cannot tell."));
    var body =
        status == 200
            ? "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":"
                + says
                + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"cost\":0.01}}"
            : "{\"error\":{\"message\":\"out of order\"}}";
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void await() {
    try {
      assertThat(closing.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  private Session.Result refined(String command, String... more) {
    var words =
        Stream.of(
            command,
            "agent.yaml",
            "--profiler",
            "llm",
            "--model",
            "openai:cents",
            "--base-url",
            url().toString());
    return session.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private Session.Result run(String... more) {
    return refined(
        "run",
        Stream.concat(
                Stream.of("--scenarios", "2", "--save-run", "paid", "--output", "json"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /// The same server, by a client that gives up early.
  private void hurry() throws Exception {
    var wire = Wire.standard().hurried(Duration.ofMillis(5), Duration.ofMillis(200));
    var model =
        new Providers(Map.of(), wire, ProviderEvents.NONE)
            .resolve("openai:cents", Optional.of(url()));
    OtherModel.Replies replies =
        (conversation, asked) -> {
          try {
            var deadline = Duration.ofMillis(600);
            return model.reply(
                conversation,
                new CallSettings(asked.temperature(), asked.maxTokens(), 0, deadline));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    session.with(new OtherModel(model.identity(), replies, new Wiring()));
  }

  @Test
  void whatTheModelAddsIsMarked() {
    var text = refined("validate");
    var document = document(refined("validate", "--output", "json"));

    assertThat(text.code()).as(text.err()).isZero();
    assertThat(text.out()).contains("audit travel claims (model)").contains("scope (model)");
    assertThat(text.err()).contains("openai:cents reads the profile (contacts 127.0.0.1");
    var agent = document.object("agent").orElseThrow();
    assertThat(by(agent.list("capabilities"))).endsWith("model").startsWith("rules");
    assertThat(agent.list("assumptions"))
        .map(each -> (JsonObject) each)
        .filteredOn(each -> each.text("by").orElseThrow().equals("model"))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.text("kind")).hasValue("scope");
          assertThat(each.text("origin")).hasValue("stated");
          assertThat(each.number("line")).hasValue(new BigDecimal("5"));
        });
    assertThat(refinements).hasValue(2);
  }

  @Test
  void withoutItNobodyIsAskedAndAllIsTheRules() {
    var result = session.run("validate", "agent.yaml", "--output", "json");

    assertThat(by(document(result).object("agent").orElseThrow().list("capabilities")))
        .containsOnly("rules");
    assertThat(refinements).hasValue(0);
  }

  @Test
  void liesAreDroppedAndSaid() {
    refinement = LYING;

    var result = refined("validate");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .doesNotContain("(model)")
        .doesNotContain("rockets")
        .containsIgnoringWhitespaces("3 other statements of it were dropped")
        .containsIgnoringWhitespaces("1 whose quote is not in the profile");
  }

  @Test
  void replyWithoutJsonAddsNothingAndIsSaid() {
    refinement = "I would rather not.";

    var result = refined("scenarios", "-n", "2");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("did not reply with the JSON that was asked for");
  }

  @Test
  void refusedOrBrokenCallEndsTheCommand() throws Exception {
    status = 400;
    var refused = refined("validate");
    status = 500;
    hurry();
    var broken = refined("run", "--scenarios", "2");

    assertThat(refused.code()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(refused.err()).contains("out of order").contains("leave --profiler out");
    assertThat(broken.code()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(session.run("status").out()).doesNotContain("clerk");
  }

  @Test
  void silentServerIsGivenUp() throws Exception {
    silent = true;
    hurry();

    var result = refined("validate");

    assertThat(result.code()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(result.err()).contains("could not be asked about the profile");
  }

  @Test
  void scenariosAreBookedUnderWhatTheModelAdded() {
    var plain = session.run("scenarios", "agent.yaml", "-n", "30", "--coverage");
    var result = refined("scenarios", "-n", "30", "--coverage");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isNotEqualTo(plain.out());
    assertThat(result.err()).contains("openai:cents added 1 assumption and 1 capability");
  }

  @Test
  void runPaysForTheCallAndGoesOnWithoutAnother() {
    var plain =
        session.run(
            "run",
            "agent.yaml",
            "--scenarios",
            "2",
            "--model",
            "openai:cents",
            "--base-url",
            url().toString(),
            "--output",
            "json");

    var result = run();
    var shown = session.run("show", "paid", "--output", "json");
    var resumed = session.run("run", "--resume", "paid", "--output", "json");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("openai:cents added 1 assumption and 1 capability");
    assertThat(cost(result).subtract(cost(plain))).isEqualByComparingTo("0.01");
    assertThat(cost(shown)).isEqualByComparingTo(cost(result));
    assertThat(cost(resumed)).isEqualByComparingTo(cost(result));
    assertThat(sha(resumed)).isEqualTo(sha(result)).isNotEqualTo(sha(plain));
    assertThat(refinements).hasValue(1);
  }

  @Test
  void budgetCoversTheCallToo() {
    var stopped = run("--budget", "0.015", "--concurrency", "1");

    assertThat(stopped.err()).contains("of $0.015 spent");
    assertThat(refinements).hasValue(1);
  }

  @Test
  void callOfUnknownPriceNeedsConsent() {
    var asked = new AtomicInteger();
    session.with(
        OtherModel.at(
            "models.example.com",
            "unlisted",
            (_, _) -> {
              asked.incrementAndGet();
              return dev.arc.llm.ScriptedModel.says(GOOD)
                  .play(new dev.arc.llm.Conversation(List.of(), List.of()));
            }));

    var nobody = session.run("validate", "agent.yaml", "--profiler", "llm", "--model", "x");
    session.answers("n");
    var no = session.run("validate", "agent.yaml", "--profiler", "llm", "--model", "x");
    var before = asked.get();
    var yes = session.run("validate", "agent.yaml", "--profiler", "llm", "--model", "x", "--yes");

    assertThat(nobody.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nobody.err()).contains("--yes");
    assertThat(no.code()).isEqualTo(ExitCode.USAGE);
    assertThat(before).isZero();
    assertThat(yes.out()).contains("(model)");
    assertThat(asked).hasValue(1);
  }

  @Test
  void callThatCouldExceedTheBudgetIsNotMade() {
    session.variable("OPENAI_API_KEY", "sk-test");

    var result =
        session.run(
            "validate",
            "agent.yaml",
            "--profiler",
            "llm",
            "--model",
            "openai:gpt-4.1-mini",
            "--budget",
            "0.000001");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("more than --budget 0.000001");
  }

  @Test
  void dryRunAsksNobody() {
    var validated = refined("validate", "--dry-run");
    var planned = refined("run", "--scenarios", "2", "--dry-run");

    assertThat(validated.out()).doesNotContain("(model)");
    assertThat(validated.err()).contains("a dry run: nobody was contacted");
    assertThat(planned.out()).containsIgnoringWhitespaces("1 call that reads the profile");
    assertThat(refinements).hasValue(0);
  }

  @Test
  void modelMustBeNamedAndBeNoRehearsal() {
    var unnamed = session.run("validate", "agent.yaml", "--profiler", "llm");
    var rehearsed = session.run("run", "agent.yaml", "--profiler", "llm", "--model", "rehearsal");
    var needless = session.run("scenarios", "agent.yaml", "--model", "openai:x");
    var unknown = session.run("validate", "agent.yaml", "--profiler", "magic");

    assertThat(List.of(unnamed, rehearsed, needless, unknown))
        .allSatisfy(each -> assertThat(each.code()).isEqualTo(ExitCode.USAGE));
    assertThat(unnamed.err()).contains("name one, such as --model");
    assertThat(rehearsed.err()).contains("the rehearsal is no such model");
    assertThat(needless.err()).contains("leave out --model");
    assertThat(unknown.err()).contains("expected rules or llm");
  }

  private static List<String> by(List<JsonValue> all) {
    return all.stream().map(each -> ((JsonObject) each).text("by").orElseThrow()).toList();
  }

  private static JsonObject document(Session.Result result) {
    return (JsonObject) Json.parse(result.out());
  }

  private static BigDecimal cost(Session.Result result) {
    return document(result).object("cost").flatMap(it -> it.number("actualUsd")).orElseThrow();
  }

  private static String sha(Session.Result result) {
    return document(result).object("agent").flatMap(it -> it.text("sha256")).orElseThrow();
  }
}
