package dev.arc.llm;

import java.util.ArrayList;
import java.util.List;

/// All that a model sees: the messages so far, and the tools it may call.
public record Conversation(List<Message> messages, List<ToolSchema> tools) {

  public Conversation {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
  }

  /// This conversation with one more message.
  public Conversation with(Message message) {
    var longer = new ArrayList<>(messages);
    longer.add(message);
    return new Conversation(longer, tools);
  }
}
