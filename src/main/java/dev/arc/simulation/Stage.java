package dev.arc.simulation;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Limits;
import dev.arc.scenario.Situation;
import dev.arc.tool.RememberedTools;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One play while it lasts: the conversation so far, the record of it, and what is used up of the
/// limits. Dropped afterwards.
final class Stage {

  private static final long THINKING_MILLIS = 1000;
  private static final String NUDGE =
      "Your last reply was empty. Please go on: call a tool, or give your answer.";

  private final Agent agent;
  private final Simulation.Play play;
  private final Limits limits;
  private final ScriptedUser user;
  private final Recording recording;

  private RememberedTools tools;
  private Conversation conversation;
  private Usage usage = Usage.NONE;
  private boolean nudged;

  /// @param tools that have not been called in this play
  Stage(
      Agent agent,
      Situation situation,
      RememberedTools tools,
      Simulation.Play play,
      Recording recording,
      Hearing hearing) {
    this.agent = agent;
    this.tools = tools;
    this.play = play;
    this.recording = recording;
    limits = situation.limits();
    user = new ScriptedUser(situation.user(), hearing);
    var opening =
        List.<Message>of(new Message.System(agent.prompt()), new Message.User(situation.request()));
    conversation =
        new Conversation(opening, agent.tools().stream().map(RoledTool::schema).toList());
    recording.userSaid(situation.request(), List.of());
  }

  List<Step> steps() {
    return recording.steps();
  }

  Usage usage() {
    return usage;
  }

  long virtualMillis() {
    return recording.now();
  }

  /// Plays until something ends it.
  End run(LanguageModel model) throws InterruptedException {
    var end = turn(model);
    while (end.isEmpty()) {
      end = turn(model);
    }
    return end.get();
  }

  /// One reply of the model and what follows from it; empty when the play goes on.
  private Optional<End> turn(LanguageModel model) throws InterruptedException {
    var bound = boundReached();
    if (bound.isPresent()) {
      return bound;
    }
    Reply reply;
    try {
      reply = reply(model);
    } catch (ModelException problem) {
      return Optional.of(ending(problem));
    } catch (RuntimeException problem) {
      // A mistake in what connects to a model says nothing about the agent, and must not cost the
      // other plays.
      return Optional.of(
          new End.Infrastructure(
              "the model " + model.identity().reference() + " failed: " + problem));
    }
    return after(reply);
  }

  private Reply reply(LanguageModel model) throws ModelException, InterruptedException {
    var settings =
        new CallSettings(agent.temperature(), play.maxTokens(), play.seed(), play.deadline());
    var reply = model.reply(conversation, settings);
    recording.pass(THINKING_MILLIS);
    usage = usage.plus(reply.usage());
    return reply;
  }

  private End ending(ModelException problem) {
    var reason = recording.clean(String.valueOf(problem.getMessage()));
    return switch (problem.kind()) {
      case CONTEXT_OVERFLOW -> new End.AgentStuck(reason);
      case UNAVAILABLE, DEADLINE, REFUSED_KEY, UNUSABLE, MALFORMED ->
          new End.Infrastructure(reason);
    };
  }

  private Optional<End> after(Reply reply) {
    var said = reply.message().text();
    if (!reply.message().toolCalls().isEmpty()) {
      return afterCalls(reply);
    }
    return said.isBlank() ? afterNothing(reply) : afterText(reply);
  }

  private Optional<End> afterNothing(Reply reply) {
    recording.agentSaid("", reply.reasoning(), isCut(reply));
    if (nudged) {
      return Optional.of(new End.AgentStuck("the agent said nothing and called nothing, twice"));
    }
    nudged = true;
    // The empty message itself is left out: some providers refuse a conversation that holds one.
    tell(NUDGE, List.of());
    return Optional.empty();
  }

  private Optional<End> afterText(Reply reply) {
    var text = reply.message().text();
    recording.agentSaid(text, reply.reasoning(), isCut(reply));
    if (isCut(reply) || !user.isAsked(text) && !user.hasMoreToSay()) {
      return Optional.of(new End.Answered());
    }
    conversation = conversation.with(reply.message());
    if (!user.isAsked(text)) {
      tell(user.goOn(), List.of());
      return Optional.empty();
    }
    var answer = user.answer(text);
    if (answer.isEmpty()) {
      return Optional.of(new End.OutOfBudget("patience"));
    }
    tell(answer.get().text(), answer.get().topics());
    return Optional.empty();
  }

  private void tell(String text, List<String> topics) {
    recording.userSaid(text, topics);
    conversation = conversation.with(new Message.User(text));
  }

  private static boolean isCut(Reply reply) {
    return reply.finish() == Reply.Finish.LENGTH;
  }

  /// A question beside tool calls waits: the agent sees the results first.
  private Optional<End> afterCalls(Reply reply) {
    var reasoning = reply.reasoning();
    if (!reply.message().text().isBlank()) {
      recording.agentSaid(reply.message().text(), reasoning, isCut(reply));
      reasoning = null;
    }
    conversation = conversation.with(reply.message());
    for (var call : reply.message().toolCalls()) {
      var bound = boundReached();
      if (bound.isPresent()) {
        return bound;
      }
      var broken = call(call, reasoning);
      if (broken.isPresent()) {
        return broken;
      }
      reasoning = null;
    }
    return Optional.empty();
  }

  private Optional<End> call(ToolCall call, @Nullable String reasoning) {
    try {
      var answered = tools.call(call, recording.now());
      var answer = answered.answer();
      tools = answered.after();
      recording.toolCalled(call, answer, reasoning);
      conversation =
          conversation.with(new Message.ToolResult(call.id(), call.tool(), answer.text()));
      return Optional.empty();
    } catch (RuntimeException problem) {
      // A mistake in a simulated tool must spoil this play alone, and be seen.
      return Optional.of(
          new End.Broken("the simulated tool " + call.tool() + " failed: " + problem));
    }
  }

  private Optional<End> boundReached() {
    if (recording.agentSteps() >= limits.steps()) {
      return Optional.of(new End.OutOfBudget("steps"));
    }
    if (recording.now() >= limits.virtualTime().toMillis()) {
      return Optional.of(new End.OutOfBudget("virtual_time"));
    }
    return usage.completionTokens() >= limits.tokens()
        ? Optional.of(new End.OutOfBudget("tokens"))
        : Optional.empty();
  }
}
