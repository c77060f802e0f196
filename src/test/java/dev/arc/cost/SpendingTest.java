package dev.arc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SpendingTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Test
  void nextCallIsRefusedWhenItCouldExceedTheBudget() {
    var spending = new Spending(Optional.of(new BigDecimal("0.05")), new BigDecimal("0.03"));

    assertThat(spending.setAside(CENT)).isTrue();
    assertThat(spending.setAside(CENT)).isTrue();
    assertThat(spending.setAside(CENT)).isFalse();

    spending.settle(CENT, new Cost.Reported(new BigDecimal("0.002")));
    assertThat(spending.setAside(new BigDecimal("0.008"))).isTrue();
    assertThat(spending.says()).isEqualTo("$0.0320 of $0.05 spent");
  }

  @Test
  void budgetHoldsHoweverManySpend() {
    var spending = new Spending(Optional.of(BigDecimal.ONE), BigDecimal.ZERO);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 500; i++) {
        threads.submit(() -> {
          if (spending.setAside(CENT)) {
            spending.settle(CENT, new Cost.Reported(CENT));
          }
        });
      }
    }

    assertThat(spending.spent()).isEqualByComparingTo("1.00");
  }

  @Test
  void unknownCostIsCountedAsUnknown() {
    var model = new ModelIdentity("together", "x", false, List.of("api.together.xyz"));
    var meter = new Meter(model, PriceBook.standard(), Spending.unbounded());

    meter.settle(meter.most(1000, 100), new Usage(1, 10, 10, 0, null));

    assertThat(meter.spending().unpriced()).isEqualTo(1);
    assertThat(meter.spending().spent()).isZero();
  }

  @Test
  void mostThatACallCanCostCoversItsUsage() {
    var model = new ModelIdentity("openai", "gpt-4.1", false, List.of("api.openai.com"));
    var meter = new Meter(model, PriceBook.standard(), Spending.unbounded());

    var most = meter.most(4000, 200);

    assertThat(most).isEqualByComparingTo("0.0056");
    assertThat(meter.isFree()).isFalse();
  }
}
