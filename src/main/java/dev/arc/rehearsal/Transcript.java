package dev.arc.rehearsal;

import dev.arc.llm.Message;
import dev.arc.llm.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has been said and done so far.
///
/// @param prompt the agent's instructions
/// @param request what the user first said
/// @param calls with what came back, in order
/// @param questions what the agent asked, with the user's replies, in order
record Transcript(String prompt, String request, List<Called> calls, List<Asked> questions) {

  record Called(String tool, String arguments, String result) {}

  record Asked(String question, String reply) {}

  static Transcript of(List<Message> messages) {
    var prompt = new StringBuilder();
    String request = "";
    String said = "";
    var open = new HashMap<String, ToolCall>();
    var calls = new ArrayList<Called>();
    var questions = new ArrayList<Asked>();
    for (Message message : messages) {
      switch (message) {
        case Message.System(var text) -> prompt.append(prompt.isEmpty() ? "" : "\n").append(text);
        case Message.User(var text) -> {
          if (said.isEmpty()) {
            request = request.isEmpty() ? text : request + "\n" + text;
          } else {
            questions.add(new Asked(said, text));
            said = "";
          }
        }
        case Message.Assistant assistant -> {
          said = assistant.text();
          assistant.toolCalls().forEach(call -> open.put(call.id(), call));
        }
        case Message.ToolResult(var id, var tool, var text) ->
            calls.add(called(open, id, tool, text));
      }
    }
    return new Transcript(prompt.toString(), request, calls, questions);
  }

  /// What was done after the last call of a tool.
  Transcript since(String tool) {
    int last = -1;
    for (int at = 0; at < calls.size(); at++) {
      last = calls.get(at).tool().equals(tool) ? at : last;
    }
    return new Transcript(prompt, request, calls.subList(last + 1, calls.size()), questions);
  }

  private static Called called(Map<String, ToolCall> open, String id, String tool, String text) {
    var call = open.get(id);
    return call == null
        ? new Called(tool, "", text)
        : new Called(call.tool(), call.arguments(), text);
  }
}
