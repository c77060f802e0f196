package dev.arc.pipeline;

import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.history.Outcome;
import dev.arc.history.ProfileVersion;
import dev.arc.history.Result;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.history.RunRecord.State;
import dev.arc.history.RunStore;
import dev.arc.history.Slot;
import dev.arc.history.Tally;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import dev.arc.profile.ProfileTexts;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.simulation.Assignment;
import dev.arc.simulation.Fleet;
import dev.arc.simulation.Flight;
import dev.arc.simulation.FlightReport.Ending;
import dev.arc.simulation.Halt;
import dev.arc.simulation.Landing;
import dev.arc.trace.End;
import dev.arc.trace.Trajectory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plays an agent through a scenario set: what has no outcome yet is played, judged, kept, and only
/// then shown. Resuming a run is the same thing again.
public final class EvaluateAgent {
  /// How many scenarios are played once before the next trial of the first.
  private static final int APART = 16;

  private final RunStore store;
  private final Function<Usage, Optional<BigDecimal>> price;
  private final Supplier<Instant> clock;
  private final LongSupplier nanoseconds;

  /// @param price what a usage cost in US dollars; empty where there is no price
  public EvaluateAgent(
      RunStore store,
      Function<Usage, Optional<BigDecimal>> price,
      Supplier<Instant> clock,
      LongSupplier nanoseconds) {
    this.store = store;
    this.price = price;
    this.clock = clock;
    this.nanoseconds = nanoseconds;
  }

  /// What a new run is to be.
  ///
  /// @param texts that the profile was read from, with secrets redacted
  /// @param preparation what was paid before the first play; null for nothing
  public record Order(
      RunId id,
      ModelIdentity model,
      RunRecord.Settings settings,
      RunRecord.Forecast forecast,
      ProfileTexts texts,
      RunRecord.@Nullable Preparation preparation) {}

  /// The bounds of one process's part in a run.
  public record Bounds(
      int maxTokens, Duration callDeadline, Optional<Duration> timeBudget, Halt halt) {}

  /// How one process's part in a run ended.
  ///
  /// @param says why it ended early, for a user; empty when every play has an outcome
  public record RunEnd(RunRecord run, String says) {}

  /// An agent, and the set that it is put to.
  public record Exam(PreparedAgent agent, ScenarioSet set) {}

  /// Keeps profile, set and record of a new run. Nothing is played yet.
  public RunRecord begin(Exam exam, Order order) {
    var file = exam.agent().file();
    var now = clock.get();
    var profile = exam.agent().profile();
    var version =
        store.keep(
            new ProfileVersion(profile.sha256(), profile.name(), 0, file, order.texts(), now));
    var subject = new RunRecord.Subject(profile.name(), file, version.number(), profile.sha256());
    var run =
        new RunRecord(
            order.id(),
            now,
            null,
            State.OPEN,
            subject,
            order.model(),
            order.settings(),
            order.forecast(),
            0,
            order.preparation());
    store.begin(run, exam.set());
    return run;
  }

  /// Records scenarios that say nothing about the agent as invalid; they are not played.
  ///
  /// @param objections scenario id → what is unfair about it
  public void ruleOut(RunRecord run, ScenarioSet set, Map<String, String> objections) {
    for (var position = 0; position < set.scenarios().size(); position++) {
      var scenario = set.scenarios().get(position);
      var objection = objections.get(scenario.id());
      if (objection != null) {
        for (var trial = 1; trial <= run.settings().trials(); trial++) {
          store.append(run.id(), ruledOut(scenario, new Slot(position, trial), objection));
        }
      }
    }
  }

  private static Outcome ruledOut(Scenario scenario, Slot slot, String objection) {
    var nothing = new Trajectory.Timing(0, 0, 0, 0);
    var end = new End.Broken("the scenario is unfair: " + objection);
    var trajectory =
        new Trajectory(scenario.id(), slot.trial(), List.of(), end, Usage.NONE, nothing);
    var judgement = Judge.judge(scenario, trajectory);
    return new Outcome(
        new Result(slot, scenario.id(), judgement, Usage.NONE, BigDecimal.ZERO, nothing),
        trajectory);
  }

  /// Plays what a run still lacks, and again what ended in an error.
  ///
  /// @throws dev.arc.history.RunStoreException when another process is playing this run, or it
  ///   cannot be written
  public RunEnd play(RunRecord run, Exam exam, Fleet fleet, Bounds bounds, PlayListener listener)
      throws InterruptedException {
    try (var _ = store.claim(run.id()).orElseThrow(() -> new RunIsPlayedException(run.id()))) {
      var reopened = run.reopened();
      store.update(reopened);
      return new Part(reopened, exam.set(), listener).fly(exam.agent(), fleet, bounds);
    }
  }

  /// One process's part in one run. Dropped afterwards.
  private final class Part {
    private final RunRecord run;
    private final ScenarioSet set;
    private final PlayListener listener;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Integer> order;
    private final Judgements judgements = new Judgements();
    private final Map<Slot, Result> troubled;
    private Tally tally;

