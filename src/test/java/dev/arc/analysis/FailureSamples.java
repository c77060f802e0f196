package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption;
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

/// Failures as they come out of judging, of scenarios that name what they are about.
final class FailureSamples {

  private FailureSamples() {}

  static Failures failures(Assumption... assumptions) {
    return new Failures(
        List.of(assumptions), new Terms(Catalogue.standard().names(), Optional.empty()));
  }

  static FailureCluster only(Failures failures) {
    assertThat(failures.clusters()).hasSize(1);
    return failures.clusters().getFirst();
  }

  static Doubt doubt(String topic, Evidence evidence) {
    return new Doubt(topic, evidence, "", "");
  }

  static Scenario about(int number, @Nullable String assumption, @Nullable String pattern) {
    return about(number, assumption, pattern, doubt("currency", Evidence.ABSENT));
  }

  static Scenario about(
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

  static Judgement passed() {
    return Samples.PASSED;
  }

  static Judgement failed(String expectation) {
    return failed(expectation, Symptom.MISDEED);
  }

  static Judgement failed(String expectation, Symptom symptom) {
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
