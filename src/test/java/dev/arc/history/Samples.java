package dev.arc.history;

import dev.arc.catalogue.Level;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.evaluation.Whose;
import dev.arc.expectation.Dimension;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import dev.arc.scenario.Limits;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Situation;
import dev.arc.scenario.Tested;
import dev.arc.scenario.User;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import dev.arc.world.Filter;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Records for tests of what keeps them.
public final class Samples {

  public static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
  private static final World WORLD =
      new World(
          LocalDateTime.of(2026, 3, 4, 9, 0), ZoneId.of("UTC"), List.of(), List.of(), List.of());

  public static final Judgement PASSED = judgement(Verdict.PASS, Whose.NOBODY, 1);
  public static final Judgement FAILED = judgement(Verdict.FAIL, Whose.AGENT, 0);
  public static final Judgement ERROR = judgement(Verdict.ERROR, Whose.INFRASTRUCTURE, 0);

  private Samples() {}

  public static RunRecord run(String id, Instant startedAt) {
    return new RunRecord(
        new RunId(id),
        startedAt,
        null,
        RunRecord.State.OPEN,
        new RunRecord.Subject("finance_agent", "configs/finance.yaml", 1, "ab".repeat(32)),
        new ModelIdentity("arc", "rehearsal", true, List.of()),
        new RunRecord.Settings("cd".repeat(32), 3, 2, 7, "local", "rehearsal", true, null, null),
        new RunRecord.Forecast(BigDecimal.ZERO, new BigDecimal("0.25")),
        0);
  }

  public static ScenarioSet set(int size) {
    var scenarios = IntStream.range(0, size).mapToObj(Samples::scenario).toList();
    return new ScenarioSet(
        "cd".repeat(32),
        7,
        "1",
        "currency",
        scenarios,
        List.of(new ScenarioSet.Rejection("near-duplicate", 2)),
        List.of(),
        List.of(),
        null,
        "",
        null);
  }

  public static Scenario scenario(int number) {
    return new Scenario(
        "%012x".formatted(number),
        "Scenario " + number,
        new Tested(
            "currency/missing",
            "budget consolidation",
            "currency",
            null,
            "missing",
            Level.VIOLATION,
            "assumes-usd",
            "right-currency",
            Map.of()),
        new Situation(
            new Task.Total("expenses", "amount", Filter.of(Map.of("city", "Oslo"))),
            "What did Oslo spend? (" + number + ")",
            new User(Map.of("currency", "In kroner."), 2, "I don't know."),
            WORLD,
            List.of(),
            List.of(),
            new Limits(12, Duration.ofMinutes(2), 8000)),
        List.of());
  }

  /// @param text what the agent answers
  public static Trajectory trajectory(String scenario, int trial, String text) {
    var said = new Step.UserSaid(1, 0, "What did Oslo spend?", List.of());
    var answered = new Step.AgentSaid(2, 5, text, null, false);
    return new Trajectory(
        scenario,
        trial,
        List.of(said, answered),
        new End.Answered(),
        new Usage(1, 100, 20, 0, null),
        new Trajectory.Timing(5, 7, 7, 0));
  }

  public static Outcome outcome(int position, int trial, Judgement judgement) {
    var scenario = scenario(position).id();
    var trajectory = trajectory(scenario, trial, "Oslo spent 12,400 NOK.");
    return new Outcome(
        new Result(
            new Slot(position, trial),
            scenario,
            judgement,
            trajectory.usage(),
            null,
            trajectory.timing()),
        trajectory);
  }

  private static Judgement judgement(Verdict verdict, Whose whose, double score) {
    var passed = verdict == Verdict.PASS;
    var check =
        new CheckResult(
            "right-figure",
            Dimension.RESPONSE_QUALITY,
            true,
            passed,
            passed ? "reported 12,400 NOK" : "reported 12,400 as US dollars",
            2,
            passed ? Symptom.NONE : Symptom.WRONG_LABEL);
    return new Judgement(
        "000000000000",
        1,
        verdict,
        whose,
        passed ? "" : check.says(),
        verdict.isConclusive() ? List.of(check) : List.of(),
        score);
  }
}
