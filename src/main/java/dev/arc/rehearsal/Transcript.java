package dev.arc.rehearsal;

import dev.arc.llm.Message;
import dev.arc.llm.ToolCall;
import dev.arc.topic.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has been said and done so far.
///
/// @param prompt the agent's instructions
/// @param earlier what the user asked for before, and got an answer to, in order
/// @param request what the user asks for now
/// @param calls with what came back, in order
/// @param questions what the agent asked about that, with the user's replies, in order
record Transcript(
    String prompt,
    List<String> earlier,
    String request,
    List<Called> calls,
    List<Asked> questions) {

  record Called(String tool, String arguments, String result) {}

  record Asked(String question, String reply) {}

  static Transcript of(List<Message> messages) {
    var prompt = new StringBuilder();
    String request = "";
    String said = "";
    var open = new HashMap<String, ToolCall>();
    var calls = new ArrayList<Called>();
    var questions = new ArrayList<Asked>();
    var earlier = new ArrayList<String>();
    for (Message message : messages) {
      switch (message) {
        case Message.System(var text) -> prompt.append(prompt.isEmpty() ? "" : "\n").append(text);
        case Message.User(var text) -> {
          if (said.isEmpty()) {
            request = request.isEmpty() ? text : request + "\n" + text;
          } else if (isQuestion(said)) {
            questions.add(new Asked(said, text));
            said = "";
          } else {
            earlier.add(request);
            request = text;
            questions.clear();
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
    return new Transcript(prompt.toString(), earlier, request, calls, questions);
  }

  /// Whether what comes next answers it; what follows an answer is a request of its own.
  private static boolean isQuestion(String said) {
    return Questions.in(said).stream().anyMatch(question -> !question.offer());
  }

  /// What was done after the last call of a tool.
  Transcript since(String tool) {
    int last = -1;
    for (int at = 0; at < calls.size(); at++) {
      last = calls.get(at).tool().equals(tool) ? at : last;
    }
    return new Transcript(
        prompt, earlier, request, calls.subList(last + 1, calls.size()), questions);
  }

  private static Called called(Map<String, ToolCall> open, String id, String tool, String text) {
    var call = open.get(id);
    return call == null
        ? new Called(tool, "", text)
        : new Called(call.tool(), call.arguments(), text);
  }
}
