package dev.arc.cli;

import dev.arc.history.Expense;
import dev.arc.history.RunId;
import dev.arc.history.RunStore;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Keeps what a model was paid for beside the plays of runs, for `arc status --costs`.
///
/// @param model that was asked
record Ledger(Shell shell, RunStore store, ModelIdentity model) {

  /// Keeps one expense; what Arc did itself is none.
  ///
  /// @param what it was for, as it follows "for"
  /// @param run that it belongs to; null for none
  /// @param costUsd US dollars; null where nobody knows
  void keep(String what, @Nullable RunId run, Usage usage, @Nullable BigDecimal costUsd) {
    if (!model.hosts().isEmpty()) {
      store.keep(new Expense(shell.clock().get(), what, model.reference(), run, usage, costUsd));
    }
  }
}
