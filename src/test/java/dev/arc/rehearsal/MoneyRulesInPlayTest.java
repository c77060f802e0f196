package dev.arc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What rules on minor units, scope, duplicates and rates do to an answer.
class MoneyRulesInPlayTest {

  private static final String ASK = "What did Oslo spend altogether? The list is oslo.csv.";
  private static final String ROWS =
      """
      | id | city | group | amount | invoice |
      | --- | --- | --- | --- | --- |
      | E-1 | Oslo | travel | 12000 KWD | I/1 |
      | E-2 | Oslo | rent | 6000 KWD | I/2 |
      | E-3 | Oslo | travel | 2000 KWD | I/3 |
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amounts in the smallest unit have to be turned into the main unit first; cents are no dollars.",
        "Check whether amounts are in minor units such as cents before you report them.",
        "Watch for amounts in cents or pence and convert them to the main unit."
      })
  void minorUnitsAreTurnedIntoTheMainUnitByTheirOwnNumber(String rule) {
    assertThat(answer(rule, ASK, "unit: amounts in the smallest unit"))
        .contains("20.000 KWD", "1000 make one");
    assertThat(answer("Be brief.", ASK, "unit: amounts in the smallest unit"))
        .contains("20,000.000 KWD");
  }

  @Test
  void decimalsOfANoteCountMoreThanThoseOfTheCurrency() {
    var rule = "Check whether amounts are in minor units before you report them.";

    assertThat(answer(rule, ASK, "unit: base units, decimals 4")).contains(" 2.000 KWD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Leave out the rent.", "I need it without the rent.", "Do not count the rent."})
  void whatTheRequestLeavesOutIsNotCounted(String request) {
    assertThat(answer("Be brief.", ASK + " " + request, "")).contains("14,000.000 KWD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The budget includes all travel costs.",
        "Totals always cover everything.",
        "Count everything that is booked."
      })
  void whoCountsEverythingLeavesNothingOut(String rule) {
    assertThat(answer(rule, ASK + " Leave out the rent.", "")).contains("20,000.000 KWD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check what a total includes before you give it.",
        "Make sure which costs are included and which are excluded.",
        "Say which items the total includes."
      })
  void whoLooksSeesWhatANoteLeavesOut(String rule) {
    var note = "remark: rent is billed separately";

    assertThat(answer(rule, ASK, note)).contains("14,000.000 KWD", "Left out: rent");
    assertThat(answer("Be brief.", ASK, note)).contains("20,000.000 KWD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check for duplicate records and count each of them once.",
        "The same invoice can appear under two ids; look for duplicates before you add up.",
        "Make sure that no record is counted twice."
      })
  void invoiceUnderTwoIdsIsCountedOnce(String rule) {
    var rows = ROWS + "| E-9 | Oslo | travel | 2000 KWD | I/3 |\n";

    assertThat(answer(rule, ASK + "\n\noslo.csv:\n" + rows)).contains("20,000.000 KWD", "once");
    assertThat(answer("Be brief.", ASK + "\n\noslo.csv:\n" + rows)).contains("22,000.000 KWD");
  }

  @Test
  void lookalikesWithInvoicesOfTheirOwnAreTwo() {
    var rows = ROWS + "| E-9 | Oslo | travel | 2000 KWD | I/4 |\n";

    assertThat(answer("Check for duplicate records.", ASK + "\n\noslo.csv:\n" + rows))
        .contains("22,000.000 KWD");
  }

  @Test
  void budgetIsSetAgainstTheSum() {
    var request = ASK + " We have 50000 for it. How much of that is left?";

    assertThat(answer("Be brief.", request, "")).contains("rest of the budget", "30,000.000 KWD");
    assertThat(answer("All amounts are in US dollars unless the currency is stated.", request, ""))
        .contains("30,000.00 USD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"discount: 10 %", "discount: 0.1", "discount: 1000 basis points"})
  void discountIsTakenOffHoweverItIsWritten(String note) {
    assertThat(answer("Be brief.", ASK + " Take off the discount.", note))
        .contains("18,000.000 KWD");
  }

  @Test
  void pointsAreAddedAndTaxIsTakenOutByWhoLooks() {
    var rule = "Check what a percentage is of before you apply it.";
    var raised = "discount: 6 %, raised by 4 percentage points";
    var taxed = "amounts: include 25 % sales tax";

    assertThat(answer(rule, ASK + " Take off the discount.", raised)).contains("18,000.000 KWD");
    assertThat(answer("Be brief.", ASK + " Take off the discount.", raised))
        .contains("18,800.000 KWD");
    assertThat(answer(rule, ASK + " I need it net of the sales tax.", taxed))
        .contains("16,000.000 KWD");
    assertThat(answer("Be brief.", ASK + " I need it net of the sales tax.", taxed))
        .contains("15,000.000 KWD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check which unit a figure is in before you give it.",
        "Make sure that the unit of a price is the one that is asked for.",
        "Ask when the unit of an amount is unclear."
      })
  void priceOfACartonIsDividedByWhoLooksAtUnits(String rule) {
    var ask = "What is the amount of E-3 in oslo.csv? I need it per piece.";
    var note = "amounts: per carton, 1 carton = 8 pieces";

    assertThat(answer(rule, ask, note)).contains("250.000 KWD");
    assertThat(answer("Be brief.", ask, note)).contains("2,000.000 KWD");
  }

  @Test
  void numberThatLooksLikeAKeyNamesNoRecord() {
    assertThat(answer("Be brief.", "What is the amount of 147300 in oslo.csv?", "")).isNotEmpty();
  }

  @Test
  void netOrGrossIsAskedAboutWhereTheRuleSaysSo() {
    var request = ASK + " I need it net of sales tax.";

    assertThat(answer("Ask whether amounts are net or gross when it is unclear.", request, ""))
        .endsWith("?")
        .contains("net or gross");
    assertThat(answer("Be brief.", request, "")).contains("20,000.000 KWD");
  }

  private static String answer(String prompt, String ask, String note) {
    return answer(prompt, ask + "\n\noslo.csv:\n" + (note.isEmpty() ? "" : note + "\n\n") + ROWS);
  }

  private static String answer(String prompt, String request) {
    var conversation =
        new Conversation(List.of(new Message.System(prompt), new Message.User(request)), List.of());
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
