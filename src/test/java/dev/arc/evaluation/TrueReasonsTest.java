package dev.arc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.arc.topic.Topics;
import dev.arc.topic.Vocabulary;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Trajectory;
import dev.arc.world.Cell;
import dev.arc.world.Filter;
import dev.arc.world.Presentation;
import dev.arc.world.Row;
import dev.arc.world.Table;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said of models that hardly know what they do is true of what they did.
class TrueReasonsTest {

  private static final String REQUEST = "What did Munich spend on travel in Q1 2026?";
  private static final Quantity TOTAL = Quantity.of("12400 EUR");
  private static final Condition STATES = new Condition.States(List.of(TOTAL));
  private static final Condition NO_WRONG_FIGURE =
      new Condition.NoWrongFigure(List.of(TOTAL), List.of());
  private static final Condition REPORTS = new Condition.ReportsFailure();
  private static final Condition LOOKS_UP =
      new Condition.Uses(List.of(Role.READER, Role.SEARCH, Role.UNKNOWN));
  private static final String ROWS =
      "{\"records\":[{\"id\":\"EXP-1\",\"amount\":\"9,000 EUR\"},{\"id\":\"EXP-2\",\"amount\":\"3,400 EUR\"}]}";

  @Test
  void whoeverNeverReadTheDataIsToldSo() {
    var judgement =
        judge("The table was not right.", List.of(call(Outcome.REJECTED, "{}")), STATES);

    assertThat(judgement.reason())
        .isEqualTo(
            "gave no figure; its call at step 2 was rejected; right would have been 12,400 EUR (step 3; it never got to see the data)");
    assertThat(manner(judgement)).isEqualTo(Symptom.UNREAD);
  }

  @Test
  void lookupThatFoundNothingBroughtNoData() {
    var nothing = call(Outcome.DONE, "{\"records\":[],\"row_count\":0,\"message\":\"No match.\"}");

    var judgement = judge("The database is empty.", List.of(nothing), STATES, LOOKS_UP);

    assertThat(judgement.reason()).endsWith("(step 3; it never got to see the data)");
    assertThat(says(judgement, 1))
        .isEqualTo(
            "answered without data: read found nothing at step 2; right would have been getting the data first (step 3)");
  }

  /// Whatever else stands beside the empty list: a heading, what was asked for, a status.
  @Test
  void headOfAnEmptyListIsNoData() {
    var nothing =
        call(
            Outcome.DONE,
            "{\"source\":\"a.csv\",\"notes\":{\"entity\":\"GmbH\"},\"status\":\"ok\",\"records\":[],\"row_count\":0}");

    assertThat(judge("I found nothing.", List.of(nothing), STATES).reason())
        .doesNotContain("the data came");
  }

  @Test
  void resultWithoutAListIsData() {
    var record = call(Outcome.DONE, "{\"amount\":\"12,400 EUR\",\"tags\":[]}");

    assertThat(judge("I have it.", List.of(record), STATES).reason())
        .endsWith("(step 3; the data came at step 2)");
  }

  @Test
  void dataInTheRequestNeedsNoLookup() {
    var judgement = judge(REQUEST + " EXP-1 EXP-2", "I have it.", List.of(), STATES);

    assertThat(judgement.reason()).endsWith("(step 2)");
  }

  @Test
  void unansweredIsNotCalledUnread() {
    var judgement = judge(REQUEST, null, List.of(call(Outcome.REJECTED, "{}")), STATES);

    assertThat(manner(judgement)).isEqualTo(Symptom.NO_ANSWER);
  }

  @Test
  void lookupsAreNamedByWhatBecameOfThem() {
    var rejected = call(Outcome.REJECTED, "{}");
    var calculated =
        new Step.ToolCalled(
            2, 0, "add", Role.CALCULATOR, "{}", "5", Outcome.DONE, null, 100, List.of(), null);

    assertThat(says(judge("Hm.", List.of(), LOOKS_UP), 0))
        .startsWith("answered without looking anything up; ");
    assertThat(says(judge("Hm.", List.of(calculated), LOOKS_UP), 0))
        .startsWith("answered after calling add, without looking anything up; ");
    assertThat(says(judge("Hm.", List.of(rejected, rejected), LOOKS_UP), 0))
        .startsWith(
            "answered without data: read rejected the call at step 3, the last of 2 calls; ");
    assertThat(says(judge("Hm.", List.of(call(Outcome.INVALID, "{}")), LOOKS_UP), 0))
        .startsWith("answered without data: the call of read at step 2 was not valid; right ");
  }

