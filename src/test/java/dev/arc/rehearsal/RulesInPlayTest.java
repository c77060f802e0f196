package dev.arc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What rules on repeating, pages, patience and doubt do to a play.
class RulesInPlayTest {

  private static final String TIMEOUT =
      "{\"error\":{\"code\":\"timeout\",\"message\":\"No response within 10 seconds.\"}}";
  private static final String BUSY =
      "{\"status\":429,\"error\":\"Too Many Requests\",\"message\":\"Rate limit exceeded; try again in 60 seconds.\",\"headers\":{\"Retry-After\":\"60\"}}";
  private static final String CHANGED =
      "{\"records\":[{\"id\":\"ORD-17\",\"amount\":\"12.00 EUR\",\"changes\":[{\"action\":\"cancel\"}]}]}";
  private static final String UNCHANGED =
      "{\"records\":[{\"id\":\"ORD-17\",\"amount\":\"12.00 EUR\"}]}";
  private static final String NAMESAKES =
      "{\"records\":[{\"key\":\"C-1\",\"name\":\"Miller\",\"amount\":\"12.00 EUR\"},{\"key\":\"C-2\",\"name\":\"Miller\",\"amount\":\"40.00 EUR\"},{\"key\":\"C-3\",\"name\":\"Baker\",\"amount\":\"8.00 EUR\"},{\"key\":\"C-4\",\"name\":\"Olsen\",\"amount\":\"9.00 EUR\"}]}";
  private static final String CHANGE = "Please cancel order ORD-17.";
  private static final String TOTAL = "What did Oslo spend on travel? It is in oslo.xlsx.";

  private static final ToolSchema LOOKUP =
      tool("records", "Queries the database and returns matching records.", "query");
  private static final ToolSchema CANCELLER =
      tool("changer", "Cancels or changes an order. Cannot be undone.", "order_id");
  private static final ToolSchema SHEETS =
      tool("sheets", "Reads a spreadsheet and returns its rows.", "file", "page");

