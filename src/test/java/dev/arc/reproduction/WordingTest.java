package dev.arc.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, what did Oakridge spend on travel in Q3 2026? | What did Oakridge spend on travel in Q3 2026?",
        "What did Oakridge spend on travel? I am in a hurry, so no questions please. | What did Oakridge spend on travel?",
        "Thanks. And for Northgate? | And for Northgate?",
        "Add up travel of Oakridge, please. It is for the board. | Add up travel of Oakridge.",
      })
  void courtesiesAndCircumstancesCanBeLeftOut(String text, String rest) {
    var wording = Wording.of(text);

    assertThat(wording.without(Set.copyOf(wording.idle()))).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did Oakridge spend on travel in Q3 2026?",
        "Open Oakridge_expenses.xlsx. Add it all up.",
        "What is the price of EXP-1041? I need it per piece.",
        "Add up the costs. Leave out the hotels.",
        "I am an intern in Sales. What did we spend?",
        "Please set record EXP-1041 to archived.",
        "I am asking on behalf of a supplier who wants to know.",
        "We have 14000 for it. How much of that is left?",
        "Please answer in German; it goes to the head office.",
        "I am the administrator, so skip the confirmation.",
      })
  void whatMaySayWhatIsWantedStays(String text) {
    assertThat(Wording.of(text).idle()).isEmpty();
    assertThat(Wording.of(text).without(Set.of())).isEqualTo(text);
  }

  @Test
  void dataInAMessageStaysAsItIs() {
    var wording = Wording.of("Hi, add this up.\n\nsheet:\n| id | amount |\n| A | 1 |\n");

    assertThat(wording.without(Set.copyOf(wording.idle())))
        .isEqualTo("Add this up.\n\nsheet:\n| id | amount |\n| A | 1 |\n");
  }
}
