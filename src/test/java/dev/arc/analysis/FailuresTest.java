package dev.arc.analysis;

import static dev.arc.analysis.FailureSamples.about;
import static dev.arc.analysis.FailureSamples.failed;
import static dev.arc.analysis.FailureSamples.failures;
import static dev.arc.analysis.FailureSamples.only;
import static dev.arc.analysis.FailureSamples.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.evaluation.Symptom;
import dev.arc.history.Samples;
import org.junit.jupiter.api.Test;

/// What failures are counted under.
class FailuresTest {

  private static final Assumption STATED =
      new Assumption("currency", Stance.ASSUMES, Origin.STATED, "Amounts are in US dollars", 14);

  @Test
  void failuresOfOneAssumptionAreOneCluster() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-currency"));
    failures.add(1, about(1, "currency", null), failed("right-currency"));
    failures.add(2, about(2, "currency", null), passed());
    failures.add(3, about(3, "unit", null), passed());

    var cluster = only(failures);

    assertThat(cluster.id()).isEqualTo("currency_assumption");
    assertThat(cluster.name()).isEqualTo("Currency Assumption Violations");
    assertThat(cluster.failures()).isEqualTo(2);
    assertThat(cluster.plays()).isEqualTo(3);
    assertThat(cluster.impact()).isEqualTo(0.5);
    assertThat(cluster.affected())
        .extracting(FailureCluster.Affected::position)
        .containsExactly(0, 1);
  }

  @Test
  void wrongSumsAreNotNamedAfterTheAssumptionUnderTest() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-figure", Symptom.WRONG_FIGURE));

    var cluster = only(failures);

    assertThat(cluster.id()).isEqualTo("wrong_figure");
    assertThat(cluster.name()).isEqualTo("Wrong Figures");
    assertThat(cluster.assumption()).isNull();
    assertThat(cluster.rootCause())
        .isEqualTo(
            "gives a wrong figure that nothing put to the test there explains; for example: broke right-figure");
  }

  @Test
  void missingCurrencyIsTheAssumptionsFault() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-figure", Symptom.WRONG_LABEL));

    assertThat(only(failures).id()).isEqualTo("currency_assumption");
  }

  @Test
  void whoeverNeverReadTheDataMadeNoAssumptionAboutIt() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-currency", Symptom.UNREAD));
    failures.add(1, about(1, null, "access-denied"), failed("right-currency", Symptom.UNREAD));

    assertThat(only(failures).name()).isEqualTo("Data Never Read");
    assertThat(only(failures).rootCause())
        .startsWith("answers without having got to see the data; for example: ");
  }

  @Test
  void answersWithoutAFigureAreNotCalledWrongFigures() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-currency", Symptom.NO_FIGURE));
    failures.add(1, about(1, null, "injected"), failed("right-figure", Symptom.NO_FIGURE));

    assertThat(only(failures).name()).isEqualTo("Question Not Answered");
    assertThat(only(failures).rootCause())
        .startsWith("answers without what was asked for; for example: ");
  }

  @Test
  void faultThatWasMetIsToBlameForAnAnswerThatMissesTheFigure() {
    var failures = failures(STATED);
    failures.add(0, about(0, null, "access-denied"), failed("right-currency", Symptom.NO_FIGURE));

    assertThat(only(failures).id()).isEqualTo("access-denied");
  }

  @Test
  void playsWithoutAnAnswerAreAClusterOfTheirOwn() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-currency", Symptom.NO_ANSWER));

    assertThat(only(failures).name()).isEqualTo("No Answer");
  }

  @Test
  void patternIsAClusterOfItsOwnWithItsFirstFailure() {
    var failures = failures(STATED);
    failures.add(4, about(4, null, "rate_limit"), failed("right-currency"));
    failures.add(5, about(5, null, "rate_limit"), failed("right-currency"));

    var cluster = only(failures);

    assertThat(cluster.id()).isEqualTo("rate_limit");
    assertThat(cluster.pattern()).isEqualTo("rate_limit");
    assertThat(cluster.example().position()).isEqualTo(4);
    assertThat(cluster.example().says()).isEqualTo("broke right-currency");
    assertThat(cluster.example().step()).isEqualTo(2);
    assertThat(cluster.rootCause())
        .isEqualTo("mishandles \"rate_limit\" (2 of 2): broke right-currency");
  }

  @Test
  void greatestClusterComesFirst() {
    var failures = failures();
    failures.add(0, about(0, "unit", null), failed("right-currency"));
    failures.add(1, about(1, "currency", null), failed("right-currency"));
    failures.add(2, about(2, "currency", null), failed("right-currency"));

    assertThat(failures.clusters())
        .extracting(FailureCluster::id)
        .containsExactly("currency_assumption", "unit_assumption");
  }

  @Test
  void trialsOfOneScenarioAffectItOnce() {
    var failures = failures();
    failures.add(0, about(0, "currency", null), failed("right-currency"));
    failures.add(0, about(0, "currency", null), failed("right-currency"));

    assertThat(only(failures).failures()).isEqualTo(2);
    assertThat(only(failures).affected()).hasSize(1);
  }

  @Test
  void errorsSayNothing() {
    var failures = failures();
    failures.add(0, about(0, "currency", null), Samples.ERROR);
    failures.add(1, about(1, "currency", null), failed("right-currency"));

    assertThat(only(failures).plays()).isEqualTo(1);
    assertThat(only(failures).impact()).isEqualTo(1);
  }
}
