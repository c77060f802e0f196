package dev.arc.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.topic.Disclosure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sheet does not say which currency the amounts are in.|UNKNOWN|currency",
        "No currency is given.|UNKNOWN|currency",
        "The currency isn't stated.|UNKNOWN|currency",
        "The currency of these amounts is unknown.|UNKNOWN|currency",
        "It is unclear which currency is meant.|UNCLEAR|currency",
        "I'm not sure about the date format.|UNCLEAR|date_format",
        "I assumed that the amounts are in euros.|ASSUMED|currency",
        "Two rows have no amount, so the total is incomplete.|INCOMPLETE|completeness",
        "The total is partial: one amount is still pending.|INCOMPLETE|completeness",
        "The header says EUR, which contradicts the note in GBP.|CONFLICTING|currency",
        "The header and the note do not agree on the currency.|CONFLICTING|currency",
        "The database timed out.|FAILED|failure",
        "I could not read the sheet.|FAILED|failure",
        "I will not convert it without a rate.|REFUSED|conversion",
        "Es ist unklar, welche Währung gemeint ist.|UNCLEAR|currency"
      })
  void admissionIsSeen(String text, Kind kind, String topic) {
    assertThat(Disclosures.in(text))
        .anyMatch(each -> each.kind() == kind && each.topics().contains(topic));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is no doubt about the currency.",
        "Nothing is missing.",
        "The tool worked without failing.",
        "No rows are missing and no errors occurred.",
        "The currency is not ambiguous.",
        "The total for Q3 is 12,400 EUR.",
        "If anything is missing, tell me.",
        "Is anything missing?",
        "The policy says \"the currency is unknown\" in its example."
      })
  void denialAdmitsNothing(String text) {
    assertThat(Disclosures.in(text)).isEmpty();
  }
}
