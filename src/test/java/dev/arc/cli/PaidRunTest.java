package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs against a server on loopback that asks a cent for each reply, and says so.
class PaidRunTest {

  private static final String AGENT = "finance_agent_v1.yaml";

  @TempDir Path folder;
  private Session session;
  private HttpServer server;
  private final AtomicInteger replies = new AtomicInteger();
  private volatile int refusedFrom = Integer.MAX_VALUE;
  private volatile int refusedTo;
  private volatile boolean looksUp;

  @BeforeEach
  void serve() throws IOException {
    session = new Session(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var number = replies.incrementAndGet();
    var refused = number >= refusedFrom && number < refusedTo;
    var body =
        refused
            ? "{\"error\":{\"message\":\"not this one\"}}"
            : "{\"choices\":[{\"message\":"
                + (looksUp && !asked.matches("(?s).*\"role\"\\s*:\\s*\"tool\".*")
                    ? "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"database_query\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}],"
                    : "{\"role\":\"assistant\",\"content\":\"I cannot tell.\"},\"finish_reason\":\"stop\"}],")
                + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"cost\":0.01}}";
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(refused ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Session.Result run(String... more) {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    var words =
        new String[] {
          "run",
          AGENT,
          "--scenarios",
          "6",
          "--model",
          "openai:cents",
          "--base-url",
          url,
          "--concurrency",
          "1",
          "--save-run",
          "paid",
          "--output",
          "json"
        };
    return session.run(
        java.util.stream.Stream.concat(List.of(words).stream(), List.of(more).stream())
            .toArray(String[]::new));
  }

  @Test
  void errorsArePlayedAgainAndAllThatWasPaidIsCounted() {
    refusedFrom = 3;
    refusedTo = 5;
    var broken = document(run());

    var resumed = session.run("run", "--resume", "paid", "--output", "json");

    assertThat(reliability(broken).number("errors")).contains(new BigDecimal("2"));
    assertThat(resumed.err())
        .contains("run paid, 4 of 6 played, 2 that ended in errors are played again")
        .contains("spent so far, which counts towards --budget");
    assertThat(reliability(document(resumed)).number("errors")).contains(new BigDecimal("0"));
    assertThat(document(resumed).list("scenarios")).hasSize(6);
    assertThat(cost(document(resumed)).subtract(cost(broken))).isEqualByComparingTo("0.02");
    assertThat(document(resumed).object("run").orElseThrow().find("resumed"))
        .hasToString("Optional[JsonBoolean[value=true]]");
  }

  /// The second play looks something up, and may not go on: its call is in no outcome.
  @Test
  void callsOfAPlayThatWasBrokenOffAreCountedBesideTheRun() {
    looksUp = true;

    var stopped = document(run("--budget", "0.025"));

    assertThat(cost(stopped)).isEqualByComparingTo("0.02");
    var status = document(session.run("status", "--costs", "--output", "json"));
    var costs = (JsonObject) status.list("costs").getFirst();
    assertThat(costs.number("actualUsd").orElseThrow()).isEqualByComparingTo("0.02");
    assertThat(costs.number("besideUsd").orElseThrow()).isEqualByComparingTo("0.01");
    assertThat(session.run("run", "--resume", "paid", "--budget", "0.025").err())
        .contains("$0.0300 of $0.025 spent");
  }

  @Test
  void budgetCountsWhatWasSpentBeforeTheRunWentOn() {
    var stopped = run("--budget", "0.03");
    var before = replies.get();

    var same = session.run("run", "--resume", "paid", "--budget", "0.03", "--output", "json");
    var after = replies.get();
    var more = session.run("run", "--resume", "paid", "--budget", "1", "--output", "json");

    assertThat(stopped.err()).contains("of $0.03 spent").contains("arc run --resume paid");
    assertThat(before).isBetween(3, 4);
    assertThat(after - before).isLessThanOrEqualTo(1);
    assertThat(same.err()).contains("of $0.03 spent");
    assertThat(document(more).list("scenarios")).hasSize(6);
    assertThat(cost(document(more))).isEqualByComparingTo("0.06");
  }

  private static JsonObject document(Session.Result result) {
    return (JsonObject) Json.parse(result.out());
  }

  private static JsonObject reliability(JsonObject document) {
    return document.object("reliability").orElseThrow();
  }

  private static BigDecimal cost(JsonObject document) {
    return document.object("cost").flatMap(cost -> cost.number("actualUsd")).orElseThrow();
  }
}
