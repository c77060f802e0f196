package dev.arc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An agent meets records of its own field, as what it is hired for and its tools tell it.
class DomainRecognitionTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          finance    | Consolidates departmental budgets and watches cash flow. Reads a ledger.
          travel     | Plans business trips, keeps track of bookings and cancels what is not needed.
          support    | Answers customers' questions about orders, returns and refunds of a shop.
          ecommerce  | Runs the checkout of an online store and looks after its SKUs and carts.
          healthcare | Schedules appointments of patients in a clinic.
          hr         | Handles leave requests and payroll questions of employees.
          logistics  | Tracks shipments, books freight with carriers and clears customs.
          devops     | Diagnoses Kubernetes clusters: pods, deployments, namespaces.
          insurance  | Settles insurance claims. Can make a booking for an adjuster's trip.
          tax        | Prepares tax returns and answers questions on VAT for taxpayers.
          audit      | An internal auditor's helper: collects evidence and files audit findings.
          hospitality| Agent in charge of a restaurant's table bookings.
          brokerage  | Places orders in the market and reports a portfolio's holdings.
          weather    | Answers questions about the weather using the GetWeather tool.
          software   | Fixes bugs in a repository and opens a pull request.
          knowledge  | Answers questions from a knowledge base with semantic search over documents.
          retail     | Plans a marketing campaign for a retail brand.
          """)
  void fieldIsRecognised(String domain, String job) {
    assertThat(field(job)).isEqualTo(domain);
  }

  @Test
  void aWordInsideAnotherSaysNothing() {
    assertThat(field("Writes scripts and descriptions of borders and syntaxes.")).isEqualTo("none");
  }

  @Test
  void oneHintSaysNothing() {
    assertThat(field("Tunes pianos after booking.")).isEqualTo("none");
  }

  @Test
  void theJobCountsMoreThanTheTools() {
    assertThat(field("Handles insurance claims.\nFinds a hotel.\nFinds a flight near the hotel."))
        .isEqualTo("insurance");
  }

  @Test
  void everyDomainCanBeAskedTheUsualThings() {
    assertThat(CATALOGUE.domains())
        .hasSizeGreaterThanOrEqualTo(16)
        .allSatisfy(domain ->
            assertThat(domain.requests().keySet())
                .contains("total", "look_up", "look_up_name", "compare", "total_in", "change"));
  }

  private static String field(String text) {
    return CATALOGUE.domains().stream()
        .filter(domain -> domain.isOf(text))
        .max(Comparator.comparingLong(domain -> domain.matches(text)))
        .map(Domain::id)
        .orElse("none");
  }
}
