package dev.arc.cli;

import dev.arc.capability.Refinement;
import dev.arc.capability.RefinementRequest;
import dev.arc.cost.Cost;
import dev.arc.cost.Estimate;
import dev.arc.cost.Meter;
import dev.arc.cost.Spending;
import dev.arc.history.RunRecord.Preparation;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import dev.arc.pipeline.PreparedAgent;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Has a model refine what the rules found in a profile: one call, paid for like any other.
final class Refining {

  private final Workshop workshop;
  private final LanguageModel model;

  Refining(Workshop workshop, LanguageModel model) {
    this.workshop = workshop;
    this.model = model;
  }

  /// What the call is expected to cost.
  Estimate estimate(PreparedAgent agent) {
    var identity = model.identity();
    var isFree = workshop.prices().free(identity).isPresent();
    return Estimate.ofCall(
        text(request(agent)),
        RefinementRequest.REPLY_TOKENS,
        identity,
        workshop.prices(),
        // Where nothing is paid, nobody waits for the tokenizer's tables.
        isFree ? text -> text.length() / 4 : workshop.tokens(identity.name()));
  }

  /// Asks the model.
  ///
  /// @param budget US dollars that the call must not exceed; null for no bound
  /// @throws RefinementException when no reply was to be had
  /// @throws UsageException when the call could exceed the budget
  Refined ask(PreparedAgent agent, @Nullable BigDecimal budget) throws InterruptedException {
    var request = request(agent);
    var spending = new Spending(Optional.ofNullable(budget), BigDecimal.ZERO);
    var meter = new Meter(model.identity(), workshop.prices(), spending);
    var most = meter.most(text(request).length(), RefinementRequest.REPLY_TOKENS);
    if (!spending.setAside(most)) {
      throw new UsageException(tooDear(spending, most));
    }
    var reply = reply(request);
    var usage = reply.usage();
    var cost = workshop.prices().of(usage, model.identity());
    spending.settle(most, cost);
    return new Refined(
        Refinement.read(reply.message().text(), agent.profile(), agent.capabilities()),
        model.identity().reference(),
        new Preparation(usage, usd(cost)));
  }

  private @Nullable BigDecimal usd(Cost cost) {
    return model.identity().hosts().isEmpty() ? BigDecimal.ZERO : cost.usd().orElse(null);
  }

  private Reply reply(Conversation request) throws InterruptedException {
    try {
      return model.reply(request, RefinementRequest.settings());
    } catch (ModelException e) {
      throw new RefinementException(
          "--profiler llm: %s could not be asked about the profile: %s; try again, or leave --profiler out"
              .formatted(model.identity().reference(), e.getMessage()),
          e);
    }
  }

  private static String tooDear(Spending spending, BigDecimal most) {
    return "--profiler llm: the call that reads the profile can cost up to %s, more than --budget %s; raise it, or leave --profiler out"
        .formatted(
            Figures.dollars(most), spending.budget().map(BigDecimal::toPlainString).orElse(""));
  }

  private static Conversation request(PreparedAgent agent) {
    return RefinementRequest.of(agent.profile(), agent.capabilities());
  }

  private static String text(Conversation request) {
    return request.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
  }
}