  @Test
  void rolesAreNamedAsPeopleNameTools() {
    assertThat(Calls.anyOf(List.of(Role.READER, Role.SEARCH, Role.UNKNOWN)))
        .isEqualTo("a reading tool, a search tool or another tool");
    assertThat(Calls.anyOf(List.of(Role.CALCULATOR))).isEqualTo("a calculator");
    assertThat(Calls.anyOf(List.of(Role.UNKNOWN))).isEqualTo("a tool");
  }

  @Test
  void calledToolsAreNamedThemselves() {
    var twice = List.of(call(Outcome.DONE, ROWS), call(Outcome.DONE, ROWS));
    var once = new Condition.CallsAtMost(List.of(Role.READER, Role.UNKNOWN), 1);

    assertThat(says(judge("Hm.", twice, once), 0)).startsWith("called read 2 times; ");
    assertThat(says(judge("Hm.", List.of(), once), 0))
        .isEqualTo("never called a reading tool or another tool; 1 call is allowed");
  }

  @Test
  void severalToolsAreCountedTogether() {
    assertThat(Calls.tools(List.of(named("read"), named("query"), named("read"))))
        .isEqualTo("read and query");
    var once = new Condition.CallsAtMost(List.of(Role.READER, Role.UNKNOWN), 1);
    var both = List.of(call(Outcome.DONE, ROWS), named("query"));

    assertThat(says(judge("Hm.", both, once), 0))
        .startsWith("called read and query 2 times in all; ");
  }

  @Test
  void theDayThatWasNamedIsTold() {
    var day = new Condition.States(List.of(Quantity.of("2026-03-29")));
    var read = List.of(call(Outcome.DONE, ROWS));

    assertThat(judge("It is as of 12 March 2026.", read, day).reason())
        .startsWith(
            "names 12 March 2026, not the right day; right would have been naming 29 March");
    assertThat(judge("It is all there.", read, day).reason()).startsWith("names no day; ");
  }

  /// `naming what the request is about` is no help where something else has to be said.
  @Test
  void wordsThatHaveToBeSaidAreTold() {
    var nothing =
        new Condition.Mentions(List.of(List.of("nothing", "no records", "no match", "no rows")));
    var covers = new Condition.Mentions(List.of(List.of("Munich", "travel", "a.xlsx", "Q1")));

    assertThat(judge("Fine.", List.of(), nothing).reason())
        .startsWith("does not say \"nothing\", \"no records\", \"no match\" or the like (");
    assertThat(judge("Fine.", List.of(), covers).reason())
        .startsWith("names nothing that was asked for; right would have been naming what");
  }

  @Test
  void everyTopicHasWordsOfItsOwn() {
    assertThat(Vocabulary.beside(Named.class, "topics.yaml").keys())
        .containsExactlyInAnyOrderElementsOf(Topics.standard().ids());
    assertThat(Named.open("minor_units")).isEqualTo("the minor units are unclear");
    assertThat(Named.asked("confirmation")).isEqualTo("for confirmation");
  }

