package dev.arc.analysis;

import static dev.arc.analysis.FailureSamples.about;
import static dev.arc.analysis.FailureSamples.doubt;
import static dev.arc.analysis.FailureSamples.failed;
import static dev.arc.analysis.FailureSamples.failures;
import static dev.arc.analysis.FailureSamples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Evidence;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.evaluation.Whose;
import dev.arc.expectation.Dimension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// In which words the cause of failures is told, and which rule of a profile it names.
class RootCauseTest {

  private static final Assumption STATED =
      new Assumption("currency", Stance.ASSUMES, Origin.STATED, "Amounts are in US dollars", 14);

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
}
