package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.history.RunRecord.Preparation;
import dev.arc.history.RunStore;
import dev.arc.history.Tally;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the earlier parts of a run came to.
///
/// @param spentUsd what its plays, those that were broken off too, and what came before them cost,
///   as far as that is known
record Earlier(Tally tally, BigDecimal spentUsd) {

  /// What is paid for calls of plays that have no outcome.
  static final String BROKEN_OFF = "plays that were broken off";

  static final Earlier NOTHING = new Earlier(Tally.NONE, BigDecimal.ZERO);

  static Earlier of(RunRecord run, RunStore store) {
    var spent = new BigDecimal[] {paid(run.preparation())};
    store.results(
        run.id(),
        result -> {
          var cost = result.costUsd();
          spent[0] = cost == null ? spent[0] : spent[0].add(cost);
        });
    store.expenses().stream()
        .filter(expense -> run.id().equals(expense.run()) && expense.what().equals(BROKEN_OFF))
        .forEach(expense -> spent[0] = spent[0].add(paid(expense.costUsd())));
    return new Earlier(store.tally(run.id()), spent[0]);
  }

  /// Nothing was played yet, but something was paid.
  static Earlier paying(Preparation preparation) {
    return new Earlier(Tally.NONE, paid(preparation));
  }

  private static BigDecimal paid(@Nullable Preparation preparation) {
    return paid(preparation == null ? null : preparation.costUsd());
  }

  private static BigDecimal paid(@Nullable BigDecimal cost) {
    return cost == null ? BigDecimal.ZERO : cost;
  }

  /// `38 of 50 played; 2 errors are played again; the 0.0123 USD spent so far count towards the
  /// budget`
  String says(int planned) {
    var settled = tally.withoutErrors().total();
    var errors = tally.errors();
    return "%d of %d played%s%s"
        .formatted(
            settled,
            planned,
            errors == 0
                ? ""
                : errors == 1
                    ? ", 1 that ended in an error is played again"
                    : ", " + errors + " that ended in errors are played again",
            spentUsd.signum() == 0
                ? ""
                : "; "
                    + Figures.dollars(spentUsd)
                    + " spent so far, which counts towards --budget");
  }
}
