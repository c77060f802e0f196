package dev.arc.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          currency      | All amounts are in US dollars unless the currency is stated.
          completeness  | Users give you complete details, so answer in your first reply.
          date_format   | Read dates month first.
          """)
  void whatOnlyTakesForGrantedMayMakePlace(String kind, String sentence) {
    assertThat(Purity.isPure(sentence, Set.of(kind))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          completeness  | Treat all records as confidential and never share them outside the company.
          completeness  | Treat all records as confidential.
          currency      | the amount is above 1 million USD
          currency      | Customers pay in USD; collect payment before you ship.
          identity      | Take the first match when several customers share a name, but never for refunds.
          completeness  | Data in the sheet is complete, but stop when the user is abusive.
          currency      | Report all totals in US dollars, converted at the rate of the day.
          currency      | Show prices with two decimals and the dollar sign.
          date_format   | Write dates in replies as MM/DD/YYYY.
          currency      | <rule>Read the sheet first.</rule> <rule>All amounts are in USD.</rule>
          currency      | (a) read the sheet first; (b) assume US dollars; (c) be brief.
          """)
  void whatSaysSomethingElseTooStays(String kind, String sentence) {
    assertThat(Purity.isPure(sentence, Set.of(kind))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Escalate to a human when: | true
          Stop if any of these holds: | true
          Rules: | false
          Working with figures | false
          """)
  void itemsBelowAConditionAreNoStatements(String lead, boolean conditions) {
    assertThat(Purity.isOfConditions(lead)).isEqualTo(conditions);
  }
}
