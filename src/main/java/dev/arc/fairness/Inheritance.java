package dev.arc.fairness;

import dev.arc.json.ContentBlocks;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.role.Role;
import dev.arc.scenario.Situation;
import dev.arc.topic.Questions;
import dev.arc.trace.Step;
import dev.arc.trace.Step.ToolCalled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A conversation that somebody else began, told as if a scripted arm had begun it: what others
/// looked up, asked and changed stands there under the names and in the words by which the arm
/// knows its own.
final class Inheritance {
  private final Situation situation;
  private final Knowledge known;
  private final Heed heed;
  private final Map<String, ToolCalled> calls = new HashMap<>();

  /// @param steps of the recorded play
  Inheritance(Knowledge known, List<Step> steps, Heed heed) {
    this.situation = known.situation();
    this.known = known;
    this.heed = heed;
    for (var step : steps) {
      if (step instanceof ToolCalled called) {
        calls.put(RecordedReplies.CALL + called.number(), called);
      }
    }
  }

  Conversation told(Conversation conversation) {
    var messages = new ArrayList<Message>();
    var all = conversation.messages();
    for (var index = 0; index < all.size(); index++) {
      var next = index + 1 < all.size() ? all.get(index + 1) : null;
      switch (all.get(index)) {
        case Message.Assistant said when next instanceof Message.User(var reply) ->
            messages.addAll(asked(said, reply));
        case Message.ToolResult result when calls.containsKey(result.callId()) ->
            messages.addAll(brought(result, calls.get(result.callId())));
        case Message message -> messages.add(message);
      }
    }
    return new Conversation(messages, conversation.tools());
  }

  /// The question, and behind it the same in the arm's words with what the user said to each: the
  /// user's own message stays the last one.
  private List<Message> asked(Message.Assistant said, String reply) {
    var messages = new ArrayList<Message>();
    if (heed != Heed.CHANGES && !situation.user().turns().contains(reply)) {
      for (var topic : topics(said.text())) {
        messages.add(new Message.Assistant(Phrases.question(topic), List.of()));
        messages.add(new Message.User(answer(topic, reply)));
      }
    }
    messages.add(said);
    return messages;
  }

  private static Set<String> topics(String text) {
    var topics = new TreeSet<String>();
    Questions.in(text).stream()
        .filter(question -> !question.offer())
        .forEach(question -> topics.addAll(question.topics()));
    return topics;
  }

  private String answer(String topic, String reply) {
    var user = situation.user();
    return reply.equals(user.dodge()) ? reply : user.knows().getOrDefault(topic, user.otherwise());
  }

  /// The result under each purpose for which the arm would have made the call.
  private List<Message> brought(Message.ToolResult result, ToolCalled called) {
    var text = ContentBlocks.opened(result.text());
    var purposes = new ArrayList<String>();
    if (called.role() == Role.ACTOR && isChange(called)) {
      purposes.add("change");
    }
    if (heed != Heed.CHANGES && called.role() == Role.CLOCK && isDone(called)) {
      purposes.add("clock");
    }
    if (heed == Heed.ALL && called.role() == Role.CALCULATOR) {
      purposes.add("sum");
    }
    if (called.role().bringsFacts() && isHeeded(text)) {
      purposes.add("facts");
    }
    if (called.role().bringsFacts() && heed != Heed.CHANGES && known.holdsRates(text)) {
      purposes.add("rates");
    }
    return purposes.stream()
        .<Message>map(purpose ->
            new Message.ToolResult(purpose + "-" + result.callId(), result.tool(), result.text()))
        .toList();
  }

  /// What the tool did not take is no attempt.
  private boolean isChange(ToolCalled called) {
    return !called.effects().isEmpty()
        || heed == Heed.ALL && called.outcome() != Step.Outcome.INVALID
        || heed == Heed.USEFUL && called.outcome() == Step.Outcome.FAULT;
  }

  private static boolean isDone(ToolCalled called) {
    return called.outcome() == Step.Outcome.DONE;
  }

  private boolean isHeeded(String text) {
    return switch (heed) {
      case ALL -> true;
      case USEFUL -> known.isComplete(text);
      case CHANGES -> false;
    };
  }
}
