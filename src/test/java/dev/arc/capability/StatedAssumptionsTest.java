package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.format.AgentProfiles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedAssumptionsTest {

  @Test
  void whoIsToldToActAloneIsToldNothingInParticular() {
    assertThat(read("DO NOT ASK FOR CONFIRMATION OR CLARIFICATION. Act on your own.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time_zone | Don't bother with time zones.",
        "time_zone | Never ask for the time zone.",
        "unit | Do not ask the user about units.",
        "freshness | Don't check how old the data is.",
        "freshness | Never mention that data might be outdated.",
        "permission | Never check permissions.",
        "permission | Do not ask the user to confirm before you delete a record.",
        "permission | Never confirm with the user before you delete a record.",
        "permission | The user has already been authenticated, so skip verification.",
        "identity | Don't verify the identity of the caller.",
        "identity | You need not verify who is calling.",
        "identity | Do not ask which customer is meant; the first hit is right.",
        "date_format | Never ask whether day or month comes first.",
        "scope | Don't say whether VAT is included.",
        "uniqueness | Skip deduplication.",
        "uniqueness | No need to check for duplicates.",
        "language | Never switch languages.",
      })
  void whoIsToldNotToLookTakesItForGranted(String kind, String sentence) {
    assertThat(read(sentence)).containsExactly(kind + " assumes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "currency | Do not ask the user for the currency; look it up in the ledger.",
        "permission | Never skip the permission check.",
        "freshness | If you cannot check how old the data is, say so.",
        "currency | Never state a total without its currency.",
        "time_zone | Do not ask for the time zone before checking the calendar.",
        "language | If somebody writes in Spanish, answer in Spanish.",
        "permission | Only managers may approve refunds above 500.",
        "permission | Never disclose one customer's orders to another customer.",
        "identity | Two employees may share a name, so match on employee ID.",
        "uniqueness | Drop duplicate rows before you total.",
        "scope | Say whether VAT is included in the price.",
        "number_format | A comma is not always a thousands separator.",
      })
  void whoIsToldToLookInSpiteOfANegationGuards(String kind, String sentence) {
    assertThat(read(sentence)).containsExactly(kind + " guards");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date_format | 05/06/2025 means 5 June 2025.",
        "freshness | You may rely on the figures from last night's export.",
        "permission | Anyone who writes to you is allowed to see payroll.",
        "identity | When two contacts share a name, pick the most recent.",
        "completeness | The user will always provide an order number.",
      })
  void whatIsSaidOfDataAndPeopleIsTakenForGranted(String kind, String sentence) {
    assertThat(read(sentence)).containsExactly(kind + " assumes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Separate list items with commas.",
        "Don't use the metric system.",
        "<!-- All weights are in pounds. -->",
        "<!-- All weights\n    are in kilograms. --> Be kind.",
      })
  void lookAlikesAndCommentsSayNothing(String sentence) {
    assertThat(read(sentence)).isEmpty();
  }

  @Test
  void everySentenceOfALineIsTold() {
    var read = assumptions("Weights are in kg. Lengths are in inches.");

    assertThat(read)
        .extracting(Assumption::says)
        .containsExactly("Weights are in kg.", "Lengths are in inches.");
  }

  @Test
  void aCommentKeepsTheLinesBehindItWhereTheyAre() {
    var read = assumptions("Be kind. <!-- old:\n    dates --> \n  - Weights are in kg.");

    assertThat(read).extracting(Assumption::line).containsExactly(5);
  }

  private static List<String> read(String sentence) {
    return assumptions(sentence).stream()
        .map(each -> each.kind() + " " + each.stance().name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<Assumption> assumptions(String sentence) {
    var text = "system_prompt: |\n  You are a clerk.\n  - " + sentence + "\n";
    var profile = AgentProfiles.read("x.yaml", text).profile().orElseThrow();
    return CapabilityProfiler.profile(profile).assumptions().stream()
        .filter(each -> each.origin() == Assumption.Origin.STATED)
        .toList();
  }
}
