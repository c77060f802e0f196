package dev.arc.rehearsal;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.Reply.Finish;
import dev.arc.llm.ToolCall;
import dev.arc.llm.ToolSchema;
import dev.arc.llm.Usage;
import dev.arc.topic.Rule;
import dev.arc.topic.Rules;
import java.util.List;

/// The model that Arc brings along: free, offline, deterministic. It reads the prompt literally,
/// follows what it says, and does what a hurried junior would do where it says nothing. Its
/// reasoning names the lines of the prompt that it followed. It tests a specification; its results
/// say nothing about any vendor's model. Thread-safe.
public final class RehearsalModel implements LanguageModel {

  private static final ModelIdentity IDENTITY =
      new ModelIdentity("arc", "rehearsal", true, List.of());

  /// Prompts, tool lists and conversations read once, for each trial of a scenario begins like the
  /// others; dropped when a caller brings too many different ones.
  private static final int REMEMBERED = 256;

  private static final int LETTERS_PER_TOKEN = 4;

  private final long seed;
  private final Memory<String, List<Rule>> rules = new Memory<>(REMEMBERED, Rules::read);
  private final Memory<Schemas, Toolbox> toolboxes =
      new Memory<>(REMEMBERED, schemas -> Toolbox.of(schemas.tools()));
  private final Memory<String, Request> requests = new Memory<>(REMEMBERED, Request::read);
  private final Memory<String, Result> results = new Memory<>(REMEMBERED, ResultReader::read);
  private final Memory<Heard, Reply> replies = new Memory<>(REMEMBERED, this::reply);

  private RehearsalModel(long seed) {
    this.seed = seed;
  }

  /// A model of its own memory. The seed names its calls; what it does depends on the conversation
  /// alone.
  public static RehearsalModel seeded(long seed) {
    return new RehearsalModel(seed);
  }

  @Override
  public ModelIdentity identity() {
    return IDENTITY;
  }

  @Override
  public Reply reply(Conversation conversation, CallSettings settings) {
    return replies.of(new Heard(conversation.messages(), new Schemas(conversation.tools())));
  }

  private Reply reply(Heard heard) {
    var transcript = Transcript.of(heard.messages());
    var following = new Following(rules.of(transcript.prompt()));
    var scene = scene(transcript, toolboxes.of(heard.tools()), following);
    var move = new Turn(scene).next();
    return reply(move, transcript, heard.messages(), following.reasoning());
  }

  /// All that a reply depends on.
  private record Heard(List<Message> messages, Schemas tools) {}

  private Scene scene(Transcript transcript, Toolbox tools, Following following) {
    var replies = new Replies(transcript.questions());
    var request = request(transcript);
    var period = replies.about("period").flatMap(Period::in).orElse(request.period());
    return new Scene(
        transcript,
        request.in(period),
        tools,
        following,
        replies,
        new Attempts(transcript, following, results::of),
        new Remarks());
  }

  /// What the user asks for now, in the light of what was asked before.
  private Request request(Transcript transcript) {
    var asked = requests.of(transcript.request());
    Request before = null;
    for (var earlier : transcript.earlier()) {
      var read = requests.of(earlier);
      before = before == null ? read : read.after(before);
    }
    return before == null ? asked : asked.after(before);
  }

  /// A list of tools. Schemas are told apart by identity: to compare them costs more than to read
  /// them.
  private record Schemas(List<ToolSchema> tools) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Schemas(var others) && isSame(others);
    }

    private boolean isSame(List<ToolSchema> others) {
      for (int at = 0; at < tools.size(); at++) {
        if (at >= others.size() || tools.get(at) != others.get(at)) {
          return false;
        }
      }
      return others.size() == tools.size();
    }

    @Override
    public int hashCode() {
      int hash = tools.size();
      for (var tool : tools) {
        hash = 31 * hash + tool.name().hashCode();
      }
      return hash;
    }
  }

  private Reply reply(Move move, Transcript transcript, List<Message> messages, String reasoning) {
    return switch (move) {
      case Move.Say(var text) ->
          new Reply(
              new Message.Assistant(text, List.of()),
              usage(messages, text),
              Finish.COMPLETE,
              reasoning);
      case Move.Use(var call) -> {
        var id = "call-" + Long.toHexString(seed & 0xffff) + "-" + (transcript.calls().size() + 1);
        var wish = new ToolCall(id, call.tool(), call.arguments());
        yield new Reply(
            new Message.Assistant("", List.of(wish)),
            usage(messages, call.arguments()),
            Finish.TOOL_CALLS,
            reasoning);
      }
    };
  }

  /// Counts tokens by letters: enough for a budget, and free.
  private static Usage usage(List<Message> messages, String said) {
    long read = messages.stream().mapToLong(message -> message.text().length()).sum();
    return new Usage(
        1, 1 + read / LETTERS_PER_TOKEN, 1 + said.length() / LETTERS_PER_TOKEN, 0, null);
  }
}
