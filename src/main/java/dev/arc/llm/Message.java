package dev.arc.llm;

import java.util.List;

/// One message of a conversation.
public sealed interface Message {

  /// The text of the message; empty when an assistant only calls tools.
  String text();

  /// The agent's instructions.
  record System(String text) implements Message {}

  /// What the user says.
  record User(String text) implements Message {}

  /// What the agent says, the tools it calls, or both.
  record Assistant(String text, List<ToolCall> toolCalls) implements Message {
    public Assistant {
      toolCalls = List.copyOf(toolCalls);
    }
  }

  /// What a tool answered to one call.
  record ToolResult(String callId, String tool, String text) implements Message {}
}
