package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tools of Arc's own format that are not written out.
class WrittenToolsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search, book ,|search book",
        "search|search",
        "shop.orders:find_order|find_order",
        "[shop.orders:find_order, pay]|find_order pay",
        "'[\"./orders.py:find_order\", \"pay\"]'|find_order pay",
        "[docker:duckduckgo, 'mcp:crm']|docker:duckduckgo mcp:crm",
        "[{find_order: {description: Finds an order.}}, {pay: Pays.}]|find_order pay",
        "{find_order: Finds an order., pay: , refund: {parameters: {id: string}}}|find_order pay refund",
        "[[search], book]|search book",
      })
  void namesAreTakenInEverySpelling(String tools, String names) {
    assertThat(tools(profile(tools).profile())).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop.orders:find_order|tool \"find_order\" is written in code, shop.orders:find_order, which",
        "file://tools/orders.py|tools are written in code, file://tools/orders.py, which Arc",
        "[tools.ts]|tools are written in code, tools.ts, which Arc",
        "file://tools.yaml|a list of tools is kept in tools.yaml, which was not read: there is no such",
        "[a, ./more.json]|a list of tools is kept in more.json, which was not read: there is no such",
        "/etc/agents/tools.json|a list of tools is kept in /etc/agents/tools.json, which",
        "~/tools.json|a list of tools is kept in ~/tools.json, which",
        "{$ref: tools.yaml}|a list of tools is kept in tools.yaml, which",
      })
  void whatIsKeptElsewhereIsNamed(String tools, String said) {
    assertThat(says(profile(tools).read(), "unresolved").getFirst()).startsWith("2: " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file://tools.yaml",
        "tools.yaml",
        "[file://tools.yaml]",
        "[{$ref: tools.yaml}]",
        "{file: ./tools.yaml}",
        "!include tools.yaml"
      })
  void aFileBesideIsFollowed(String tools) {
    var fixture =
        profile(tools)
            .beside(
                "tools.yaml",
                "tools: [{name: find_order, description: Finds., parameters: {id: string}}]");

    assertThat(parameters(fixture.profile(), "find_order")).contains("\"id\"");
    assertThat(says(fixture.read(), "unresolved")).isEmpty();
  }

  @Test
  void pointersLeadIntoTheDocumentAndIntoFiles() {
    var shared =
        "[{$ref: '#/x-shared/pay'}, {$ref: 'tools.yaml#/list/0'}]\nx-shared: {pay: {name: pay, description: Pays.}}";
    var list = "list: [{name: find_order, description: Finds.}]";

    assertThat(tools(profile(shared).beside("tools.yaml", list).profile()))
        .containsExactly("pay", "find_order");
    assertThat(tools(profile("{$ref: 'tools.yaml#/list'}").beside("tools.yaml", list).profile()))
        .containsExactly("find_order");
    assertThat(says(profile("[a, {$ref: '#/none'}]").read(), "unresolved").getFirst())
        .contains("#/none");
  }

  @Test
  void aFileMayDescribeAnApi() {
    var fixture =
        profile("[orders.yaml]")
            .beside(
                "orders.yaml",
                "{openapi: 3.1.0, paths: {/orders: {get: {operationId: list_orders, summary: s}}}}");

    assertThat(tools(fixture.profile())).containsExactly("list_orders");
  }

  @Test
  void aFileWithoutToolsIsTold() {
    var fixture = profile("[a, tools.yaml]").beside("tools.yaml", "colour: 7");

    assertThat(says(fixture.read(), "no-tools").getFirst()).contains("tools.yaml has no tools");
    assertThat(tools(fixture.profile())).containsExactly("a");
  }

  @Test
  void anItemWithoutANameIsTold() {
    assertThat(says(profile("[a, 7, {colour: 7}]").read(), "tool-name")).hasSize(2);
  }

  @Test
  void filesThatNameEachOtherEnd() {
    var fixture = profile("[a, tools.yaml]").beside("tools.yaml", "tools: [tools.yaml]");

    assertThat(tools(fixture.profile())).containsExactly("a");
  }

  private static ProfileFixture profile(String tools) {
    return ProfileFixture.of("a.yaml", "system_prompt: You sell things.\ntools: " + tools + "\n");
  }
}
