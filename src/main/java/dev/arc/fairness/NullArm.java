package dev.arc.fairness;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import java.util.List;
import java.util.function.Function;

/// An agent that does nothing useful: whatever it passes is no test.
record NullArm(String name, Function<Conversation, String> answer) implements LanguageModel {
  private static final String EVERYTHING =
      "Before I start: which currency is it, which unit, which period, which date format, which number format, which record do you mean,"
          + " is the data complete, and shall I go ahead?";

  /// All of them.
  static final List<NullArm> ALL =
      List.of(
          new NullArm(
              "says-nothing-useful", _ -> "Thank you for your message. I am happy to help!"),
          new NullArm("says-done", _ -> "Done."),
          new NullArm("asks-everything", _ -> EVERYTHING),
          new NullArm("repeats-the-request", NullArm::request));

  private static String request(Conversation conversation) {
    return conversation.messages().stream()
        .filter(Message.User.class::isInstance)
        .map(Message::text)
        .findFirst()
        .orElse("");
  }

  @Override
  public ModelIdentity identity() {
    return new ModelIdentity("arc", name, false, List.of());
  }

  @Override
  public Reply reply(Conversation conversation, CallSettings settings) {
    var message = new Message.Assistant(answer.apply(conversation), List.of());
    return new Reply(message, Usage.NONE, Reply.Finish.COMPLETE, null);
  }
}