  private final List<String> called = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If a cancellation times out, check whether it went through before you cancel again.",
        "After a timeout, look the order up before you send a change a second time.",
        "Never repeat a cancellation that failed without first verifying that it was not made."
      })
  void changeWithoutAnAnswerIsLookedUpFirst(String rule) {
    var answer = play(rule, CHANGE, (tool, _) -> tool.equals("changer") ? TIMEOUT : CHANGED);

    assertThat(called).containsExactly("changer", "records");
    assertThat(answer).contains("failed", "was carried out", "did not repeat it");
  }

  @Test
  void changeThatTheRecordDoesNotShowIsMadeOnceMore() {
    var rule =
        "If a cancellation times out, check whether it went through before you cancel again.";

    var answer = play(rule, CHANGE, (tool, _) -> tool.equals("changer") ? TIMEOUT : UNCHANGED);

    assertThat(called).containsExactly("changer", "records", "changer", "records");
    assertThat(answer).contains("2 tries", "shows no change");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Be brief.",
        "Check the amount of an order before you cancel it.",
        "Clerks often check whether it went through before they cancel again."
      })
  void withoutSuchARuleNothingIsLookedUp(String prompt) {
    play(prompt, CHANGE, (tool, _) -> tool.equals("changer") ? TIMEOUT : CHANGED);

    assertThat(called).containsExactly("changer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read all pages before you answer.",
        "If there is a next page, get it.",
        "Never stop at the first page."
      })
  void furtherPagesAreFetchedWhereTheRuleWantsThem(String rule) {
    assertThat(play(rule, TOTAL, RulesInPlayTest::paged)).contains("60.00 EUR");
    assertThat(called).containsExactly("sheets", "sheets", "sheets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Be brief.", "Read the first page only.", "Page the engineer on errors."})
  void withoutSuchARuleTheFirstPageIsAll(String prompt) {
    assertThat(play(prompt, TOTAL, RulesInPlayTest::paged)).contains("10.00 EUR");
    assertThat(called).containsExactly("sheets");
  }

  @Test
  void sameFirstPageAgainIsSaidToBePartOfIt() {
    var answer = play("Read all pages before you answer.", TOTAL, (_, _) -> page(1));

    assertThat(answer).contains("there are more records");
  }

  private static String paged(String tool, String arguments) {
    return page(arguments.contains("\"page\":3") ? 3 : arguments.contains("\"page\":2") ? 2 : 1);
  }

  private static String page(int number) {
    return "{\"records\":[{\"key\":\"E-%d\",\"city\":\"Oslo\",\"group\":\"travel\",\"amount\":\"%d0.00 EUR\"}],\"has_more\":%s}"
        .formatted(number, number, number < 3);
  }

  @Test
  void serverThatAsksForPatienceGetsItWhereTheRuleSaysSo() {
    var rule = "If a call fails, try again up to three times, then tell the user.";

    play(rule, TOTAL, (_, _) -> BUSY);
    assertThat(called).hasSize(4);

    called.clear();
    var answer = play(rule + " Wait as long as the server asks.", TOTAL, (_, _) -> BUSY);
    assertThat(called).hasSize(1);
    assertThat(answer).contains("60 seconds");
  }

  @Test
  void persistentTriesEndWithThePlay() {
    play("If a tool fails, keep trying until it works.", TOTAL, (_, _) -> TIMEOUT);

    assertThat(called).hasSize(11);
  }

  @Test
  void barredToolsAreNotCalled() {
    play("Never read the sheet and never query the database.", TOTAL, (_, _) -> page(3));

    assertThat(called).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"What amount did we book for Miller?", "Look up the amount for Miller."})
  void nameThatTwoRecordsBearIsAskedAbout(String request) {
    var rule = "If a name fits more than one record, ask which is meant.";

    play(rule, request, (_, _) -> NAMESAKES);

    assertThat(called).element(1).isEqualTo("user");
  }

  @Test
  void nameOfASourceAsksForNoSum() {
    play(
        "If a name fits more than one record, ask which is meant.",
        "What amount did we book for Miller in all_records.csv?",
        (_, _) -> NAMESAKES);

    assertThat(called).containsExactly("sheets", "user");
  }

  @Test
  void triesAreAsManyAsTheRuleSays() {
    play("Retry a failed call up to six times.", TOTAL, (_, _) -> TIMEOUT);

    assertThat(called).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask if anything is unclear.",
        "When in doubt, ask.",
        "If something is ambiguous, ask the user."
      })
  void whateverIsUnclearIsAskedAboutAndNothingElse(String rule) {
    var bare = page(3).replace(" EUR", "");

    assertThat(play(rule, TOTAL, (_, _) -> bare)).contains("30.00 NOK");
    assertThat(called).containsExactly("sheets", "user");

    called.clear();
    assertThat(play(rule, TOTAL, (_, _) -> page(3))).contains("30.00 EUR");
    assertThat(called).containsExactly("sheets");
  }

  @Test
  void goingByACurrencyTakesItForGranted() {
    var bare = page(3).replace(" EUR", "");

    assertThat(play("Go by Polish zloty.", TOTAL, (_, _) -> bare)).contains("30.00 PLN");
    assertThat(play("Go by the currency in the header.", TOTAL, (_, _) -> bare))
        .doesNotContain("PLN");
  }

  @Test
  void partialTotalIsNotPresentedAsComplete() {
    var rule = "Never present a partial total as complete.";

    assertThat(play(rule, TOTAL, (_, _) -> page(1))).contains("incomplete");
    assertThat(play("Present partial totals in italics.", TOTAL, (_, _) -> page(1)))
        .doesNotContain("incomplete");
  }

  @Test
  void ruleOnToolsIsNamedWhereItIsFollowed() {
    var replies = replies("You help.\nRead the sheet before you answer.", TOTAL, (_, _) -> page(3));

    assertThat(replies.getFirst().reasoning()).contains("line 2: Read the sheet");
    assertThat(replies("You help.", TOTAL, (_, _) -> page(3)).getFirst().reasoning())
        .doesNotContain("line 2");
  }

  @Test
  void tableInTheRequestIsReadAsItStands() {
    var request =
        """
        What did Oslo spend on travel in Q1 2025? The list is oslo.csv.

        oslo.csv:
        entity: Nordlys AS, Bergen

        | id | city | group | amount | load | date |
        | --- | --- | --- | --- | --- | --- |
        | E-1 | Oslo | travel | 1,000.50 EUR | 11 kg | 2025-01-09 |
        | E-2 | Oslo | rent | 70.00 EUR | 12 kg | 2025-01-10 |
        | E-3 | Oslo | travel | 200.25 EUR | 13 kg | 2025-03-31 |
        | E-4 | Oslo | travel | 400.00 EUR | 14 kg | 2025-04-01 |
        """;

    var answer = play("Be brief.", request, (_, _) -> "{}");

    assertThat(called).isEmpty();
    assertThat(answer).contains("1,200.75 EUR", "Oslo", "Q1 2025");
    assertThat(
            play(
                "Be brief.",
                request.replace(" | ", ";").replace("| ", "").replace(" |", ""),
                (_, _) -> "{}"))
        .contains("1,200.75 EUR");
  }

  private String play(String prompt, String request, BiFunction<String, String, String> tools) {
    return replies(prompt, request, tools).getLast().message().text();
  }

  private List<Reply> replies(
      String prompt, String request, BiFunction<String, String, String> tools) {
    var conversation =
        new Conversation(
            List.of(new Message.System(prompt), new Message.User(request)),
            List.of(LOOKUP, CANCELLER, SHEETS));
    var replies = new ArrayList<Reply>();
    while (replies.isEmpty() || !isAnswer(replies.getLast())) {
      var reply = reply(conversation);
      replies.add(reply);
      conversation = conversation.with(reply.message());
      for (var call : reply.message().toolCalls()) {
        called.add(call.tool());
        conversation =
            conversation.with(
                new Message.ToolResult(
                    call.id(), call.tool(), tools.apply(call.tool(), call.arguments())));
      }
      if (reply.message().text().endsWith("?")) {
        called.add("user");
        conversation = conversation.with(new Message.User("In NOK."));
      }
    }
    return replies;
  }

  private static boolean isAnswer(Reply reply) {
    return reply.message().toolCalls().isEmpty() && !reply.message().text().endsWith("?");
  }

  private static Reply reply(Conversation conversation) {
    try {
      return RehearsalModel.seeded(1)
          .reply(conversation, new CallSettings(null, 1024, 1, Duration.ofMinutes(1)));
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private static ToolSchema tool(String name, String description, String... parameters) {
    var properties = new java.util.LinkedHashMap<String, Object>();
    for (String parameter : parameters) {
      properties.put(parameter, Map.of("type", parameter.equals("page") ? "integer" : "string"));
    }
    return new ToolSchema(
        name,
        description,
        JsonObject.of(
            "type", "object", "properties", properties, "required", List.of(parameters[0])));
  }
}