    Part(RunRecord run, ScenarioSet set, PlayListener listener) {
      this.run = run;
      this.set = set;
      this.listener = listener;
      var before = store.tally(run.id());
      this.tally = before.withoutErrors();
      this.troubled = before.errors() == 0 ? Map.of() : troubled(run);
      var scenarios = set.scenarios();
      IntStream.range(0, scenarios.size())
          .forEach(position -> positions.put(scenarios.get(position).id(), position));
      this.order = mixed(scenarios);
    }

    /// Positions by the scenarios' ids, which are hashes: a set starts with its violations, and a
    /// run that ends early would tell of these alone.
    private static List<Integer> mixed(List<Scenario> scenarios) {
      return IntStream.range(0, scenarios.size())
          .boxed()
          .sorted(Comparator.comparing(position -> scenarios.get(position).id()))
          .toList();
    }

    RunEnd fly(PreparedAgent agent, Fleet fleet, Bounds bounds) throws InterruptedException {
      var started = nanoseconds.getAsLong();
      var settled = settled();
      var flight =
          new Flight(
              agent.agent(),
              () -> missing(settled).iterator(),
              bounds.maxTokens(),
              bounds.callDeadline(),
              bounds.timeBudget(),
              bounds.halt());
      var report = fleet.fly(flight, this::land);
      var wall = Duration.ofNanos(nanoseconds.getAsLong() - started).toMillis();
      var ended = run.ended(state(report.ending()), clock.get(), wall);
      store.update(ended);
      return new RunEnd(ended, says(report.ending()));
    }

    /// Plays with an outcome that stands. An error says nothing about the agent: its play is played
    /// again, and only what it used is kept.
    private Set<Slot> settled() {
      var settled = new HashSet<>(store.played(run.id()));
      settled.removeAll(troubled.keySet());
      return settled;
    }

    /// Trials of one scenario come near to each other, for what was read and judged in one is known
    /// in the next; but not side by side, where two threads would read the same at once.
    private Stream<Assignment> missing(Set<Slot> settled) {
      var size = set.scenarios().size();
      return IntStream.iterate(0, first -> first < size, first -> first + APART)
          .boxed()
          .flatMap(first ->
              slots(first, Math.min(first + APART, size))
                  .filter(slot -> !settled.contains(slot))
                  .map(slot -> assignment(set.scenarios().get(slot.position()), slot.trial())));
    }

    private Stream<Slot> slots(int first, int end) {
      return IntStream.rangeClosed(1, run.settings().trials())
          .boxed()
          .flatMap(trial ->
              IntStream.range(first, end).mapToObj(index -> new Slot(order.get(index), trial)));
    }

    private Assignment assignment(Scenario scenario, int trial) {
      return new Assignment(
          scenario.id(), scenario.situation(), trial, run.settings().seed() + trial - 1);
    }

    private void land(Landing landing) {
      var trajectory = landing.trajectory();
      int position = positions.getOrDefault(trajectory.scenario(), -1);
      var scenario = set.scenarios().get(position);
      var judgement = judgements.of(scenario, trajectory);
      var cost =
          run.model().hosts().isEmpty()
              ? Optional.of(BigDecimal.ZERO)
              : price.apply(trajectory.usage());
      var slot = new Slot(position, trajectory.trial());
      var result =
          new Result(
              slot,
              scenario.id(),
              judgement,
              trajectory.usage(),
              cost.orElse(null),
              trajectory.timing());
      var outcome = new Outcome(result.after(Optional.ofNullable(troubled.get(slot))), trajectory);
      store.append(run.id(), outcome);
      tell(outcome);
    }

    private synchronized void tell(Outcome outcome) {
      tally = tally.plus(outcome.result().judgement().verdict());
      listener.kept(outcome, tally);
    }
  }

  /// Results of earlier parts that ended in an error.
  private Map<Slot, Result> troubled(RunRecord run) {
    var troubled = new HashMap<Slot, Result>();
    store.results(
        run.id(),
        result -> {
          if (result.judgement().verdict() == Verdict.ERROR) {
            troubled.put(result.slot(), result);
          }
        });
    return troubled;
  }

  private static State state(Ending ending) {
    return switch (ending) {
      case Ending.Complete _ -> State.DONE;
      case Ending.Halted _ -> State.STOPPED;
      case Ending.OutOfMoney _ -> State.OUT_OF_BUDGET;
      case Ending.OutOfTime _ -> State.OUT_OF_TIME;
      case Ending.Refused _ -> State.BROKEN;
    };
  }

  private static String says(Ending ending) {
    return switch (ending) {
      case Ending.Complete _ -> "";
      case Ending.Halted _ -> "stopped";
      case Ending.OutOfMoney(var says) -> says;
      case Ending.OutOfTime(var budget) ->
          "the time budget of " + budget.toSeconds() + " s has passed";
      case Ending.Refused(var _, var says) -> says;
    };
  }
}
