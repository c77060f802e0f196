package dev.arc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arc.catalogue.Level;
import dev.arc.expectation.Condition;
import dev.arc.expectation.Dimension;
import dev.arc.expectation.Expectation;
import dev.arc.llm.Usage;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.scenario.Limits;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Situation;
import dev.arc.scenario.Tested;
import dev.arc.scenario.User;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import dev.arc.world.Filter;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Quantity TOTAL = Quantity.of("12400 EUR");
  private static final Expectation RIGHT_FIGURE =
      new Expectation(
          "right-figure", Dimension.RESPONSE_QUALITY, true, new Condition.States(List.of(TOTAL)));
  private static final Expectation NOT_DOLLARS =
      new Expectation(
          "not-dollars", Dimension.RESPONSE_QUALITY, true, new Condition.NeverMoneyIn("USD"));
  private static final Expectation READS =
      new Expectation(
          "reads", Dimension.TOOL_EXECUTION, false, new Condition.Uses(List.of(Role.READER)));

  @Test
  void rightAnswerPasses() {
    var judgement =
        judge(List.of(RIGHT_FIGURE, NOT_DOLLARS, READS), answered("Munich spent €12,400.", true));

    assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
    assertThat(judgement.whose()).isEqualTo(Whose.NOBODY);
    assertThat(judgement.score()).isEqualTo(1);
    assertThat(judgement.decisive()).isEmpty();
  }

  @Test
  void wrongLabelFailsWithEvidenceAndStep() {
    var judgement =
        judge(List.of(RIGHT_FIGURE, NOT_DOLLARS, READS), answered("Munich spent $12,400.", true));

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgement.whose()).isEqualTo(Whose.AGENT);
    assertThat(judgement.reason())
        .isEqualTo(
            "reported $12,400 as US dollars; right would have been 12,400 EUR (step 3; the data came at step 2)");
    assertThat(judgement.decisive().orElseThrow().step()).isEqualTo(3);
    assertThat(judgement.checks())
        .extracting(CheckResult::passed)
        .containsExactly(false, false, true);
  }

  @Test
  void checkThatIsNotCriticalCostsScoreAlone() {
    var judgement = judge(List.of(RIGHT_FIGURE, READS), answered("Munich spent €12,400.", false));

    assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
    assertThat(judgement.score()).isCloseTo(0.25 / 0.55, within(1e-12));
  }

  @Test
  void infrastructureIsNobodysFailure() {
    var judgement =
        judge(
            List.of(RIGHT_FIGURE),
            ended(new End.Infrastructure("429 from the provider, five times")));

    assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(judgement.whose()).isEqualTo(Whose.INFRASTRUCTURE);
    assertThat(judgement.reason()).isEqualTo("429 from the provider, five times");
    assertThat(judgement.checks()).isEmpty();
  }

  @Test
  void brokenScenarioIsInvalid() {
    var judgement =
        judge(List.of(RIGHT_FIGURE), ended(new End.Broken("the user knows no currency")));

    assertThat(judgement.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judgement.whose()).isEqualTo(Whose.SCENARIO);
  }

  @Test
  void runningOutOfBudgetIsTheAgentsFailure() {
    var judgement = judge(List.of(RIGHT_FIGURE), ended(new End.OutOfBudget("steps")));

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgement.reason())
        .isEqualTo("gave no answer; right would have been 12,400 EUR (step 1)");
  }

  @Test
  void bareNumberIsReportedAsWhatWasGiven() {
    var judgement = judge(List.of(RIGHT_FIGURE), answered("It is 7731.", true));

    assertThat(judgement.reason()).startsWith("reported 7731; right would have been 12,400 EUR");
  }

  @Test
  void scorecardCountsConclusiveScenariosAlone() {
    var right = judge(List.of(RIGHT_FIGURE, READS), answered("€12,400.", true));
    var wrong = judge(List.of(RIGHT_FIGURE, READS), answered("$12,400.", true));
    var error = judge(List.of(RIGHT_FIGURE), ended(new End.Infrastructure("down")));
    var invalid = judge(List.of(RIGHT_FIGURE), ended(new End.Broken("no rows")));

    var card = Scorecard.of(List.of(right, right, wrong, error, invalid));

    assertThat(card.passed()).isEqualTo(2);
    assertThat(card.failed()).isEqualTo(1);
    assertThat(card.errors()).isEqualTo(1);
    assertThat(card.invalid()).isEqualTo(1);
    assertThat(card.reliability()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(card.interval().holds(card.reliability())).isTrue();
    assertThat(card.composite()).isCloseTo((1 + 1 + 0.30 / 0.55) / 3, within(1e-12));
    assertThat(card.atWorst()).isCloseTo(0.4, within(1e-12));
    assertThat(card.atBest()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void dimensionWithoutACheckIsLeftOut() {
    var card = Scorecard.of(List.of(judge(List.of(RIGHT_FIGURE), answered("$12,400.", true))));

    assertThat(card.dimensions())
        .extracting(DimensionScore::dimension)
        .containsExactly(Dimension.RESPONSE_QUALITY);
    assertThat(card.dimensions().getFirst().explanation())
        .isEqualTo("0 of 1 checks in 1 scenario hold");
  }

  @Test
  void nothingPlayedIsNoReliability() {
    var card = Scorecard.of(List.of());

    assertThat(card.reliability()).isZero();
    assertThat(card.interval().width()).isEqualTo(1);
    assertThat(card.dimensions()).isEmpty();
  }

  @Test
  void weightsOfTheDimensionsAddUpToOne() {
    assertThat(List.of(Dimension.values()).stream().mapToDouble(Dimension::weight).sum())
        .isCloseTo(1, within(1e-12));
  }

  private static Judgement judge(List<Expectation> expect, Trajectory trajectory) {
    var limits = new Limits(12, Duration.ofMinutes(2), 10_000);
    var world =
        new World(
            LocalDateTime.of(2026, 11, 2, 9, 0), ZoneOffset.UTC, List.of(), List.of(), List.of());
    var task = new Task.Total("travel", "amount", Filter.of(Map.of()));
    var user = new User(Map.of(), 2, "I don't know.");
    var situation =
        new Situation(task, "What did Munich spend?", user, world, List.of(), List.of(), limits);
    var tested =
        new Tested(
            "currency/foreign",
            "totals",
            "currency",
            null,
            "foreign",
            Level.VIOLATION,
            null,
            null,
            Map.of());
    return Judge.judge(
        new Scenario("0123456789ab", "Munich", tested, situation, expect), trajectory);
  }

  private static Trajectory answered(String answer, boolean reads) {
    var request = new Step.UserSaid(1, 0, "What did Munich spend?", List.of());
    var read =
        new Step.ToolCalled(
            2,
            0,
            "read_sheet",
            Role.READER,
            "{}",
            "total: €12,400",
            Step.Outcome.DONE,
            null,
            100,
            List.of(),
            null);
    var said = new Step.AgentSaid(3, 100, answer, null, false);
    return trajectory(
        reads ? List.of(request, read, said) : List.of(request, said), new End.Answered());
  }

  private static Trajectory ended(End end) {
    return trajectory(List.of(new Step.UserSaid(1, 0, "What did Munich spend?", List.of())), end);
  }

  private static Trajectory trajectory(List<Step> steps, End end) {
    return new Trajectory(
        "0123456789ab", 1, steps, end, Usage.NONE, new Trajectory.Timing(100, 5, 5, 0));
  }
}
