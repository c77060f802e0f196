package dev.arc.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arc.json.JsonValue.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every language model does, whoever runs it. A subclass gives the model and says what it
/// cannot do.
public abstract class LanguageModelContract {

  protected static final ToolSchema ADD =
      new ToolSchema(
          "calculator",
          "Adds two numbers and returns their sum.",
          JsonObject.of(
              "type",
              "object",
              "properties",
              JsonObject.of(
                  "first", JsonObject.of("type", "number"),
                  "second", JsonObject.of("type", "number")),
              "required",
              List.of("first", "second")));

  protected abstract LanguageModel model();

  /// Whether the model calls a tool when it is told to.
  protected boolean supportsTools() {
    return true;
  }

  /// Whether the model always does what it is told; small ones do it now and then.
  protected boolean isObedient() {
    return true;
  }

  /// Whether the same seed gives the same reply.
  protected boolean supportsSeed() {
    return true;
  }

  /// A conversation in which a tool has to be called.
  protected Conversation needingTool() {
    return new Conversation(
        List.of(
            new Message.System(
                "You add numbers. Always call the tool `calculator` to add; never add yourself."),
            new Message.User("What is 2 plus 3?")),
        List.of(ADD));
  }

  protected CallSettings settings(long seed) {
    return new CallSettings(0.0, 200, seed, Duration.ofSeconds(60));
  }

  @Test
  void saysWhoItIs() {
    var identity = model().identity();

    assertThat(identity.provider()).isNotBlank();
    assertThat(identity.name()).isNotBlank();
    assertThat(identity.reference()).isEqualTo(identity.provider() + ":" + identity.name());
  }

  @Test
  void answersWithTextOrCalls() throws Exception {
    var reply = model().reply(greeting(), settings(1));

    assertThat(reply.message().text().isBlank() && reply.message().toolCalls().isEmpty()).isFalse();
  }

  @Test
  void countsOneCallAndItsTokens() throws Exception {
    var usage = model().reply(greeting(), settings(1)).usage();

    assertThat(usage.calls()).isEqualTo(1);
    assertThat(usage.promptTokens()).isNotNegative();
    assertThat(usage.completionTokens()).isNotNegative();
    assertThat(usage.waitedMillis()).isNotNegative();
  }

  @Test
  void callsToolWithAnIdOfItsOwn() throws Exception {
    assumeTrue(supportsTools(), "this model calls no tools");

    var reply = model().reply(needingTool(), settings(1));

    assertThat(reply.message().toolCalls().isEmpty() && isObedient()).isFalse();
    assertThat(reply.message().toolCalls())
        .allSatisfy(call -> assertThat(call.tool()).isEqualTo("calculator"));
    assertThat(reply.message().toolCalls()).extracting(ToolCall::id).doesNotHaveDuplicates();
  }

  @Test
  void goesOnAfterToolResult() throws Exception {
    assumeTrue(supportsTools(), "this model calls no tools");
    var first = model().reply(needingTool(), settings(1)).message();

    var reply = model().reply(answered(needingTool().with(first), first, "5"), settings(1));

    assertThat(reply.message()).isNotNull();
  }

  @Test
  void goesOnAfterArgumentsThatAreNoJson() throws Exception {
    assumeTrue(supportsTools(), "this model calls no tools");
    var broken =
        new Message.Assistant(
            "", List.of(new ToolCall("call00001", "calculator", "{\"first\": 2, \"sec")));

    var reply =
        model()
            .reply(
                answered(needingTool().with(broken), broken, "The arguments are not JSON."),
                settings(1));

    assertThat(reply.message()).isNotNull();
  }

  @Test
  void sameSeedSaysTheSame() throws Exception {
    assumeTrue(supportsSeed(), "this model does not repeat itself for a seed");

    var one = model().reply(needingTool(), settings(7));
    var other = model().reply(needingTool(), settings(7));

    assertThat(other.message()).isEqualTo(one.message());
    assertThat(other.finish()).isEqualTo(one.finish());
  }

  @Test
  void answersManyAtOnce() throws Exception {
    var model = model();
    var replies = new ArrayList<Future<Reply>>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 8; i++) {
        var seed = i;
        replies.add(threads.submit(() -> model.reply(needingTool(), settings(seed))));
      }
    }

    assertThat(replies).allSatisfy(reply -> assertThat(done(reply).usage().calls()).isEqualTo(1));
  }

  @Test
  void stopsOrAnswersWhenInterrupted() {
    Thread.currentThread().interrupt();

    var thrown = catchThrowable(() -> model().reply(greeting(), settings(1)));
    var stillInterrupted = Thread.interrupted();

    assertThat(thrown == null ? stillInterrupted : thrown instanceof InterruptedException).isTrue();
  }

  private static Reply done(Future<Reply> reply) {
    try {
      return reply.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static Conversation greeting() {
    return new Conversation(
        List.of(new Message.System("You are polite."), new Message.User("Hello!")), List.of());
  }

  private static Conversation answered(
      Conversation conversation, Message.Assistant asked, String result) {
    var longer = conversation;
    for (var call : asked.toolCalls()) {
      longer = longer.with(new Message.ToolResult(call.id(), call.tool(), result));
    }
    return longer;
  }
}
