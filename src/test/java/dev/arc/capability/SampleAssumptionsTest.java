package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.arc.capability.Assumption.Origin;
import dev.arc.format.AgentProfiles;
import dev.arc.json.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What real profiles take for granted, as people wrote down who read them. Of what they found, an
/// address, a table, a token in the environment, test cards and a customer's mood are of no kind.
class SampleAssumptionsTest {
  private static final Path FOLDER =
      Path.of(
          Objects.requireNonNullElse(System.getenv("ARC_SAMPLES"), "../shared/samples/profiles"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Opening hours without a zone.
        "bedrock-restaurant.agent.json|time_zone|Mondays - Fridays",
        // Providers that do not deliver exactly once.
        "claude-wshobson-payment-integration.md|uniqueness|single delivery",
        // The unit follows the location.
        "promptfoo-tool-use.yaml|unit|in the default unit for the location",
        // The unit may be left out, and there is no default.
        "msaf-GetWeather.yaml|unit|- kind: function",
      })
  void everyExplicitAssumptionOfAKindIsFoundOnItsLine(
      String file, String kind, String words, TestReporter reporter) throws IOException {
    var text = text(file, reporter);
    var line = (int) text.substring(0, text.indexOf(words)).lines().count();

    assertThat(assumptions(file, text))
        .filteredOn(each -> each.kind().equals(kind))
        .extracting(Assumption::line)
        .contains(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a2a-currency.agent_card.json",
        "kagent-k8s.crd.yaml",
        "mcp-zerodha-kite.tools.json",
        "openapi-chatgpt-retrieval-memory.yaml",
        "sweagent-heavy_sbl.yaml"
      })
  void aProfileThatStatesNothingHasOnlyInferredAssumptions(String file, TestReporter reporter)
      throws IOException {
    assertThat(assumptions(file, text(file, reporter)))
        .extracting(Assumption::origin)
        .isSubsetOf(Origin.INFERRED);
  }

  private static String text(String file, TestReporter reporter) throws IOException {
    if (!Files.isRegularFile(FOLDER.resolve(file))) {
      var says =
          "NOT TESTED: there is no %s in %s; point ARC_SAMPLES at the real profiles"
              .formatted(file, FOLDER.toAbsolutePath().normalize());
      reporter.publishEntry(says);
      abort(says);
    }
    return Files.readString(FOLDER.resolve(file));
  }

  private static List<Assumption> assumptions(String file, String text) {
    var first = AgentProfiles.read(file, text, Optional.empty(), Texts.NONE);
    var found = new ArrayList<Assumption>();
    first.profile().ifPresent(each -> found.addAll(CapabilityProfiler.profile(each).assumptions()));
    for (var agent : first.agents()) {
      AgentProfiles.read(file, text, Optional.of(agent), Texts.NONE)
          .profile()
          .ifPresent(each -> found.addAll(CapabilityProfiler.profile(each).assumptions()));
    }
    return found;
  }
}
