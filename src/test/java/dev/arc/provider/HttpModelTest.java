package dev.arc.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply;
import dev.arc.llm.Reply.Finish;
import dev.arc.llm.ToolCall;
import dev.arc.llm.ToolSchema;
import dev.arc.provider.HostileServer.Raw;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpModelTest {

  private static final Wire WIRE =
      Wire.standard().hurried(Duration.ofMillis(2), Duration.ofMillis(300)).withAttempts(4);
  private static final String SAID =
      "{\"choices\":[{\"message\":{\"content\":\"Hello.\"},\"finish_reason\":\"stop\"}]}";
  private static final ToolSchema SHEET =
      new ToolSchema(
          "Sheet reader (v2)",
          "Reads a sheet.",
          (JsonObject)
              Json.parse(
                  "{\"type\":\"object\",\"oneOf\":[{\"required\":[\"a\"]}],\"x-unit\":\"EUR\",\"properties\":{\"a\":{\"type\":\"string\"}},\"$defs\":{}}"));

  private HostileServer server;
  private final List<String> adapted = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HostileServer.calm();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void toolSchemaGoesOverUntouchedUnderANameThatServersTake() throws Exception {
    var reply = ask(conversation("Read it.", SHEET));

    var function =
        ((JsonObject) server.requests().getFirst().list("tools").getFirst())
            .object("function")
            .orElseThrow();
    assertThat(function.text("name")).contains("Sheet_reader__v2_");
    assertThat(function.find("parameters")).contains(SHEET.parameters());
    assertThat(reply.message().toolCalls().getFirst().tool()).isEqualTo("Sheet reader (v2)");
  }

  @Test
  void toolsWhoseNamesFallTogetherStayApart() throws Exception {
    var other = new ToolSchema("Sheet_reader__v2_", "Another.", JsonObject.of("type", "object"));

    ask(conversation("Read it.", SHEET, other));

    assertThat(server.requests().getFirst().list("tools"))
        .extracting(tool -> ((JsonObject) tool).object("function").orElseThrow().text("name").get())
        .containsExactly("Sheet_reader__v2__2", "Sheet_reader__v2_");
  }

  @Test
  void settingsGoOver() throws Exception {
    ask(conversation("Hi."));

    var request = server.requests().getFirst();
    assertThat(request.number("temperature")).contains(new BigDecimal("0.5"));
    assertThat(request.number("max_completion_tokens")).contains(new BigDecimal(50));
    assertThat(request.number("seed")).contains(new BigDecimal(9));
    assertThat(request.find("tools")).isEmpty();
  }

  @Test
  void brokenArgumentsComeUpAsWrittenAndGoBackAsJson() throws Exception {
    var cut = "{\"query\": \"sel";
    server.saying(Raw.of(200, Json.write(Brains.response(Brains.called("calc", cut), "length"))));
    var asked = conversation("Add.", SHEET);

    var reply = ask(asked);
    var call = reply.message().toolCalls().getFirst();
    ask(asked.with(reply.message()).with(new Message.ToolResult(call.id(), "calc", "not JSON")));

    assertThat(reply.finish()).isEqualTo(Finish.LENGTH);
    assertThat(call.arguments()).isEqualTo(cut);
    var sent = (JsonObject) server.requests().getLast().list("messages").get(2);
    assertThat(sent.find("content")).contains(JsonValue.of(null));
    var function =
        ((JsonObject) sent.list("tool_calls").getFirst()).object("function").orElseThrow();
    assertThat(Json.parse(function.text("arguments").orElseThrow()))
        .isEqualTo(JsonObject.of("invalid_arguments", cut));
  }

  @Test
  void equalCallsGetIdsOfTheirOwn() throws Exception {
    var message =
        """
        {"choices":[{"finish_reason":"stop","message":{"content":null,"tool_calls":[
          {"id":"0","function":{"name":"calc","arguments":"{}"}},
          {"id":"0","function":{"name":"calc","arguments":"{}"}},
          {"function":{"name":"calc","arguments":{"a": 1}}}]}}]}\
        """;
    server.saying(Raw.of(200, message), Raw.of(200, message));
    var asked = conversation("Add.", SHEET);

    var first = ask(asked);
    var second = ask(asked.with(first.message()));

    assertThat(first.finish()).isEqualTo(Finish.TOOL_CALLS);
    assertThat(first.message().toolCalls().getLast().arguments()).isEqualTo("{\"a\":1}");
    var ids = new ArrayList<>(first.message().toolCalls().stream().map(ToolCall::id).toList());
    second.message().toolCalls().forEach(call -> ids.add(call.id()));
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"content\":[{\"type\":\"text\",\"text\":\"Four\"},{\"type\":\"text\",\"text\":\".\"}]} | Four. |",
        "{\"content\":\"<think>hm</think>\\n\\nFour.\"}                                           | Four. | hm",
        "{\"content\":\"Four.\",\"reasoning\":\"2+2\"}                                             | Four. | 2+2",
        "{\"content\":\"Four.\",\"reasoning_content\":\"2+2\",\"x\":[1]}                           | Four. | 2+2",
        "{\"content\":null,\"refusal\":\"No.\"}                                                    | No.   |",
      })
  void contentIsReadInEveryShape(String message, String text, String reasoning) throws Exception {
    server.saying(Raw.of(200, "{\"choices\":[{\"message\":%s}]}".formatted(message)));

    var reply = ask(conversation("2+2?"));

    assertThat(reply.message().text()).isEqualTo(text);
    assertThat(reply.reasoning()).isEqualTo(reasoning);
  }

  @Test
  void usageIsReadWithCostAndCache() throws Exception {
    var usage =
        ",\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":7,\"cost\":0.00042,\"prompt_tokens_details\":{\"cached_tokens\":64}}}";
    server.saying(Raw.of(200, SAID.substring(0, SAID.length() - 1) + usage));

    var read = ask(conversation("Hi.")).usage();

    assertThat(read.promptTokens()).isEqualTo(90);
    assertThat(read.completionTokens()).isEqualTo(7);
    assertThat(read.cachedTokens()).isEqualTo(64);
    assertThat(read.costUsd()).isEqualByComparingTo("0.00042");
  }

  @Test
  void missingUsageIsCounted() throws Exception {
    server.saying(Raw.of(200, SAID));

    var usage = ask(conversation("Hi.")).usage();

    assertThat(usage.promptTokens()).isBetween(20L, 80L);
    assertThat(usage.completionTokens()).isEqualTo(2);
    assertThat(usage.costUsd()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"too long\"}}              | CONTEXT_OVERFLOW",
        "400 | {\"error\":{\"type\":\"exceed_context_size_error\",\"message\":\"request (9 tokens)\"}}  | CONTEXT_OVERFLOW",
        "200 | {\"error\":{\"code\":400,\"message\":\"maximum context length is 4096 tokens\"}}         | CONTEXT_OVERFLOW",
        "401 | {\"error\":{\"message\":\"Incorrect API key\"}}                                          | REFUSED_KEY",
        "402 | {\"error\":{\"message\":\"no credits\"}}                                                 | REFUSED_KEY",
        "403 | {\"error\":\"forbidden\"}                                                                | REFUSED_KEY",
        "429 | {\"error\":{\"code\":\"insufficient_quota\",\"message\":\"pay\"}}                        | REFUSED_KEY",
        "404 | {\"error\":{\"code\":\"model_not_found\",\"message\":\"no such model\"}}                 | UNUSABLE",
        "400 | {\"error\":{\"message\":\"does not support tools\"}}                                     | UNUSABLE",
        "308 | moved                                                                                    | UNUSABLE",
      })
  void lastingRefusalIsNotTriedAgain(int status, String body, Kind kind) {
    server.saying(Raw.of(status, body, "Location: http://elsewhere.example/v1"));

    var failure = failure(conversation("Hi."));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 {\"error\":{\"message\":\"boom\"}}",
        "503 ",
        "408 {}",
        "429 {\"detail\":\"slow down\"}",
        "200 {\"choices\":[{\"mess",
        "200 <html>Welcome</html>",
        "200 {\"choices\":[]}",
        "200 {\"error\":{\"code\":502,\"message\":\"upstream\"}}",
        "200 {\"choices\":[{\"finish_reason\":\"error\",\"error\":{\"code\":502}}]}",
      })
  void passingTroubleIsTriedAgain(String trouble) throws Exception {
    server.saying(
        Raw.of(Integer.parseInt(trouble.substring(0, 3)), trouble.substring(4)), Raw.of(200, SAID));

    var reply = ask(conversation("Hi."));

    assertThat(reply.message().text()).isEqualTo("Hello.");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void troubleWithoutEndIsGivenUpAndToldInAMessage() {
    var boom = Raw.of(500, "{\"error\":{\"message\":\"boom \\u001b[31m\"}}");
    server.saying(boom, boom, boom, boom);

    var failure = failure(conversation("Hi."));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure)
        .hasMessageContaining("after 4 attempts")
        .hasMessageContaining("500 boom [31m");
    assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void demandedPauseIsKeptAndCountedAsWaiting() throws Exception {
    server.saying(
        Raw.of(429, "{}", "retry-after-ms: 120"),
        Raw.of(402, "{}", "Retry-After: 0"),
        Raw.of(200, SAID));

    var usage = ask(conversation("Hi.")).usage();

    assertThat(usage.waitedMillis()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void pauseBeyondPatienceIsNotWaitedFor() {
    server.saying(Raw.of(429, "{}", "Retry-After: 3600"));

    var failure = failure(conversation("Hi."));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure).hasMessageContaining("60 min");
  }

  @Test
  void refusedFieldIsLeftOutFromThenOnAndSaid() throws Exception {
    server.saying(
        Raw.of(
            400,
            "{\"error\":{\"message\":\"Unsupported value: 'temperature' does not support 0.5\",\"param\":\"temperature\",\"code\":\"unsupported_value\"}}"),
        Raw.of(
            422,
            "{\"detail\":[{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"max_completion_tokens\"],\"msg\":\"Extra inputs are not permitted\"}]}"),
        Raw.of(200, SAID));
    var model = model();

    model.reply(conversation("Hi."), settings());
    model.reply(conversation("Hi."), settings());

    var last = server.requests().getLast();
    assertThat(last.find("temperature")).isEmpty();
    assertThat(last.find("max_completion_tokens")).isEmpty();
    assertThat(last.number("max_tokens")).contains(new BigDecimal(50));
    assertThat(adapted).hasSize(2);
  }

  @Test
  void withheldWordsAreAnAnswer() throws Exception {
    server.saying(
        Raw.of(400, "{\"error\":{\"code\":\"content_filter\",\"message\":\"filtered\"}}"));

    assertThat(ask(conversation("Hi.")).finish()).isEqualTo(Finish.FILTERED);
  }

  @Test
  void keyIsNeverRepeated() throws Exception {
    var key = "sk-very-secret-1234";
    server.saying(Raw.of(401, "{\"error\":{\"message\":\"bad key %s\"}}".formatted(key)));
    var model = model(Map.of("ARC_API_KEY", key));

    var failure =
        catchThrowableOfType(
            ModelException.class, () -> model.reply(conversation("Hi."), settings()));

    assertThat(server.heads().getFirst()).contains("Authorization: Bearer " + key);
    assertThat(failure).hasMessageContaining("bad key (key)").hasMessageContaining("ARC_API_KEY");
    assertThat(failure.getMessage()).doesNotContain(key);
  }

  @Test
  void keyOfAVendorStaysWithTheVendor() throws Exception {
    ask(model(Map.of("OPENAI_API_KEY", "sk-vendor")), conversation("Hi."));

    assertThat(server.heads().getFirst()).doesNotContain("sk-vendor");
  }

  private Reply ask(Conversation conversation) throws Exception {
    return ask(model(), conversation);
  }

  private static Reply ask(LanguageModel model, Conversation conversation) throws Exception {
    return model.reply(conversation, settings());
  }

  private ModelException failure(Conversation conversation) {
    return catchThrowableOfType(ModelException.class, () -> ask(conversation));
  }

  private LanguageModel model() throws ModelException {
    return model(Map.of());
  }

  private LanguageModel model(Map<String, String> environment) throws ModelException {
    var events =
        new ProviderEvents() {
          @Override
          public void changed(Standing standing) {}

          @Override
          public void adapted(String says) {
            adapted.add(says);
          }
        };
    return new Providers(environment, WIRE, events)
        .resolve("openai:tiny", Optional.of(server.url()));
  }

  private static CallSettings settings() {
    return new CallSettings(0.5, 50, 9, Duration.ofSeconds(5));
  }

  private static Conversation conversation(String request, ToolSchema... tools) {
    return new Conversation(
        List.of(new Message.System("Be brief."), new Message.User(request)), List.of(tools));
  }
}
