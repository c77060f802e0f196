package dev.arc.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.cost.Meter;
import dev.arc.cost.PriceBook;
import dev.arc.cost.Spending;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import dev.arc.simulation.Fleet;
import dev.arc.simulation.FleetContract;
import dev.arc.simulation.FlightReport;
import dev.arc.simulation.FlightReport.Ending;
import dev.arc.simulation.Landing;
import dev.arc.trace.End;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalFleetTest extends FleetContract {

  private final Queue<Landing> landed = new ConcurrentLinkedQueue<>();

  @Override
  protected Fleet fleet(LanguageModel model) {
    return fleet(model, Spending.unbounded());
  }

  private static Fleet fleet(LanguageModel model, Spending spending) {
    var meter = new Meter(model.identity(), PriceBook.standard(), spending);
    return new LocalFleet(model, meter, CONCURRENCY, Duration.ofMillis(50));
  }

  @Test
  void budgetIsNotExceededAndWhatItPaidForLands() throws InterruptedException {
    var budget = new BigDecimal("0.02");
    var spending = new Spending(Optional.of(budget), BigDecimal.ZERO);

    var report = fly(fleet(model(FleetContract::answer), spending), 500);

    // 100 tokens read and 20 written at $2 and $8 a million are $0.00036 a play.
    assertThat(report.ending())
        .isInstanceOfSatisfying(
            Ending.OutOfMoney.class,
            ending -> assertThat(ending.says()).contains("of $0.02 spent"));
    assertThat(spending.spent()).isLessThanOrEqualTo(budget).isGreaterThan(new BigDecimal("0.015"));
    assertThat(report.landed()).isEqualTo(landed.size());
    assertThat(spending.spent())
        .isEqualByComparingTo(
            new BigDecimal("0.00036").multiply(BigDecimal.valueOf(landed.size())));
    assertThat(landed)
        .extracting(landing -> landing.trajectory().end())
        .containsOnly(new End.Answered());
  }

  @Test
  void modelWithinTheProcessGetsAThreadForEachCore() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    var report =
        fly(
            fleet(
                within((conversation, settings) -> {
                  threads.add(Thread.currentThread());
                  return answer(conversation, settings);
                })),
            300);

    assertThat(report).isEqualTo(new FlightReport(300, 0, new Ending.Complete()));
    assertThat(threads)
        .hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors())
        .noneMatch(Thread::isVirtual);
  }

  @Test
  void mistakeOfOursCostsOnePlayOnly() throws InterruptedException {
    var calls = new AtomicInteger();

    var report =
        fly(
            fleet(
                model((conversation, settings) -> {
                  if (calls.incrementAndGet() == 5) {
                    throw new StackOverflowError("deep");
                  }
                  return answer(conversation, settings);
                })),
            20);

    assertThat(report).isEqualTo(new FlightReport(20, 0, new Ending.Complete()));
    assertThat(landed)
        .filteredOn(landing -> landing.trajectory().end() instanceof End.Infrastructure)
        .hasSize(1);
  }

  @Test
  void failedCallCostsNothing() throws InterruptedException {
    var spending = Spending.unbounded();
    var calls = new AtomicInteger();

    fly(
        fleet(
            model((conversation, settings) -> {
              if (calls.incrementAndGet() % 2 == 0) {
                throw new ModelException(ModelException.Kind.DEADLINE, "late");
              }
              return costing(answer(conversation, settings), "0.01");
            }),
            spending),
        10);

    assertThat(spending.spent()).isEqualByComparingTo("0.05");
    assertThat(spending.unpriced()).isZero();
  }

  private FlightReport fly(Fleet fleet, int plays) throws InterruptedException {
    return fleet.fly(flight(assignments(plays), Optional.empty()), landed::add);
  }

  private static Reply costing(Reply reply, String usd) {
    return new Reply(
        reply.message(),
        new Usage(1, 100, 20, 0, new BigDecimal(usd)),
        reply.finish(),
        reply.reasoning());
  }

  private static LanguageModel within(Answering answering) {
    return new LanguageModel() {
      @Override
      public ModelIdentity identity() {
        return new ModelIdentity("arc", "scripted", true, List.of());
      }

      @Override
      public Reply reply(Conversation conversation, CallSettings settings)
          throws ModelException, InterruptedException {
        return answering.reply(conversation, settings);
      }
    };
  }
}
