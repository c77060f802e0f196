package dev.arc.format;

import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tool;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KagentReaderTest {
  private static final ProfileFixture CLUSTER = ProfileFixture.of("kagent-agents.yaml");

  @Test
  void theModelIsReadFromTheSameStream() {
    var watchman = CLUSTER.profile("watchman");

    assertThat(watchman.format()).isEqualTo("kagent-yaml");
    assertThat(watchman.model()).isEqualTo("gpt-4.1-mini");
    assertThat(watchman.settings().fields()).containsKeys("temperature", "max_tokens");
    assertThat(watchman.prompt().firstLine()).isEqualTo(47);
    assertThat(watchman.useCases())
        .extracting("text")
        .containsExactly("Why is checkout slow since 9?");
  }

  @Test
  void toolsOfServersAndOtherAgentsAreTools() {
    var watchman = CLUSTER.profile("watchman");

    assertThat(tools(watchman)).containsExactly("query_metrics", "silence_alert", "caller");
    assertThat(tool(watchman, "query_metrics").schema().description())
        .startsWith("Runs a PromQL query");
    assertThat(tool(watchman, "silence_alert").confirmation()).isTrue();
    assertThat(tool(watchman, "caller").schema().description()).isEqualTo("Calls people at night.");
  }

  @Test
  void aPromptInAConfigMapIsFound() {
    var caller = CLUSTER.profile("caller");

    assertThat(caller.prompt().text()).startsWith("You decide who is called at night.");
    assertThat(caller.prompt().firstLine()).isEqualTo(8);
    assertThat(tools(caller)).containsExactly("kagent.tools.pager.Call", "phone-book");
  }

  @Test
  void whatIsNotInTheStreamIsNamed() {
    var caller =
        CLUSTER
            .changed("name: prompts", "name: others")
            .changed("    name: others\n    key", "    name: prompts\n    key")
            .read("caller");

    assertThat(says(caller, "unresolved"))
        .anyMatch(text -> text.contains("ModelConfig default-model-config"))
        .anyMatch(text -> text.contains("escalation of the ConfigMap prompts"));
  }

  @Test
  void aHelmTemplateIsReadBeforeItIsFilledIn() {
    var chart =
        ProfileFixture.of(
            "agent.yaml",
            """
            {{- if .Values.enabled }}
            apiVersion: kagent.dev/v1alpha1
            kind: Agent
            metadata:
              name: helper
              namespace: {{ include "kagent.namespace" . }}
              labels:
                {{- include "kagent.labels" . | nindent 4 }}
            spec:
              modelConfig: {{ .Values.model | default "m" }}
              systemMessage: |
                You help.
                {{ .Values.more }}
              tools:
                - type: McpServer
                  mcpServer: {name: s, toolNames: [a]}
            {{- end }}
            """);

    assertThat(tools(chart.profile())).containsExactly("a");
    assertThat(chart.profile().name()).isEqualTo("helper");
    assertThat(chart.profile().prompt().text()).isEqualTo("You help.\n{{ .Values.more }}");
    assertThat(chart.profile().prompt().firstLine()).isEqualTo(12);
    assertThat(chart.warnings()).contains("template");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: kagent.dev/v1alpha1, kind: Agent, spec: {systemMessage: s}}",
        "{apiVersion: kagent.dev/v1alpha2, kind: Agent, metadata: , spec: {declarative: {systemMessage: s, tools: [7, null, {}, {type: McpServer, mcpServer: {}}]}}}",
        "{apiVersion: kagent.dev/v1alpha1, kind: Agent, metadata: {name: 7}, spec: {systemMessage: s, modelConfig: , tools: , a2aConfig: 7}}",
        "{apiVersion: v1, kind: List, items: [{apiVersion: kagent.dev/v1alpha1, kind: Agent, spec: {systemMessage: s, tools: [{provider: a.b.C}]}}]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("agent.yaml", text).read();

    assertThat(reading.format()).startsWith("kagent");
    assertThat(reading.profile()).isPresent();
  }
}