  @Test
  void ownMistakeIsNotTheFailureThatHadToBeReported() {
    var judgement =
        judge(
            "An error occurred: no such table.",
            List.of(call(Outcome.REJECTED, "{\"error\":\"no such table\"}")),
            new Condition.AnyOf(List.of(STATES, REPORTS)));

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgement.reason())
        .startsWith(
            "says that something failed, but only its own call did: read rejected the call at step 2; right would have been 12,400 EUR");
  }

  @Test
  void failureThatNobodyMetCannotBeReported() {
    assertThat(judge("I was unable to read the sheet.", List.of(), REPORTS).reason())
        .startsWith("says that something failed, but no tool did (step 2");
    assertThat(judge("Munich spent €9,850.", List.of(), REPORTS).reason())
        .startsWith(
            "answered without looking anything up; right would have been looking it up and saying what failed");
    assertThat(judge("€9,850.", List.of(call(Outcome.DONE, ROWS)), REPORTS).reason())
        .startsWith("answered without calling the tool that fails; ");
  }

  @Test
  void failureThatWasMetIsReportedStill() {
    var failed = call(Outcome.FAULT, "503", "server_error");

    assertThat(judge("I was unable to read the sheet.", List.of(failed), REPORTS).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void yearOfThePeriodIsNotReportedAsAFigure() {
    var read = List.of(call(Outcome.DONE, ROWS));

    assertThat(judge("The sheet has the data for Q1 2026.", read, STATES).reason())
        .startsWith("gave no figure; ");
    assertThat(judge("The total for 2026 is not there.", read, STATES).reason())
        .startsWith("gave no figure; ");
    assertThat(judge("The total is 2013.", read, STATES).reason()).startsWith("reported 2013; ");
  }

  @Test
  void numberOfSomethingIsNoFigure() {
    var read = List.of(call(Outcome.DONE, ROWS));

    var judgement = judge("Line 1, column 1014, is wrong.", read, NO_WRONG_FIGURE, STATES);

    assertThat(judgement.checks().getFirst().passed()).isTrue();
    assertThat(judgement.reason()).startsWith("gave no figure; ");
    assertThat(judge("The order 7731 has arrived.", read, STATES).reason())
        .startsWith("gave no figure; ");
    assertThat(judge("Order: 7731", read, STATES).reason()).startsWith("reported 7731; ");
    assertThat(judge("The order came to 7731.", read, STATES).reason())
        .startsWith("reported 7731; ");
  }

  @Test
  void severalWrongFiguresAreNotToldAsOne() {
    var read = List.of(call(Outcome.DONE, ROWS));

    assertThat(judge("EXP-1: 9,000 EUR\nEXP-2: 3,400 EUR", read, STATES).reason())
        .startsWith("gave 2 figures, none of them right (9,000 EUR; 3,400 EUR); ");
    assertThat(judge("9,000 EUR and 3,400 EUR. The total is 12,300 EUR.", read, STATES).reason())
        .startsWith("reported 12,300 EUR; ");
  }

  @Test
  void oneOfTwoRightFiguresIsNotToldAsWrong() {
    var both = new Condition.States(List.of(TOTAL, Quantity.of("300 USD")));

    assertThat(judge("It is 12,400 EUR.", List.of(call(Outcome.DONE, ROWS)), both).reason())
        .startsWith("reported only 12,400 EUR; ");
  }

  @Test
  void replyThatWasCutOffIsToldSo() {
    var steps =
        List.<Step>of(
            new Step.UserSaid(1, 0, REQUEST, List.of()),
            call(Outcome.DONE, ROWS),
            new Step.AgentSaid(3, 5, "Let me think", null, true));

    assertThat(judge(REQUEST, steps, new End.Answered(), STATES).reason())
        .startsWith("gave no figure; its reply was cut off at the token limit; ");
  }

  @Test
  void callsThatCouldNotBeReadAreToldSo() {
    var calls = List.of(call(Outcome.INVALID, "{}"), call(Outcome.INVALID, "{}"));

    assertThat(judge(REQUEST, null, calls, STATES).reason())
        .startsWith("gave no answer; all 2 of its calls were invalid (steps 2 to 3); ");
    assertThat(judge("It is 5 EUR.", List.of(call(Outcome.DONE, ROWS)), STATES).reason())
        .doesNotContain("invalid");
  }

  @Test
  void callThatBreaksOffIsToldSo() {
    assertThat(judge("Hm.", List.of(written("{\"query\": \"1.1.1")), STATES).reason())
        .startsWith("gave no figure; its call at step 2 breaks off in the middle; ");
    assertThat(judge("Hm.", List.of(written("[1]")), STATES).reason())
        .startsWith("gave no figure; its call at step 2 was invalid; ");
  }

  @Test
  void whatBecameOfACallIsToldOnce() {
    var rejected = call(Outcome.REJECTED, "{}");
    var invalid = call(Outcome.INVALID, "{}");

    assertThat(says(judge("Hm.", List.of(rejected), LOOKS_UP), 0)).doesNotContain("its call");
    assertThat(says(judge("Hm.", List.of(invalid), LOOKS_UP), 0)).doesNotContain("its call");
    assertThat(judge("Hm.", List.of(rejected, invalid), STATES).reason())
        .startsWith("gave no figure; all 2 of its calls were rejected or invalid (steps 2 to 3); ");
  }

  @Test
  void numberOfARecordIsNotMadeUp() {
    var read = List.of(call(Outcome.DONE, ROWS.replace("EXP-1\"", "EXP-1146\"")));
    var grounded = new Condition.Grounded();

    assertThat(judge("The id is 1146.", read, grounded).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge("The id is 1147.", read, grounded).reason())
        .startsWith("reported 1147, which");
  }

  /// 9,000 and 3,400 make 12,400, and no order of that number.
  @Test
  void numberOfSomethingIsNotWorkedOut() {
    var read = List.of(call(Outcome.DONE, ROWS));
    var grounded = new Condition.Grounded();

    assertThat(judge("The sum is 12400.", read, grounded).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge("The order 12400 has arrived.", read, grounded).reason())
        .startsWith("reported 12400, which does not follow from anything it was given");
  }

  @Test
  void nothingFoundIsHeldAgainstASourceThatSaidThereIsMore() {
    var page = "{\"records\":[{\"id\":\"EXP-1\",\"amount\":\"9,000 EUR\"}],\"has_more\":true}";
    var answer = "I found no matching records in Munich_expenses.xlsx for Q1 2026.";
    var grounded = new Condition.AllOf(List.of(new Condition.Grounded(), STATES));

    assertThat(judge(answer, List.of(call(Outcome.DONE, page)), grounded).reason())
        .startsWith(
            "says that there is nothing (\"I found no matching records in Munich_expenses.xlsx for Q1 2026.\"); the source said that there is more; ");
    assertThat(judge(answer, List.of(call(Outcome.DONE, ROWS)), grounded).reason())
        .startsWith("gave no figure; ");
  }

  @Test
  void whatIsRightIsToldOnce() {
    var either =
        new Condition.AnyOf(
            List.of(
                STATES,
                new Condition.AllOf(
                    List.of(new Condition.Discloses("currency"), NO_WRONG_FIGURE))));

    assertThat(
            judge(
                    "It is 5 EUR. The currency is unclear.",
                    List.of(call(Outcome.DONE, ROWS)),
                    either)
                .reason())
        .contains("right would have been 12,400 EUR or no figure (");
  }

  @Test
  void nobodyTellsOfDataThatWasNeverRead() {
    var discloses = new Condition.Discloses("currency");

    assertThat(judge("The currency is unclear.", List.of(), discloses).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(
            judge("The currency is unclear.", List.of(call(Outcome.DONE, ROWS)), discloses)
                .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void timeIsToldByOneCheckAlone() {
    var judgement = judge("Hm.", List.of(), new Condition.WithinBudget());

    assertThat(says(judgement, 0)).isEqualTo("answered within its budget");
  }

  @Test
  void answerBesideThePointIsNotSilentOnATopic() {
    var read = List.of(call(Outcome.DONE, ROWS));
    var discloses = new Condition.Discloses("completeness");
    var mentions = new Condition.Mentions(List.of(List.of("Munich", "travel")));

    assertThat(manner(judge("The order 7731 has arrived.", read, discloses, mentions)))
        .isEqualTo(Symptom.NO_FIGURE);
    assertThat(manner(judge("Munich is fine.", read, discloses, mentions)))
        .isEqualTo(Symptom.SILENT);
    assertThat(manner(judge("12,400 EUR.", read, discloses, mentions))).isEqualTo(Symptom.SILENT);
  }

  /// Who gives no figure has taken no currency for granted.
  @Test
  void whoeverWasAskedForAFigureAndGaveNoneIsNotSilentOnATopic() {
    var read = List.of(call(Outcome.DONE, ROWS));
    var discloses =
        new Condition.AllOf(List.of(new Condition.Discloses("currency"), NO_WRONG_FIGURE));

    assertThat(manner(judge("Munich has rows with a column.", read, discloses)))
        .isEqualTo(Symptom.NO_FIGURE);
    assertThat(manner(judge("Munich spent 12,400.", read, discloses))).isEqualTo(Symptom.SILENT);
  }

  @Test
  void timesAreToldInSeconds() {
    var within = new Condition.WithinLimits(12, 60_000);

    assertThat(says(judge("Hm.", List.of(), within), 0)).isEqualTo("took 1 step and 2.1 s");
    assertThat(says(judge("Hm.", List.of(), new Condition.WithinLimits(12, 2000)), 0))
        .startsWith("took 2.068 s; right would have been at most 2 s");
  }

  private static Symptom manner(Judgement judgement) {
    return judgement.decisive().orElseThrow().manner();
  }

  private static String says(Judgement judgement, int check) {
    return judgement.checks().get(check).says();
  }

  private static Judgement judge(
      String answer, List<Step.ToolCalled> calls, Condition... conditions) {
    return judge(REQUEST, answer, calls, conditions);
  }

  private static Judgement judge(
      String request,
      @Nullable String answer,
      List<Step.ToolCalled> calls,
      Condition... conditions) {
    var steps = new ArrayList<Step>();
    steps.add(new Step.UserSaid(1, 0, request, List.of()));
    for (var call : calls) {
      steps.add(numbered(call, steps.size() + 1));
    }
    if (answer != null) {
      steps.add(new Step.AgentSaid(steps.size() + 1, 5, answer, null, false));
    }
    return judge(
        request,
        steps,
        answer == null ? new End.OutOfBudget("steps") : new End.Answered(),
        conditions);
  }

  private static Judgement judge(
      String request, List<Step> steps, End end, Condition... conditions) {
    var expect = new ArrayList<Expectation>();
    for (var condition : conditions) {
      expect.add(
          new Expectation(
              "check-" + expect.size(), Dimension.RESPONSE_QUALITY, expect.isEmpty(), condition));
    }
    if (conditions.length > 1 && conditions[0] == NO_WRONG_FIGURE) {
      expect.set(1, new Expectation("check-1", Dimension.RESPONSE_QUALITY, true, conditions[1]));
    }
    return Judge.judge(
        new Scenario(
            "0123456789ab",
            "Munich",
            new Tested(
                "currency/foreign",
                "totals",
                "currency",
                null,
                "way",
                Level.VIOLATION,
                null,
                null,
                Map.of()),
            situation(request),
            expect),
        new Trajectory(
            "0123456789ab", 1, steps, end, Usage.NONE, new Trajectory.Timing(2068, 5, 5, 0)));
  }

  private static Situation situation(String request) {
    var rows =
        List.of(
            new Row(Map.of("id", new Cell.Words("EXP-1"))),
            new Row(Map.of("id", new Cell.Words("EXP-2"))));
    var table =
        new Table("expenses", "munich.xlsx", List.of(), rows, Map.of(), Presentation.PLAIN, 0);
    var world =
        new World(
            LocalDateTime.of(2026, 4, 2, 9, 0),
            ZoneOffset.UTC,
            List.of(table),
            List.of(),
            List.of());
    return new Situation(
        new Task.Total("expenses", "amount", Filter.of(Map.of())),
        request,
        new User(Map.of(), 2, "I don't know."),
        world,
        List.of(),
        List.of(),
        new Limits(12, Duration.ofMinutes(2), 10_000));
  }

  private static Step.ToolCalled call(Outcome outcome, String result) {
    return call(outcome, result, null);
  }

  private static Step.ToolCalled call(Outcome outcome, String result, @Nullable String fault) {
    return new Step.ToolCalled(
        2, 0, "read", Role.READER, "{}", result, outcome, fault, 100, List.of(), null);
  }

  private static Step.ToolCalled written(String arguments) {
    return new Step.ToolCalled(
        2, 0, "read", Role.READER, arguments, "{}", Outcome.INVALID, null, 100, List.of(), null);
  }

  private static Step.ToolCalled named(String tool) {
    return new Step.ToolCalled(
        2, 0, tool, Role.READER, "{}", ROWS, Outcome.DONE, null, 100, List.of(), null);
  }

  private static Step.ToolCalled numbered(Step.ToolCalled call, int number) {
    return new Step.ToolCalled(
        number,
        call.at(),
        call.tool(),
        call.role(),
        call.arguments(),
        call.result(),
        call.outcome(),
        call.fault(),
        call.took(),
        call.effects(),
        null);
  }
}
