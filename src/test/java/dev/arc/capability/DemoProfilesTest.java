package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.format.AgentProfiles;
import dev.arc.profile.AgentProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The profiles in `configs/` are what `configs/README.md` says of them.
class DemoProfilesTest {
  private static final Path CONFIGS = Path.of("configs");
  static final List<Path> PROFILES = profiles();

  @ParameterizedTest
  @FieldSource("PROFILES")
  void everyDemoProfileIsReadWithoutProblemOrWarning(Path file) throws IOException {
    var reading = AgentProfiles.read(file.toString(), Files.readString(file));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.format()).isEqualTo("native-yaml");
  }

  @ParameterizedTest
  @FieldSource("PROFILES")
  void theReadmeTellsWhatEveryDemoProfileIsFor(Path file) throws IOException {
    assertThat(Files.readString(CONFIGS.resolve("README.md")))
        .contains("[" + file.getFileName() + "](" + file.getFileName() + ")");
  }

  @Test
  void theFirstFinanceAgentTakesTheCurrencyForGranted() {
    var first = read("finance_agent_v1.yaml");

    assertThat(kinds(first, Stance.ASSUMES))
        .containsExactlyInAnyOrder("currency", "number_format", "date_format", "completeness");
    assertThat(kinds(first, Stance.GUARDS)).isEmpty();
    assertThat(linesOf("currency", first)).containsExactly("10 DECLARED", "20 STATED");
  }

  @Test
  void theSecondFinanceAgentLooksAtTheCurrencyAndAtNothingElse() {
    var second = read("finance_agent_v2.yaml");

    assertThat(kinds(second, Stance.ASSUMES))
        .contains("number_format", "date_format", "completeness")
        .doesNotContain("currency");
    assertThat(kinds(second, Stance.GUARDS)).contains("currency");
  }

  @Test
  void theAuditAgentTrustsTheLedgerAndTheNames() {
    var audit = read("audit_agent.yaml");

    assertThat(kinds(audit, Stance.ASSUMES)).containsExactlyInAnyOrder("completeness", "identity");
    assertThat(kinds(audit, Stance.GUARDS)).contains("currency", "date_format", "freshness");
  }

  @Test
  void bothFinanceAgentsHaveTheSameJobToolsAndCapabilities() {
    var first = read("finance_agent_v1.yaml");
    var second = read("finance_agent_v2.yaml");

    assertThat(second.job()).isEqualTo(first.job());
    assertThat(second.toolSchemas()).isEqualTo(first.toolSchemas());
    assertThat(CapabilityProfiler.profile(second).names())
        .isEqualTo(CapabilityProfiler.profile(first).names())
        .containsExactly("budget consolidation", "quarter close", "cash flow review");
  }

  private static Set<String> kinds(AgentProfile profile, Stance stance) {
    return CapabilityProfiler.profile(profile).assumptions().stream()
        .filter(each -> each.origin() != Origin.INFERRED && each.stance() == stance)
        .map(Assumption::kind)
        .collect(Collectors.toSet());
  }

  private static List<String> linesOf(String kind, AgentProfile profile) {
    return CapabilityProfiler.profile(profile).assumptions().stream()
        .filter(each -> each.kind().equals(kind))
        .map(each -> each.line() + " " + each.origin())
        .toList();
  }

  private static AgentProfile read(String name) {
    try {
      var text = Files.readString(CONFIGS.resolve(name));
      return AgentProfiles.read(name, text).profile().orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> profiles() {
    try (var files = Files.list(CONFIGS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
