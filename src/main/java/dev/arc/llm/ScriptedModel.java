package dev.arc.llm;

import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply.Finish;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// A model that plays a script, turn by turn, whatever it is told: for tests and rehearsals of
/// everything around a model.
///
/// Safe for many threads, but the turns are handed out in the order of the calls: give each
/// conversation a script of its own.
public final class ScriptedModel implements LanguageModel {

  private static final Usage USAGE = new Usage(1, 100, 20, 0, null);

  private final List<Turn> turns;
  private final AtomicInteger next = new AtomicInteger();

  private ScriptedModel(List<Turn> turns) {
    this.turns = List.copyOf(turns);
  }

  /// One turn of a script.
  @FunctionalInterface
  public interface Turn {
    /// @throws ModelException where the script wants no reply to be had
    Reply play(Conversation conversation) throws ModelException;
  }

  public static ScriptedModel of(Turn... turns) {
    return new ScriptedModel(List.of(turns));
  }

  /// Replies as they are given, in order.
  public static ScriptedModel of(List<Reply> replies) {
    return new ScriptedModel(replies.stream().map(reply -> (Turn) _ -> reply).toList());
  }

  /// Says something and calls nothing.
  public static Turn says(String text) {
    return reply(text, List.of(), Finish.COMPLETE);
  }

  /// Says something that is cut off by the token bound.
  public static Turn saysCut(String text) {
    return reply(text, List.of(), Finish.LENGTH);
  }

  /// Calls one tool.
  ///
  /// @param arguments as the model writes them, which need not be JSON
  public static Turn calls(String tool, String arguments) {
    return says("", new ToolCall("", tool, arguments));
  }

  /// Says something, perhaps nothing, and calls tools in one message. Their ids are numbered anew
  /// in each conversation's messages.
  public static Turn says(String text, ToolCall... calls) {
    return conversation -> {
      var number = conversation.messages().size();
      var numbered =
          IntStream.range(0, calls.length)
              .mapToObj(index ->
                  new ToolCall(
                      "call-" + number + "-" + index,
                      calls[index].tool(),
                      calls[index].arguments()))
              .toList();
      return reply(text, numbered, Finish.TOOL_CALLS).play(conversation);
    };
  }

  /// Gives no reply.
  public static Turn fails(Kind kind, String message) {
    return _ -> {
      throw new ModelException(kind, message);
    };
  }

  private static Turn reply(String text, List<ToolCall> calls, Finish finish) {
    return _ -> new Reply(new Message.Assistant(text, calls), USAGE, finish, null);
  }

  @Override
  public ModelIdentity identity() {
    return new ModelIdentity("arc", "script", false, List.of());
  }

  @Override
  public Reply reply(Conversation conversation, CallSettings settings) throws ModelException {
    var turn = next.getAndIncrement();
    if (turn >= turns.size()) {
      throw new ModelException(
          Kind.UNAVAILABLE,
          "the script ends after " + turns.size() + " replies, and one more was asked for");
    }
    return turns.get(turn).play(conversation);
  }
}
