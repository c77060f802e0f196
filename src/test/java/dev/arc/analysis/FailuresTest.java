package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Evidence;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.evaluation.Whose;
import dev.arc.expectation.Dimension;
import dev.arc.history.Samples;
import dev.arc.scenario.Doubt;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Situation;
import dev.arc.scenario.Tested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
  void rootCauseQuotesTheRuleAndCountsWhatItExplains() {
    var failures = failures(STATED);
    failures.add(0, about(0, "currency", null), failed("right-currency"));
    failures.add(
        1,
        about(1, "currency", null, doubt("conversion", Evidence.ABSENT)),
        failed("right-currency"));

    var cluster = only(failures);

    assertThat(cluster.rootCause())
        .isEqualTo(
            "takes for granted what its profile says: \"Amounts are in US dollars\" (1 of 2); not explained by that: \"scenario 1\" (1)");
    assertThat(cluster.line()).contains(14);
    assertThat(cluster.confidence()).isEqualTo(0.5);
    assertThat(cluster.basis()).isEqualTo("explains 1 of 2 failures");
  }

  @Test
  void whatThePromptStatesGoesBeforeWhatIsDeclared() {
    var declared = new Assumption("currency", Stance.ASSUMES, Origin.DECLARED, "US dollars", 9);
    var guard = new Assumption("currency", Stance.GUARDS, Origin.STATED, "Ask when unclear", 3);

    var failures = failures(declared, guard, STATED);
    failures.add(0, about(0, "currency", null), failed("right-currency"));

    assertThat(only(failures).line()).contains(14);
  }

  @Test
  void ruleThatGuardsIsNamedAsNotFollowed() {
    var guard = new Assumption("currency", Stance.GUARDS, Origin.STATED, "Ask when unclear", 3);
    var failures = failures(guard);
    failures.add(0, about(0, "currency", null), failed("right-currency"));

    assertThat(only(failures).rootCause())
        .isEqualTo("does not do what its profile says: \"Ask when unclear\" (1 of 1)");
  }

  @Test
  void ruleIsNotCitedForCasesThatItIsNotAbout() {
    var guard =
        new Assumption(
            "currency", Stance.GUARDS, Origin.STATED, "If no currency is stated, ask", 3);
    var failures = failures(guard);
    failures.add(
        0,
        about(0, "currency", null, doubt("conversion", Evidence.ABSENT)),
        failed("right-currency"));

    assertThat(only(failures).rootCause())
        .isEqualTo(
            "no rule of its profile explains these failures; for example: broke right-currency");
    assertThat(only(failures).line()).isEmpty();
  }

  @Test
  void ruleWhoseCurrencyStandsInTheWrongAnswerIsWhyItStandsThere() {
    var euros =
        new Assumption(
            "currency",
            Stance.ASSUMES,
            Origin.STATED,
            "Amounts without a currency are in euros.",
            20);
    var failures = failures(euros);
    failures.add(
        0,
        about(0, "currency", null),
        broken("reported 12 EUR; right would have been 12 SEK (step 4)"));
    assertThat(only(failures).line()).contains(20);

    var others = failures(euros);
    others.add(
        0,
        about(0, "currency", null),
        broken("reported 12 USD; right would have been 12 EUR (step 4)"));
    assertThat(only(others).line()).isEmpty();
  }

  private static Judgement broken(String says) {
    var check =
        new CheckResult(
            "right-figure", Dimension.RESPONSE_QUALITY, true, false, says, 2, Symptom.WRONG_LABEL);
    return new Judgement("000000000000", 1, Verdict.FAIL, Whose.AGENT, says, List.of(check), 0);
  }

  @Test
  void ruleForMissingCurrenciesIsNotAboutContradictingOnes() {
    var missing =
        new Assumption(
            "currency", Stance.GUARDS, Origin.STATED, "If no currency is stated, ask", 3);
    var failures = failures(missing);
    failures.add(
        0,
        about(0, "currency", null, doubt("currency", Evidence.CONFLICTING)),
        failed("right-currency", Symptom.SILENT));

    assertThat(only(failures).line()).isEmpty();
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
  void silentProfileIsToldSo() {
    var inferred =
        new Assumption("currency", Stance.ASSUMES, Origin.INFERRED, "amounts have no currency", 1);
    var failures = failures(inferred);
    failures.add(0, about(0, "currency", null), failed("right-currency"));

    assertThat(only(failures).rootCause())
        .isEqualTo(
            "takes for granted which currency amounts are in; Arc found no rule about that in the profile (1 of 1)");
    assertThat(only(failures).line()).isEqualTo(Optional.empty());
  }

  @Test
  void promptThatIsNotReadIsNotCalledSilent() {
    var failures =
        new Failures(List.of(), new Terms(Catalogue.standard().names(), Optional.of("German")));
    failures.add(0, about(0, "uniqueness", null), failed("right-currency"));

    assertThat(only(failures).rootCause())
        .isEqualTo(
            "takes for granted that no record stands there twice; its prompt is in German, in which Arc reads no rules (1 of 1)");
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

  private static Failures failures(Assumption... assumptions) {
    return new Failures(
        List.of(assumptions), new Terms(Catalogue.standard().names(), Optional.empty()));
  }

  private static FailureCluster only(Failures failures) {
    assertThat(failures.clusters()).hasSize(1);
    return failures.clusters().getFirst();
  }

  private static Doubt doubt(String topic, Evidence evidence) {
    return new Doubt(topic, evidence, "", "");
  }

  private static Scenario about(int number, @Nullable String assumption, @Nullable String pattern) {
    return about(number, assumption, pattern, doubt("currency", Evidence.ABSENT));
  }

  private static Scenario about(
      int number, @Nullable String assumption, @Nullable String pattern, Doubt doubt) {
    var plain = Samples.scenario(number);
    var before = plain.situation();
    var situation =
        new Situation(
            before.task(),
            before.request(),
            before.user(),
            before.world(),
            List.of(doubt),
            before.faults(),
            before.limits());
    var tests =
        new Tested(
            "family",
            "budget consolidation",
            assumption,
            pattern,
            "missing",
            Level.VIOLATION,
            "assumes-usd",
            "right-currency",
            Map.of());
    return new Scenario(plain.id(), plain.title(), tests, situation, plain.expect());
  }

  private static Judgement passed() {
    return Samples.PASSED;
  }

  private static Judgement failed(String expectation) {
    return failed(expectation, Symptom.MISDEED);
  }

  private static Judgement failed(String expectation, Symptom symptom) {
    var check =
        new CheckResult(
            expectation,
            Dimension.RESPONSE_QUALITY,
            true,
            false,
            "broke " + expectation,
            2,
            symptom);
    return new Judgement(
        "000000000000", 1, Verdict.FAIL, Whose.AGENT, check.says(), List.of(check), 0);
  }
}
