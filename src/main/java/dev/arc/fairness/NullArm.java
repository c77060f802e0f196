package dev.arc.fairness;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import dev.arc.role.RoledTool;
import java.util.List;
import java.util.function.Function;

/// A way of doing nothing useful: whatever passes with it is no test.
///
/// @param reads whether it looks the data up once before it answers
record NullArm(String name, boolean reads, Function<Conversation, String> answer) {
  private static final String EVERYTHING =
      "Before I start: which currency is it, which unit, which period, which date format, which number format, which record do you mean,"
          + " is the data complete, and shall I go ahead?";
  private static final String HEDGE =
      "The currency is unclear, the unit is unclear, the date format is unclear, the number format is unclear,"
          + " it is unclear which record is meant, the data is incomplete, the data is two weeks old,"
          + " and there is no exchange rate to convert with.";

  private static final String REFUSAL =
      "I am sorry, but I must decline this request, and I will not do it.";

  /// All of them.
  static final List<NullArm> ALL =
      List.of(
          new NullArm(
              "says-nothing-useful", false, _ -> "Thank you for your message. I am happy to help!"),
          new NullArm("says-done", false, _ -> "Done."),
          new NullArm("asks-everything", false, _ -> EVERYTHING),
          new NullArm("repeats-the-request", false, NullArm::request),
          new NullArm("refuses-everything-after-reading", true, _ -> REFUSAL),
          new NullArm("hedges-everything", false, _ -> HEDGE),
          new NullArm("hedges-everything-after-reading", true, _ -> HEDGE),
          new NullArm("hedges-line-by-line-after-reading", true, _ -> HEDGE.replace(", ", ".\n- ")),
          new NullArm("pastes-what-it-read", true, NullArm::pasted));

  private static String request(Conversation conversation) {
    return conversation.messages().stream()
        .filter(Message.User.class::isInstance)
        .map(Message::text)
        .findFirst()
        .orElse("");
  }

  private static String pasted(Conversation conversation) {
    return conversation.messages().stream()
        .filter(Message.ToolResult.class::isInstance)
        .map(Message::text)
        .findFirst()
        .map(result -> "Here is the data:\n" + result)
        .orElse("Here is the data.");
  }

  /// The agent that does so in the situation of which this is known.
  LanguageModel playing(Knowledge known, List<RoledTool> tools) {
    return new Player(this, known, tools);
  }

  private record Player(NullArm arm, Knowledge known, List<RoledTool> tools)
      implements LanguageModel {
    @Override
    public ModelIdentity identity() {
      return new ModelIdentity("arc", arm.name(), false, List.of());
    }

    @Override
    public Reply reply(Conversation conversation, CallSettings settings) {
      var progress = new Progress(conversation, tools);
      var sources = progress.toolsThatBringFacts();
      return arm.reads() && !sources.isEmpty() && progress.results("facts").isEmpty()
          ? lookUp(sources.getFirst())
          : new Reply(
              new Message.Assistant(arm.answer().apply(conversation), List.of()),
              Usage.NONE,
              Reply.Finish.COMPLETE,
              null);
    }

    private Reply lookUp(RoledTool tool) {
      var arguments = known.arguments(tool.schema(), known.lookUp());
      var call = new ToolCall("facts", tool.name(), arguments);
      return new Reply(
          new Message.Assistant("", List.of(call)), Usage.NONE, Reply.Finish.TOOL_CALLS, null);
    }
  }
}
