package dev.arc.simulation;

import dev.arc.llm.ToolCall;
import dev.arc.tool.ToolAnswer;
import dev.arc.tool.ToolOutcome;
import dev.arc.trace.Step;
import dev.arc.world.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what happens in one play, step by step in virtual time, without the secrets that may
/// stand in it.
final class Recording {

  private final Cleaner cleaner;
  private final List<Step> steps = new ArrayList<>();
  private long now;
  private int agentSteps;

  Recording(Cleaner cleaner) {
    this.cleaner = cleaner;
  }

  /// The text without what must not be stored.
  String clean(String text) {
    return cleaner.clean(text);
  }

  List<Step> steps() {
    return steps;
  }

  /// Virtual milliseconds since the start.
  long now() {
    return now;
  }

  /// Texts and tool calls of the agent so far.
  int agentSteps() {
    return agentSteps;
  }

  void pass(long millis) {
    now += millis;
  }

  void userSaid(String text, List<String> topics) {
    steps.add(new Step.UserSaid(number(), now, clean(text), topics));
  }

  void agentSaid(String text, @Nullable String reasoning, boolean cut) {
    agentSteps++;
    steps.add(new Step.AgentSaid(number(), now, clean(text), cleanOrNull(reasoning), cut));
  }

  /// A call and its answer; the time that the tool took passes.
  void toolCalled(ToolCall call, ToolAnswer answer, @Nullable String reasoning) {
    agentSteps++;
    steps.add(
        new Step.ToolCalled(
            number(),
            now,
            clean(call.tool()),
            answer.role(),
            clean(call.arguments()),
            clean(answer.text()),
            outcome(answer.outcome()),
            answer.fault(),
            answer.tookMillis(),
            answer.effects().stream().map(this::clean).toList(),
            cleanOrNull(reasoning)));
    pass(answer.tookMillis());
  }

  private int number() {
    return steps.size() + 1;
  }

  private @Nullable String cleanOrNull(@Nullable String text) {
    return text == null ? null : clean(text);
  }

  private Effect clean(Effect effect) {
    var details = new LinkedHashMap<String, String>();
    effect.details().forEach((name, value) -> details.put(name, clean(value)));
    return new Effect(effect.tool(), effect.target(), details);
  }

  private static Step.Outcome outcome(ToolOutcome outcome) {
    return switch (outcome) {
      case DONE -> Step.Outcome.DONE;
      case REJECTED -> Step.Outcome.REJECTED;
      case INVALID -> Step.Outcome.INVALID;
      case FAULT -> Step.Outcome.FAULT;
    };
  }
}
