package dev.arc.simulation;

import static dev.arc.llm.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.ScriptedModel;
import dev.arc.scenario.Limits;
import dev.arc.scenario.Situation;
import dev.arc.scenario.User;
import dev.arc.simulation.FlightReport.Ending;
import dev.arc.trace.End;
import dev.arc.world.Filter;
import dev.arc.world.Task;
import dev.arc.world.Worlds;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every fleet does, wherever it plays.
public abstract class FleetContract {

  protected static final int CONCURRENCY = 4;

  private final Queue<Landing> landed = new ConcurrentLinkedQueue<>();
  private final Halt halt = new Halt();

  /// A fleet whose plays use this model, at most [#CONCURRENCY] at once.
  protected abstract Fleet fleet(LanguageModel model);

  @Test
  void everyAssignmentLandsOnce() throws InterruptedException {
    var report = fly(model(FleetContract::answer), 200);

    assertThat(report).isEqualTo(new FlightReport(200, 0, new Ending.Complete()));
    assertThat(landed)
        .extracting(Landing::position)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200).mapToObj(Long::valueOf).toList());
    assertThat(landed)
        .allSatisfy(landing -> {
          assertThat(landing.trajectory().end()).isEqualTo(new End.Answered());
          assertThat(landing.trajectory().trial()).isEqualTo(landing.assignment().trial());
          assertThat(landing.assignment().scenario()).isEqualTo("s" + landing.position());
        });
  }

  @Test
  void sameSeedsGiveTheSameTrajectories() throws InterruptedException {
    fly(model(FleetContract::answer), 20);
    var first = inOrder();
    landed.clear();

    fly(model(FleetContract::answer), 20);

    assertThat(inOrder()).isEqualTo(first);
  }

  @Test
  void nothingToFlyIsComplete() throws InterruptedException {
    assertThat(fly(model(FleetContract::answer), 0))
        .isEqualTo(new FlightReport(0, 0, new Ending.Complete()));
  }

  @Test
  void playsAreBoundedAndTakenFromTheSourceOnlyWhenThereIsRoom() throws InterruptedException {
    var taken = new AtomicInteger();
    var most = new AtomicInteger();
    var source = IntStream.range(0, 300).mapToObj(FleetContract::assignment).iterator();
    Iterable<Assignment> counted =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return source.hasNext();
              }

              @Override
              public Assignment next() {
                most.accumulateAndGet(taken.incrementAndGet() - landed.size(), Math::max);
                return source.next();
              }
            };

    fleet(model(FleetContract::answer)).fly(flight(counted, Optional.empty()), landed::add);

    assertThat(landed).hasSize(300);
    assertThat(most.get()).isLessThanOrEqualTo(CONCURRENCY + 1);
  }

  @Test
  void haltKeepsWhatHasLandedAndAbandonsTheRest() throws InterruptedException {
    var report =
        fleet(model(after(10, FleetContract::answer, (_, _) -> hang())))
            .fly(flight(assignments(100), Optional.empty()), this::landAndHaltAfterFive);

    assertThat(report.ending()).isEqualTo(new Ending.Halted());
    assertThat(report.landed()).isEqualTo(landed.size()).isBetween(5L, 10L);
    assertThat(report.abandoned()).isLessThanOrEqualTo(CONCURRENCY);
  }

  @Test
  void timeBudgetEndsAFlight() throws InterruptedException {
    var report =
        fleet(model((_, _) -> hang()))
            .fly(flight(assignments(50), Optional.of(Duration.ofMillis(50))), landed::add);

    assertThat(report.ending()).isEqualTo(new Ending.OutOfTime(Duration.ofMillis(50)));
    assertThat(report.landed()).isZero();
    assertThat(report.abandoned()).isEqualTo(CONCURRENCY);
  }

  @Test
  void refusedKeyEndsAFlightAndCountsForNoScenario() throws InterruptedException {
    var report = fly(model(after(8, FleetContract::answer, (_, _) -> fail(Kind.REFUSED_KEY))), 200);

    assertThat(report.ending()).isEqualTo(new Ending.Refused(Kind.REFUSED_KEY, "no: REFUSED_KEY"));
    assertThat(report.landed()).isEqualTo(8);
    assertThat(landed)
        .extracting(landing -> landing.trajectory().end())
        .containsOnly(new End.Answered());
  }

  @Test
  void absentProviderEndsAFlightBeforeAllHaveFailed() throws InterruptedException {
    var report = fly(model((_, _) -> fail(Kind.UNAVAILABLE)), 500);

    assertThat(report.ending()).isInstanceOf(Ending.Refused.class);
    assertThat(report.landed()).isBetween(10L, 50L);
    assertThat(landed)
        .extracting(landing -> landing.trajectory().end())
        .hasOnlyElementsOfType(End.Infrastructure.class);
  }

  @Test
  void playsWithoutReplyNowAndThenEndNothing() throws InterruptedException {
    var calls = new AtomicInteger();

    var report =
        fly(
            model((conversation, settings) ->
                calls.incrementAndGet() % 3 == 0
                    ? fail(Kind.UNAVAILABLE)
                    : answer(conversation, settings)),
            90);

    assertThat(report).isEqualTo(new FlightReport(90, 0, new Ending.Complete()));
    assertThat(landed)
        .filteredOn(landing -> landing.trajectory().end() instanceof End.Infrastructure)
        .hasSize(30);
  }

  @Test
  void whatALandingThrowsEndsTheFlightAndComesOut() {
    var full = new IllegalStateException("the disk is full");

    assertThatThrownBy(() ->
            fleet(model(FleetContract::answer))
                .fly(
                    flight(assignments(100), Optional.empty()),
                    _ -> {
                      throw full;
                    }))
        .isSameAs(full);
  }

  @Test
  void interruptedCallerIsToldAfterTheFlightHasEnded() throws InterruptedException {
    var hanging = new CountDownLatch(1);
    var told = new CountDownLatch(1);
    var fleet =
        fleet(
            model((_, _) -> {
              hanging.countDown();
              return hang();
            }));
    var caller =
        Thread.ofVirtual()
            .start(() -> {
              try {
                fleet.fly(flight(assignments(5), Optional.empty()), landed::add);
              } catch (InterruptedException e) {
                told.countDown();
              }
            });

    hanging.await();
    caller.interrupt();
    caller.join();

    assertThat(told.getCount()).isZero();
    assertThat(landed).isEmpty();
  }

  private FlightReport fly(LanguageModel model, int plays) throws InterruptedException {
    return fleet(model).fly(flight(assignments(plays), Optional.empty()), landed::add);
  }

  private void landAndHaltAfterFive(Landing landing) {
    landed.add(landing);
    if (landed.size() >= 5) {
      halt.request();
    }
  }

  private List<Object> inOrder() {
    return landed.stream()
        .sorted((one, other) -> Long.compare(one.position(), other.position()))
        .<Object>map(landing -> List.of(landing.trajectory().steps(), landing.trajectory().end()))
        .toList();
  }

  protected Flight flight(Iterable<Assignment> assignments, Optional<Duration> timeBudget) {
    return new Flight(
        new Agent("You answer.", List.of(), null),
        assignments,
        100,
        Duration.ofSeconds(30),
        timeBudget,
        halt);
  }

  protected static List<Assignment> assignments(int count) {
    return IntStream.range(0, count).mapToObj(FleetContract::assignment).toList();
  }

  private static Assignment assignment(int number) {
    var situation =
        new Situation(
            new Task.Total("expenses", "amount", Filter.of(Map.of())),
            "Request " + number,
            new User(Map.of(), 1, "I don't know."),
            Worlds.euros("100", "200"),
            List.of(),
            List.of(),
            new Limits(10, Duration.ofMinutes(5), 10_000));
    return new Assignment("s" + number, situation, 1 + number % 3, number);
  }

  /// What a model does when it is asked.
  @FunctionalInterface
  protected interface Answering {
    Reply reply(Conversation conversation, CallSettings settings)
        throws ModelException, InterruptedException;
  }

  /// A model behind a server, as far as a fleet can tell.
  protected static LanguageModel model(Answering answering) {
    return new LanguageModel() {
      @Override
      public ModelIdentity identity() {
        return new ModelIdentity("openai", "gpt-4.1", false, List.of("api.openai.com"));
      }

      @Override
      public Reply reply(Conversation conversation, CallSettings settings)
          throws ModelException, InterruptedException {
        return answering.reply(conversation, settings);
      }
    };
  }

  protected static Reply answer(Conversation conversation, CallSettings settings)
      throws ModelException {
    var asked = conversation.messages().getLast().text();
    return ScriptedModel.of(says("To " + asked + " with " + settings.seed() + "."))
        .reply(conversation, settings);
  }

  private static Reply hang() throws InterruptedException {
    new Semaphore(0).acquire();
    throw new AssertionError("nobody lets go");
  }

  private static Reply fail(Kind kind) throws ModelException {
    throw new ModelException(kind, "no: " + kind);
  }

  private static Answering after(int calls, Answering first, Answering then) {
    var made = new AtomicInteger();
    return (conversation, settings) ->
        (made.incrementAndGet() <= calls ? first : then).reply(conversation, settings);
  }
}
