package dev.arc.fairness;

import dev.arc.json.ContentBlocks;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.util.ArrayList;
import java.util.List;

/// How far a conversation has come, read from its messages alone.
final class Progress {
  private final Conversation conversation;
  private final List<RoledTool> tools;

  Progress(Conversation conversation, List<RoledTool> tools) {
    this.conversation = conversation;
    this.tools = tools;
  }

  /// What tools of these roles have answered, in order; only calls whose id begins with `purpose`.
  List<String> results(String purpose) {
    var results = new ArrayList<String>();
    for (var message : conversation.messages()) {
      if (message instanceof Message.ToolResult(var callId, var _, var text)
          && callId.startsWith(purpose)) {
        results.add(ContentBlocks.opened(text));
      }
    }
    return results;
  }

  /// What the user said last in answer to this question; null where it was not asked, or not
  /// answered.
  @org.jspecify.annotations.Nullable
  String replyTo(String question) {
    var messages = conversation.messages();
    for (var i = messages.size() - 2; i >= 0; i--) {
      if (messages.get(i) instanceof Message.Assistant(var text, var _)
          && text.equals(question)
          && messages.get(i + 1) instanceof Message.User(var reply)) {
        return reply;
      }
    }
    return null;
  }

  /// What the user has said, in order.
  List<String> userTexts() {
    return conversation.messages().stream()
        .filter(Message.User.class::isInstance)
        .map(Message::text)
        .toList();
  }

  /// The same from the last thing on that the user said of its own accord.
  ///
  /// @param turns what the user says after answers
  Progress sinceTurn(List<String> turns) {
    var messages = conversation.messages();
    for (var i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i) instanceof Message.User(var text) && turns.contains(text)) {
        var rest = messages.subList(i, messages.size());
        return new Progress(new Conversation(rest, conversation.tools()), tools);
      }
    }
    return this;
  }

  List<RoledTool> toolsThatBringFacts() {
    return tools.stream().filter(tool -> tool.role().bringsFacts()).toList();
  }

  List<RoledTool> tools(Role role) {
    return tools.stream().filter(tool -> tool.role() == role).toList();
  }
}
