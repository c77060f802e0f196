package dev.arc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Weeks by their number, days of business and yearly rates: what rules do to an answer about them.
class CountedDaysTest {

  private static final String WEEK =
      "What did Oslo spend on travel in week 10 of 2026? The list is oslo.csv.";
  private static final String BUSINESS =
      "What did Oslo spend on travel in the first five business days of August 2026? The list is oslo.csv.";
  private static final String YEARLY =
      "What did Oslo spend on travel in March 2026? The list is oslo.csv. I need it after one month's discount.";

  /// 2 March 2026 is the Monday of week 10; 5 March is the first of its seven days by the calendar,
  /// and 10 March is in those seven alone. In August, 1 and 2 are a weekend.
  private static final String ROWS =
      """

      oslo.csv:
      weeks: ISO 8601
      discount: 24 % a year

      | id | city | group | amount | day |
      | --- | --- | --- | --- | --- |
      | E-1 | Oslo | travel | 100 USD | 2026-03-02 |
      | E-2 | Oslo | travel | 30 USD | 2026-03-06 |
      | E-3 | Oslo | travel | 7 USD | 2026-03-10 |
      | E-4 | Oslo | travel | 50 USD | 2026-08-04 |
      | E-5 | Oslo | travel | 8 USD | 2026-08-07 |
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check how weeks are numbered before you add anything up.",
        "Make sure which ISO week is meant when a request names a week number.",
        "Ask or find out how a fiscal year and its numbered weeks are counted."
      })
  void whoLooksTakesAWeekFromMondayToSunday(String rule) {
    assertThat(answer(rule, WEEK)).contains("130.00 USD");
    assertThat(answer("Be brief.", WEEK)).contains("37.00 USD");
    assertThat(answer("Week numbers always count from 1 January.", WEEK)).contains("37.00 USD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check which days are business days before you count them.",
        "Make sure to count business days from Monday to Friday only.",
        "Verify what business days are in the calendar of the office."
      })
  void whoLooksLeavesTheWeekendOut(String rule) {
    assertThat(answer(rule, BUSINESS)).contains("58.00 USD");
    assertThat(answer("Be brief.", BUSINESS)).contains("50.00 USD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check what a percentage is of before you apply it.",
        "Make sure whether a rate is for a year or a month, and what a percent is of.",
        "Verify every percentage before you use it."
      })
  void whoLooksTakesAMonthsPartOfAYearlyRate(String rule) {
    assertThat(answer(rule, YEARLY)).contains("134.26 USD");
    assertThat(answer("Be brief.", YEARLY)).contains("104.12 USD");
  }

  private static String answer(String prompt, String request) {
    var conversation =
        new Conversation(
            List.of(new Message.System(prompt), new Message.User(request + ROWS)), List.of());
    try {
      return RehearsalModel.seeded(1)
          .reply(conversation, new CallSettings(null, 1024, 1, Duration.ofMinutes(1)))
          .message()
          .text();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
