package dev.arc.cli;

import dev.arc.history.RunRecord.Preparation;
import dev.arc.pipeline.SetMaker.ModelsReply;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model replied to a question.
///
/// @param model by which it is known to the user
/// @param paid what the call used and cost
record PaidReply(String text, String model, Preparation paid) {

  ModelsReply entries() {
    return new ModelsReply(model, text);
  }

  /// What several calls used and cost together.
  static Preparation sum(List<PaidReply> replies) {
    return replies.stream().map(PaidReply::paid).reduce(PaidReply::plus).orElseThrow();
  }

  private static Preparation plus(Preparation one, Preparation other) {
    return new Preparation(one.usage().plus(other.usage()), plus(one.costUsd(), other.costUsd()));
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }
}
