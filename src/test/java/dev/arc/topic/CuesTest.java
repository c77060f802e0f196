package dev.arc.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example GmbH, Munich|currency|EUR|GmbH, Munich",
        "Sunrise Sdn Bhd|currency|MYR|Sdn Bhd",
        "Kita K.K.|currency|JPY|K.K.",
        "Northern Timber, Toronto|currency|CAD|Toronto",
        "Smith & Sons plc|currency|GBP|plc",
        "locale de-DE|number_format|german|de-DE",
        "UK date format|date_format|day_first|UK date",
        "all figures in thousands|unit|thousands|in thousands",
        "amounts in TEUR|unit|thousands|TEUR"
      })
  void cueTellsTheValue(String text, String topic, String value, String evidence) {
    assertThat(Cues.in(text)).contains(new Cue(topic, value, evidence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a total of 12 rows", "we won the bid", "the sa of it", "paid in full"})
  void ordinaryWordsGiveNothingAway(String text) {
    assertThat(Cues.in(text)).isEmpty();
  }
}
