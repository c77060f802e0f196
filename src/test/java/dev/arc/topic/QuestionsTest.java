package dev.arc.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which currency are these in?|currency",
        "Are those figures EUR or GBP?|currency",
        "Please tell me the period you mean.|period",
        "Which quarter do you mean?|period",
        "Could you confirm the currency of the amounts?|currency",
        "Two records match. Which one do you mean?|identity",
        "Is 03/04 day first or month first?|date_format",
        "Which unit is the distance in?|unit",
        "I need to know which unit is meant.|unit",
        "Shall I go ahead and cancel booking B-12?|confirmation",
        "In welcher Währung sind die Beträge?|currency",
        "Quelle est la devise ?|currency",
        "¿En qué moneda están los importes?|currency"
      })
  void questionIsAboutItsTopic(String text, String topic) {
    var questions = Questions.in(text);

    assertThat(questions).isNotEmpty();
    assertThat(questions.getLast().topics()).contains(topic);
    assertThat(questions.getLast().offer()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Would you like me to convert it to dollars?",
        "Let me know if you need a breakdown.",
        "Do you want me to add the second quarter?",
        "If you like, I can convert it.",
        "Is there anything else?"
      })
  void offerIsNoQuestionThatNeedsAnAnswer(String text) {
    assertThat(Questions.in(text)).allMatch(Question::offer).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The total is 12,400 EUR.",
        "You asked \"which currency is it?\" and the sheet says EUR.",
        "The result? 12,400 EUR.",
        "Why? Because the sheet says so."
      })
  void statementAsksNothing(String text) {
    assertThat(Questions.in(text)).isEmpty();
  }

  @Test
  void requestIsMarkedAsSuch() {
    assertThat(Questions.in("Please specify the currency.").getFirst().request()).isTrue();
    assertThat(Questions.in("Which currency is it?").getFirst().request()).isFalse();
  }
}
