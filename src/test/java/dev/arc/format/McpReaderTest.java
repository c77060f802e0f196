package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpReaderTest {
  private static final ProfileFixture WAREHOUSE = ProfileFixture.of("warehouse.mcp.json");

  @Test
  void anAnswerToToolsListIsAProfile() {
    var profile = WAREHOUSE.profile();

    assertThat(profile.format()).isEqualTo("mcp-tools-json");
    assertThat(profile.name()).isEqualTo("warehouse");
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("get_stock", "remove_stock");
    var stock = profile.tools().getFirst();
    assertThat(stock.line()).isEqualTo(2);
    assertThat(stock.outputSchema())
        .isEqualTo(
            Json.parse("{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\"}}}"));
    assertThat(stock.schema().parameters().object("properties").orElseThrow())
        .isEqualTo(
            Json.parse(
                """
                {"article":{"type":"string"},"unit":{"type":"string","enum":["kg","piece"]}}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tools: [{name: a, description: Does., inputSchema: {type: object}}]",
        "[{name: a, description: Does., inputSchema: {type: object}}]",
        "result: {tools: [{name: a, description: Does., inputSchema: {type: object}}]}",
        "{manifest_version: '0.2', name: x, server: {}, tools: [{name: a, description: Does.}]}",
        "{name: a, description: Does., inputSchema: {type: object}}",
        "tools: [{name: a, description: Does., inputSchema: }]",
      })
  void toolsAreListedInManyWays(String text) {
    var fixture = ProfileFixture.of("x.yaml", text);

    assertThat(fixture.profile().format()).startsWith("mcp-tools");
    assertThat(fixture.profile().tools()).extracting(ToolDeclaration::name).containsExactly("a");
    assertThat(fixture.warnings()).contains("no-prompt");
  }

  @Test
  void theRegistryListsArgumentsThatAreNeededUnlessTheySayOtherwise() {
    var profile =
        ProfileFixture.of(
                "x.yaml",
                """
                - name: buy
                  description: Buys shares
                  arguments:
                    - {name: symbol, type: string, desc: What to buy}
                    - {name: price, type: number, desc: Limit (optional)}
                    - {name: note, type: string, optional: true}
                    - {name: count}
                - {name: sell, description: Sells shares, arguments: []}
                """)
            .profile();

    assertThat(profile.tools().getFirst().schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "symbol":{"type":"string","description":"What to buy"},
                  "price":{"type":"number","description":"Limit (optional)"},
                  "note":{"type":"string"},"count":{"type":"string"}},
                 "required":["symbol","count"]}
                """));
    assertThat(profile.tools()).hasSize(2);
  }

  @Test
  void theManifestOfABundleNamesTheServer() {
    var profile =
        ProfileFixture.of(
                "manifest.json",
                """
                {"dxt_version": "0.1", "name": "stock", "display_name": "Stock keeper", "version": "1.2.0",
                 "description": "Keeps stock", "server": {"type": "node"},
                 "tools": [{"name": "count", "description": "Counts"}, null]}
                """)
            .profile();

    assertThat(profile.name()).isEqualTo("Stock keeper");
    assertThat(profile.job()).isEqualTo("Keeps stock");
    assertThat(profile.version()).isEqualTo("1.2.0");
  }

  @Test
  void severalPagesAreOneList() {
    var page =
        "{\"tools\": [{\"name\": \"%s\", \"description\": \"Does.\", \"inputSchema\": {}}]}\n";

    var profile = ProfileFixture.of("x.jsonl", page.formatted("a") + page.formatted("b")).profile();

    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{name: a, arguments: [7, {}, {type: string}]}]|no-description",
        "[{name: a, description: b, arguments: [{name: x, desc: 7, type: [string, 'null']}]}]|no-prompt",
        "[{name: a b, description: b, inputSchema: {type: object}}]|tool-name-form",
      })
  void whatIsMissingOrOddIsAWarning(String text, String rule) {
    assertThat(ProfileFixture.of("x.yaml", text).profile().tools()).hasSize(1);
    assertThat(ProfileFixture.of("x.yaml", text).warnings()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools: []|nothing-to-test",
        "[{name: a, inputSchema: {type: array}}]|tool-schema",
        "[{name: a, inputSchema: {}}, {name: a, inputSchema: {}}]|duplicate-tool",
      })
  void whatMakesTestingImpossibleIsAProblem(String text, String rule) {
    assertThat(ProfileFixture.of("x.yaml", text).problems()).containsAnyOf(rule, "not-a-profile");
  }
}
