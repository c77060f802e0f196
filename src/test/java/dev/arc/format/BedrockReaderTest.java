package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tool;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BedrockReaderTest {
  private static final ProfileFixture STACK = ProfileFixture.of("bedrock-stack.yaml");

  @Test
  void functionsOfTheTemplateAreCarriedOut() {
    var pharmacist = STACK.profile();

    assertThat(pharmacist.format()).isEqualTo("bedrock-yaml");
    assertThat(pharmacist.name()).isEqualTo("test-pharmacist");
    assertThat(pharmacist.job()).isEqualTo("Advises customers test");
    assertThat(pharmacist.prompt().firstLine()).isEqualTo(22);
    assertThat(pharmacist.model()).isNull();
    assertThat(says(STACK.read(), "unresolved"))
        .anyMatch(text -> text.startsWith("18: ") && text.contains("Ref Model"))
        .anyMatch(text -> text.contains("${AWS::Region}"))
        .anyMatch(text -> text.contains("S3"));
  }

  @Test
  void functionsAndOperationsAreTools() {
    var pharmacist = STACK.profile();

    assertThat(tools(pharmacist)).containsExactly("check_stock", "reserve_pack", "getOrder");
    assertThat(parameters(pharmacist, "check_stock")).endsWith("\"required\":[\"product\"]}");
    assertThat(tool(pharmacist, "check_stock").confirmation()).isFalse();
    assertThat(tool(pharmacist, "reserve_pack").confirmation()).isTrue();
    assertThat(parameters(pharmacist, "getOrder")).contains("\"id\"");
  }

  @Test
  void whatTheInterfaceAnswersIsAnAgent() {
    var answer =
        """
        {"agent": {"agentId": "A1", "agentName": "clerk", "instruction": "You file.", "foundationModel": "anthropic.claude-3-haiku"},
         "actionGroups": [{"actionGroupName": "g", "functionSchema": {"functions": [{"name": "file", "description": "Files."}]}}]}
        """;

    var clerk = ProfileFixture.of("agent.json", answer).profile();

    assertThat(clerk.model()).isEqualTo("anthropic.claude-3-haiku");
    assertThat(tools(clerk)).containsExactly("file");
  }

  @Test
  void theFormOfTheSamplesIsRead() {
    var sample =
        """
        {"agent_name": "host", "agent_instruction": "You book tables.",
         "agent_functions": [{"name": "book", "description": "Books.", "parameters": {"seats": {"type": "integer", "required": "True"}}}]}
        """;

    assertThat(parameters(ProfileFixture.of("host.json", sample).profile(), "book"))
        .endsWith("\"required\":[\"seats\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{agentName: a, instruction: i, foundationModel: , actionGroups: [7, null, {}]}",
        "{instruction: i, foundationModel: {}, actionGroups: [{functionSchema: {functions: [7, {}, {name: f}]}}]}",
        "Resources: {A: {Type: 'AWS::Bedrock::Agent', Properties: {Instruction: !Sub [i, 7], AgentName: !Join [], ActionGroups: [{ApiSchema: {Payload: '{'}}]}}}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("agent.yaml", text).read();

    assertThat(reading.format()).startsWith("bedrock");
    assertThat(reading.profile()).isPresent();
  }
}
