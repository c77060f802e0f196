package dev.arc.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedModelTest {

  private static final Conversation OPENING =
      new Conversation(List.of(new Message.User("Hello")), List.of());
  private static final CallSettings SETTINGS =
      new CallSettings(null, 100, 1, Duration.ofSeconds(1));

  @Test
  void turnsArePlayedInOrderAndThenNoMore() throws ModelException {
    var model =
        ScriptedModel.of(ScriptedModel.calls("sheet", "{}"), ScriptedModel.saysCut("The tot"));

    assertThat(model.reply(OPENING, SETTINGS).finish()).isEqualTo(Reply.Finish.TOOL_CALLS);
    assertThat(model.reply(OPENING, SETTINGS).finish()).isEqualTo(Reply.Finish.LENGTH);
    assertThatThrownBy(() -> model.reply(OPENING, SETTINGS))
        .isInstanceOf(ModelException.class)
        .hasMessage("the script ends after 2 replies, and one more was asked for");
  }

  @Test
  void callsOfOneConversationHaveDifferentIds() throws ModelException {
    var call = new ToolCall("any", "sheet", "{}");
    var model =
        ScriptedModel.of(ScriptedModel.says("", call, call), ScriptedModel.calls("sheet", "{}"));

    var first = model.reply(OPENING, SETTINGS).message();
    var second = model.reply(OPENING.with(first), SETTINGS).message();

    assertThat(first.toolCalls())
        .extracting(ToolCall::id)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(second.toolCalls().stream().map(ToolCall::id).toList());
  }
}
