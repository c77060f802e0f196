package dev.arc.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.format.AgentProfiles;
import dev.arc.profile.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  private static final String TOOLS =
      """
      tools:
        - {name: shop.orders.GetOrder, description: Gets an order, required_params: [order_id]}
        - {name: find_customer, description: Finds a customer, required_params: [name]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use `GetOrder`, then `cancel_order`.",
        "Use GetOrder, then call cancel_order.",
        "Look up with the `get_order` tool and finish with the cancel_order tool.",
        "Your tools:\n    - **GetOrder**: reads\n    - **CancelOrder**: cancels",
        "Your tools:\n    * `find_customer` - finds\n    * `cancel_order`: cancels",
      })
  void aToolThatThePromptPromisesMustBeDeclared(String prompt) {
    assertThat(rules(prompt)).contains("undeclared-tool");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use `GetOrder` with the `order_id`, never the shipping_id of a parcel.",
        "Use get order, then find customer. Answer in plain_text.",
        "Call find_customer first. Write results to orders.csv with GetOrder.",
        "Fields:\n    - order_total: the sum\n    - created_at: the day. Use GetOrder, find_customer.",
        "Set `API_TOKEN` and use GetOrder or find_customer.",
      })
  void otherNamesArePromisesOfNothing(String prompt) {
    assertThat(rules(prompt)).doesNotContain("undeclared-tool");
  }

  @ParameterizedTest
  @CsvSource({
    "web_search_preview, web_search",
    "web_search_20250305, `web_search`",
    "code_execution, code_interpreter",
    "file_search, the file_search_retrieval"
  })
  void aHostedToolIsDeclaredUnderAnyOfItsNames(String declared, String promised) {
    var found =
        lintOf(
            "system_prompt: Use %s tool.\ntools: [{name: %s, description: d}]"
                .formatted(promised, declared));

    assertThat(found).extracting(Warning::rule).doesNotContain("undeclared-tool");
  }

  @Test
  void namesInOneEntryAndNamesOfParametersArePromisesOfNothing() {
    var found =
        lintOf(
            """
            system_prompt: |
              - `find-docs` / `fetch-docs`: look up
              - find_orders: use api_key=secret_name always
            tools:
              - {name: find-docs, description: d}
              - {name: fetch-docs, description: d}
              - {name: find_orders, description: d}
            """);

    assertThat(found).isEmpty();
  }

  @Test
  void aToolPromisedByAnAgentWithoutToolsIsNamed() {
    var found =
        lintOf("system_prompt: Use the `send_mail` tool. Set `max_count` in an open-source tool.");

    assertThat(found).extracting(Warning::rule).containsExactly("undeclared-tool");
    assertThat(found.getFirst().says()).contains("\"send_mail\"");
  }

  @Test
  void anEditorsToolsAreToldFromOneAnother() {
    var found =
        lintOf(
            """
            system_prompt: |
              Read files first. Use the Write tool to save. Use `Edit` for edits.
            tools: [{name: Read, description: Reads a file}]
            """);

    assertThat(found)
        .extracting(Warning::says)
        .satisfiesExactly(
            write -> assertThat(write).contains("\"Write\""),
            edit -> assertThat(edit).contains("\"Edit\""));
  }

  @Test
  void aToolThatNoInstructionMentionsIsTold() {
    assertThat(rules("Use GetOrder when asked about an order."))
        .containsExactly("unmentioned-tool");
    assertThat(rules("Be kind.")).as("a prompt that names no tool").isEmpty();
    assertThat(rules("Use GetOrder, and search customers by name.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amounts are in US dollars.|All amounts are in euros.",
        "Assume amounts are in US dollars.|When the currency is not stated, ask which one it is.",
        "Dates are written month first.|Read dates day first.",
        "Always ask for confirmation.|Never ask for confirmation.",
        "Always ask for confirmation before you cancel an order.|Never ask the customer for confirmation.",
        "Get the user's approval before booking a room.|Book rooms without asking.",
        "Answer only in English.|Always answer in French.",
        "Always reply in formal German.|You must write your replies in Dutch.",
        "Only speak English.|Reply in the customer's own language.",
        "Use emojis in every answer.|Do not use emojis in answers.",
        "Always share tracking links.|Never share tracking links.",
        "Temperatures are in Celsius.|All temperatures are in Fahrenheit.",
        "Show results in dollars.|Report amounts in euros.",
        "Always cite your sources.|Do not include citations.",
        "Retry a failing tool three times.|Never retry a failing tool.",
      })
  void rulesOfWhichOnlyOneCanBeFollowedAreTold(String one, String other) {
    var found = lint(one + "\n    " + other);

    assertThat(found).extracting(Warning::rule).containsExactly("contradiction");
    assertThat(found.getFirst().line()).isEqualTo(3);
    assertThat(found.getFirst().says()).startsWith("this contradicts line 2 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amounts are in US dollars.|Amounts are in US dollars unless stated.",
        "Amounts are in US dollars.|Ask when a date is ambiguous.",
        "Read dates month first.|Ask which customer is meant when several match.",
        "Always share tracking links.|Never share tracking links of other people.",
        "Always ask for confirmation before you cancel an order.|Never ask for confirmation when you only read.",
        "Answer in English by default.|Reply in the customer's own language.",
        "If the customer is in Quebec, answer in French.|Always answer in English.",
        "Answer in English or French.|Translate letters into English.",
        "Write file names in English.|Always answer in French if asked to.",
        "Never refund without a receipt.|Always refund with a receipt.",
        "Never guess.|Always guess the next step for the user.",
        "Use the user's name.|Do not use slang.",
        "Timestamps in the logs are UTC.|The user is in the Pacific time zone.",
        "Use Celsius for temperatures unless the user asks.|All weights are in kilograms.",
        "All inputs are in US dollars.|Show results in euros.",
        "Store dates as YYYY-MM-DD.|Show dates as DD/MM/YYYY.",
        "Amounts in the ledger are in US dollars.|Amounts in the invoice archive are in euros.",
        "All amounts are in US dollars.|Package weight comes in as pounds.",
        "Users are admins and may see all records.|If required information is missing, make a reasonable guess.",
        "Timestamps in the logs are UTC.|Ask the user for the time zone when it is not given.",
      })
  void rulesThatGoTogetherAreNot(String one, String other) {
    assertThat(rules(one + "\n    " + other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: object, properties: {a: {type: integer, minimum: 5, maximum: 3}}}|\"a\" has minimum 5 above maximum 3",
        "{type: object, properties: {a: {type: string, enum: []}}}|\"a\" has an enum without a value",
        "{type: object, properties: {a: {type: integer, enum: [x, y]}}}|\"a\" is of type integer, and no value of its enum is",
        "{type: object, properties: {a: {type: text}}}|\"a\" has the type \"text\", expected one of array, boolean, integer, null, number, object, string",
        "{type: object, properties: {a: {type: string}}, required: [b], additionalProperties: false}|the object requires \"b\" but allows no such property",
        "{type: object, properties: {a: {not: {}}}, required: [a]}|the object requires \"a\" but allows no value for it",
        "{type: object, properties: {a: {type: string, const: 5}}}|\"a\" has the const 5, which is not of type string",
        "{type: object, properties: {a: {const: 5, maximum: 4}}}|\"a\" has the const 5, which is outside of maximum 4",
        "{type: object, properties: {a: {const: x, enum: [y]}}}|\"a\" has the const \"x\", which is not in its enum",
        "{type: object, properties: {a: {enum: [abc, abcd], maxLength: 2}}}|\"a\" has an enum of which no value is within its bounds",
        "{type: object, properties: {a: {type: number, exclusiveMinimum: 5, maximum: 5}}}|\"a\" has exclusiveMinimum 5 and maximum 5, between which nothing is",
        "{type: object, properties: {a: {anyOf: [{type: string, const: 1}, false]}}}|\"a\" has an anyOf of which no part can be met",
        "{type: object, properties: {a: {type: string, allOf: [{type: integer}]}}}|\"a\" is of type string, and its allOf wants integer",
        "{type: object, properties: {a: {type: array, items: {type: object, properties: {b: {minLength: 2, maxLength: 1}}}}}}|\"a[].b\" has minLength 2 above maxLength 1",
      })
  void aSchemaThatNothingSatisfiesIsTold(String schema, String conflict) {
    var found = lintOf("tools: [{name: t, description: d, parameters: " + schema + "}]");

    assertThat(found).extracting(Warning::rule).contains("unsatisfiable-schema");
    assertThat(found.getLast().says())
        .isEqualTo("nothing satisfies the parameters of tool \"t\": " + conflict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: object, properties: {a: {type: [integer, 'null'], minimum: 1, maximum: 1}}}",
        "{type: object, properties: {a: {type: number, enum: [1, 2.5]}}, required: [a]}",
        "{type: object, required: [b]}",
        "{type: object, properties: {a: true}, required: [a]}",
        "{type: object, properties: {a: {type: [string, 'null'], const: null}}}",
        "{type: object, properties: {a: {type: number, allOf: [{type: integer}], enum: [1.5, 2]}}}",
        "{type: object, properties: {a: {anyOf: [{type: string, const: 1}, {type: integer}]}}}",
        "{type: object, patternProperties: {'^x': {}}, additionalProperties: false, required: [x1]}",
        "{type: object, properties: {a: {const: ab, minLength: 2, maxLength: 2}}}",
      })
  void aSchemaThatSomethingSatisfiesIsNot(String schema) {
    assertThat(lintOf("tools: [{name: t, description: d, parameters: " + schema + "}]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configs/finance_agent_v1.yaml",
        "configs/finance_agent_v2.yaml",
        "configs/audit_agent.yaml"
      })
  void theDemonstrationsProfilesAreClean(String file) throws IOException {
    var reading = AgentProfiles.read(file, Files.readString(Path.of(file)));

    assertThat(Lint.of(reading.profile().orElseThrow())).isEmpty();
  }

  @Test
  void whoeverWritesInAnotherLanguageLearnsThatItIsNotRead() {
    var found =
        lintOf("system_prompt: Du bist ein Buchhalter und alle Beträge sind immer in Euro.\n");

    assertThat(found).extracting(Warning::rule).contains("foreign-prompt");
    assertThat(found.getFirst().says()).contains("German").contains("only in English");
  }

  private static List<String> rules(String prompt) {
    return lint(prompt).stream().map(Warning::rule).toList();
  }

  private static List<Warning> lint(String prompt) {
    return lintOf("system_prompt: |\n    " + prompt + "\n" + TOOLS);
  }

  private static List<Warning> lintOf(String text) {
    return Lint.of(AgentProfiles.read("a.yaml", text).profile().orElseThrow());
  }
}
