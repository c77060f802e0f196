package dev.arc.orchestration;

import dev.arc.cost.Cost;
import dev.arc.cost.Meter;
import dev.arc.json.Json;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import dev.arc.simulation.FlightReport.Ending;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The model as one play has it: each call is paid for, and what concerns the whole flight is told
/// to it. For one thread.
final class MeteredModel implements LanguageModel {

  private final LanguageModel model;
  private final Meter meter;
  private final Consumer<Ending> ends;
  private boolean endedFlight;
  private @Nullable ModelException failure;

  /// @param ends is told when no call will fare better, or none can be paid for
  MeteredModel(LanguageModel model, Meter meter, Consumer<Ending> ends) {
    this.model = model;
    this.meter = meter;
    this.ends = ends;
  }

  @Override
  public ModelIdentity identity() {
    return model.identity();
  }

  @Override
  public Reply reply(Conversation conversation, CallSettings settings)
      throws ModelException, InterruptedException {
    return meter.isFree() ? asked(conversation, settings) : paid(conversation, settings);
  }

  /// Whether this play only met what ended the flight: it says nothing, and can be flown again.
  boolean endedFlight() {
    return endedFlight;
  }

  /// Why the play got no reply; empty when it got all of them.
  Optional<ModelException> failure() {
    return Optional.ofNullable(failure);
  }

  private Reply paid(Conversation conversation, CallSettings settings)
      throws ModelException, InterruptedException {
    var most =
        meter.hasPrice()
            ? meter.most(letters(conversation), settings.maxTokens())
            : BigDecimal.ZERO;
    if (!meter.spending().setAside(most)) {
      throw outOfMoney();
    }
    var usage = Usage.NONE;
    try {
      var reply = asked(conversation, settings);
      usage = reply.usage();
      return reply;
    } finally {
      settle(most, usage);
    }
  }

  /// A call without a reply is taken to have cost nothing: providers do not charge for those.
  private void settle(BigDecimal most, Usage usage) {
    if (usage.equals(Usage.NONE)) {
      meter.spending().settle(most, new Cost.Free("no reply"));
    } else {
      meter.settle(most, usage);
    }
  }

  private Reply asked(Conversation conversation, CallSettings settings)
      throws ModelException, InterruptedException {
    try {
      return model.reply(conversation, settings);
    } catch (ModelException e) {
      failure = e;
      if (e.kind() == Kind.REFUSED_KEY || e.kind() == Kind.UNUSABLE) {
        end(new Ending.Refused(e.kind(), String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  private ModelException outOfMoney() {
    var says = "%s; the next call could exceed the budget".formatted(meter.spending().says());
    end(new Ending.OutOfMoney(says));
    return new ModelException(Kind.UNAVAILABLE, says);
  }

  private void end(Ending ending) {
    endedFlight = true;
    ends.accept(ending);
  }

  private static long letters(Conversation conversation) {
    var letters = 0L;
    for (var message : conversation.messages()) {
      letters += message.text().length();
      if (message instanceof Message.Assistant(_, var calls)) {
        letters += calls.stream().map(ToolCall::arguments).mapToLong(String::length).sum();
      }
    }
    for (var tool : conversation.tools()) {
      letters += tool.description().length() + Json.write(tool.parameters()).length();
    }
    return letters;
  }
}
