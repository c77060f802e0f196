package dev.arc.cli;

import dev.arc.cost.Cost;
import dev.arc.cost.Estimate;
import dev.arc.cost.Meter;
import dev.arc.cost.Spending;
import dev.arc.history.RunRecord.Preparation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Asks a model what is to be known before the first play: one call for each question, paid for
/// like any other, all within one budget.
final class PaidCalls {

  private final Workshop workshop;
  private final LanguageModel model;

  PaidCalls(Workshop workshop, LanguageModel model) {
    this.workshop = workshop;
    this.model = model;
  }

  /// What the calls are expected to cost.
  ///
  /// @param questions at least one
  Estimate estimate(List<Question> questions) {
    return questions.stream().map(this::estimate).reduce(Estimate::plus).orElseThrow();
  }

  private Estimate estimate(Question question) {
    var identity = model.identity();
    var isFree = workshop.prices().free(identity).isPresent();
    return Estimate.ofCall(
            question.text(),
            question.settings().maxTokens(),
            identity,
            workshop.prices(),
            // Where nothing is paid, nobody waits for the tokenizer's tables.
            isFree ? text -> text.length() / 4 : workshop.tokens(identity.name()))
        .restingOn("1 call that " + question.does());
  }

  /// Asks the model, one question after the other.
  ///
  /// @param budget US dollars that the calls must not exceed; null for no bound
  /// @throws UnansweredException when no reply was to be had
  /// @throws UsageException when the next call could exceed the budget
  List<PaidReply> ask(List<Question> questions, @Nullable BigDecimal budget)
      throws InterruptedException {
    return ask(questions, budget, (_, _) -> {});
  }

  /// @param paid is told each reply at once: what comes after it may fail
  List<PaidReply> ask(
      List<Question> questions, @Nullable BigDecimal budget, BiConsumer<Question, PaidReply> paid)
      throws InterruptedException {
    var spending = new Spending(Optional.ofNullable(budget), BigDecimal.ZERO);
    var meter = new Meter(model.identity(), workshop.prices(), spending);
    var replies = new ArrayList<PaidReply>();
    for (var question : questions) {
      var most = meter.most(question.text().length(), question.settings().maxTokens());
      if (!spending.setAside(most)) {
        throw new UsageException(tooDear(question, spending, most));
      }
      var reply = reply(question);
      var cost = workshop.prices().of(reply.usage(), model.identity());
      spending.settle(most, cost);
      replies.add(
          new PaidReply(
              reply.message().text(),
              model.identity().reference(),
              new Preparation(reply.usage(), usd(cost))));
      paid.accept(question, replies.getLast());
    }
    return replies;
  }

  private @Nullable BigDecimal usd(Cost cost) {
    return model.identity().hosts().isEmpty() ? BigDecimal.ZERO : cost.usd().orElse(null);
  }

  private Reply reply(Question question) throws InterruptedException {
    try {
      return model.reply(question.conversation(), question.settings());
    } catch (ModelException e) {
      throw new UnansweredException(
          "%s: %s could not be asked%s: %s; try again, or leave %s out"
              .formatted(
                  question.option(),
                  model.identity().reference(),
                  question.does().equals("reads the profile") ? " about the profile" : "",
                  e.getMessage(),
                  option(question)),
          e);
    }
  }

  private static String tooDear(Question question, Spending spending, BigDecimal most) {
    return "%s: the call that %s can cost up to %s, %s; raise it, or leave %s out"
        .formatted(
            question.option(),
            question.does(),
            Figures.dollars(most),
            (spending.spent().signum() > 0
                    ? "and with the " + Figures.dollars(spending.spent()) + " spent before that is "
                    : "")
                + "more than --budget "
                + spending.budget().map(BigDecimal::toPlainString).orElse(""),
            option(question));
  }

  private static String option(Question question) {
    return question.option().substring(0, question.option().indexOf(' '));
  }
}
