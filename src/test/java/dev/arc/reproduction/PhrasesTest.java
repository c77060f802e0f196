package dev.arc.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final String SOURCE = "Oakridge_expenses.xlsx";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Oakridge spend in Q3 2026, in USD? | What did Oakridge spend, in USD?",
        "I need the travel total of Oakridge for June 2025. | I need the travel total of Oakridge.",
        "What do the orders of Q1 2025 weigh together? | What do the orders weigh together?",
      })
  void daysAreLeftOutWithTheWordBeforeThem(String request, String rest) {
    assertThat(phrases(request).withoutPeriod()).hasValue(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Oakridge spend? The sheet is Oakridge_expenses.xlsx. | What did Oakridge spend?",
        "I need the total. It is in Oakridge_expenses.xlsx. | I need the total.",
        "Compare travel and legal, from Oakridge_expenses.xlsx. | Compare travel and legal.",
        "Please set EXP-1 in Oakridge_expenses.xlsx to approved. | Please set EXP-1 to approved.",
      })
  void fileIsLeftOutWithWhatIsSaidOfIt(String request, String rest) {
    assertThat(phrases(request).withoutSource()).hasValue(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "travel | category | What did Oakridge spend on travel in Q3? | What did Oakridge spend in Q3?",
        "travel | category | Add up Oakridge's travel costs. | Add up Oakridge's costs.",
        "travel | category | I need the travel total of Oakridge. | I need the total of Oakridge.",
        "Oakridge | office | I need the total of Oakridge. | I need the total.",
        "Oakridge | office | Add up Oakridge's costs from Oakridge_expenses.xlsx. | Add up the costs from Oakridge_expenses.xlsx.",
        "Oakridge | office | What did Oakridge spend on travel? | What did we spend on travel?",
        "Oslo | trip | How much did we pay on the Oslo trip in Q1? | How much did we pay in Q1?",
        "Oslo | trip | For the Oslo trip, did meals or flights cost more? | Did meals or flights cost more?",
        "meals | item | What did the meals for the Oslo trip cost? | What did the Oslo trip cost?",
      })
  void nameIsLeftOutWhereTheSentenceStandsWithoutIt(
      String value, String column, String request, String rest) {
    assertThat(phrases(request).without(value, column)).hasValue(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much went to travel at Oakridge?",
        "What did travel cost at Oakridge?",
        "What did the travel cost?",
        "Compare travel and legal.",
      })
  void nameStaysWhereTheSentenceWouldNotStand(String request) {
    assertThat(phrases(request).without("travel", "category")).isEmpty();
  }

  @Test
  void sentenceThatNamesSomethingElseTooStays() {
    var request = "Add up travel. Leave out Harlow Supplies in Oakridge.";

    assertThat(phrases(request).withoutSentence(List.of("Harlow Supplies"), List.of("travel")))
        .hasValue("Add up travel.");
    assertThat(phrases(request).withoutSentence(List.of("Harlow Supplies"), List.of("Oakridge")))
        .isEmpty();
  }

  private static Phrases phrases(String request) {
    return new Phrases(request, SOURCE);
  }
}
