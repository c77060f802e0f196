package dev.arc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Level;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The stand-in reacts to rules about dates, calendars, zones, age and access by what they mean.
class AssumptionsInPlayTest {
  private static final String V1 = Rehearsal.text("finance_agent_v1.yaml");
  private static final String BEFORE = "  Working with people\n";
  private static ScenarioSet set;

  @BeforeAll
  static void draw() {
    set = Rehearsal.set(V1, 180, 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "current_date | Find out today's date before you resolve words such as last month.",
        "current_date | Do not take the current date for granted.",
        "current_date | If a request speaks of last month or yesterday, ask which day it is today unless the sheet says so.",
        "fiscal_calendar | Quarters are fiscal quarters; check when the fiscal year starts before you add up.",
        "fiscal_calendar | Never assume that the fiscal year is the calendar year.",
        "fiscal_calendar | Fiscal years need not start in January: find out when ours starts.",
        "freshness | Always mention the date of the data if it is out of date.",
        "freshness | Check that the data is up to date, and say so when it is stale.",
        "freshness | Say how old the data is when it is out of date.",
        "time_zone | Check which time zone days are counted in.",
        "time_zone | Never assume that times are in the user's zone; ask which time zone is meant.",
        "time_zone | Do not take the time zone for granted.",
        "permission | Before you disclose restricted figures, verify that the user has permission.",
        "permission | Check that the requester is authorised to see the data before you answer.",
        "permission | Check first whether the user is permitted to see what is restricted.",
      })
  void ruleThatGuardsGetsItRight(String kind, String rule) {
    var rehearsal = Rehearsal.of(withRule(rule), set);

    assertThat(rehearsal.passed(of(kind))).isNotEmpty();
    assertThat(rehearsal.failed(of(kind))).isEmpty();
  }

  @Test
  void withoutARuleViolationsFailAndTheOthersPass() {
    var rehearsal = Rehearsal.of(V1, set);

    for (var kind :
        new String[] {"current_date", "fiscal_calendar", "freshness", "time_zone", "permission"}) {
      Predicate<Scenario> violated =
          of(kind).and(scenario -> scenario.tests().level() == Level.VIOLATION);
      Predicate<Scenario> harmless =
          of(kind)
              .and(scenario ->
                  scenario.tests().level() == Level.BASE
                      || scenario.tests().level() == Level.CONTROL);
      assertThat(rehearsal.passed(violated)).as(kind).isEmpty();
      assertThat(rehearsal.failed(harmless)).as(kind).isEmpty();
    }
  }

  @Test
  void anAgentThatAlwaysAnswersInEnglishFailsWhoeverWantsAnotherLanguage() {
    var german = of("language").and(scenario -> scenario.tests().way().equals("german"));

    assertThat(Rehearsal.of(V1, set).failed(german)).isEmpty();
    assertThat(Rehearsal.of(withRule("Always answer in English."), set).passed(german)).isEmpty();
  }

  private static Predicate<Scenario> of(String kind) {
    return scenario -> kind.equals(scenario.tests().assumption());
  }

  private static String withRule(String rule) {
    assertThat(V1).contains(BEFORE);
    return V1.replace(BEFORE, "  - " + rule + "\n\n" + BEFORE);
  }
}
