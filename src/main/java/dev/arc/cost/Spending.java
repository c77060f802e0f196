package dev.arc.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What was spent so far, against a budget. Safe for many threads. A call is paid for in two steps:
/// the most that it can cost is set aside before it, and what it did cost is settled after it; so
/// the budget holds however many calls are under way.
public final class Spending {

  private final Optional<BigDecimal> budget;
  private final Totals totals;

  /// @param budget US dollars; empty for no bound
  /// @param already what was spent of it before, in a run that is resumed
  public Spending(Optional<BigDecimal> budget, BigDecimal already) {
    this.budget = budget;
    this.totals = new Totals(already);
  }

  public static Spending unbounded() {
    return new Spending(Optional.empty(), BigDecimal.ZERO);
  }

  /// Sets aside the most that the next call can cost.
  ///
  /// @return false, with nothing set aside, when that could exceed the budget
  public boolean setAside(BigDecimal most) {
    synchronized (totals) {
      var reached = totals.spent.add(totals.aside).add(most);
      if (budget.isPresent() && reached.compareTo(budget.get()) > 0) {
        return false;
      }
      totals.aside = totals.aside.add(most);
      return true;
    }
  }

  /// @param most what was set aside for the call
  /// @param cost what it did cost
  public void settle(BigDecimal most, Cost cost) {
    synchronized (totals) {
      totals.aside = totals.aside.subtract(most);
      totals.spent = totals.spent.add(cost.usd().orElse(BigDecimal.ZERO));
      totals.unpriced += cost.usd().isPresent() ? 0 : 1;
    }
  }

  /// US dollars of the calls whose cost is known.
  public BigDecimal spent() {
    synchronized (totals) {
      return totals.spent;
    }
  }

  /// Calls whose cost nobody knows.
  public long unpriced() {
    synchronized (totals) {
      return totals.unpriced;
    }
  }

  public Optional<BigDecimal> budget() {
    return budget;
  }

  /// For a user: `$0.0412 of $0.05 spent`.
  public String says() {
    return "$%s%s spent"
        .formatted(
            spent().setScale(4, RoundingMode.HALF_UP).toPlainString(),
            budget.map(it -> " of $" + it.toPlainString()).orElse(""));
  }

  /// Guarded by its own lock.
  private static final class Totals {
    private BigDecimal spent;
    private BigDecimal aside = BigDecimal.ZERO;
    private long unpriced;

    private Totals(BigDecimal already) {
      this.spent = already;
    }
  }
}
