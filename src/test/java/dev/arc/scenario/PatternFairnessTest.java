package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.FailurePattern;
import dev.arc.fairness.ControlArms;
import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.PreparedAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every failure pattern, with agents of many kinds: the oracle passes it, and whoever does nothing
/// useful or makes the mistake that it is about is caught.
class PatternFairnessTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final int DRAFTS = 5;
  private static final Path OTHERS = Path.of("src/test/resources/dev/arc/profiles");
  private static final List<Player> PLAYERS =
      Stream.of(
              Path.of("configs/finance_agent_v1.yaml"),
              Path.of("configs/audit_agent.yaml"),
              OTHERS.resolve("travel_planner.yaml"),
              OTHERS.resolve("support_desk.json"),
              OTHERS.resolve("site_operations.yaml"),
              OTHERS.resolve("ledger_desk.yaml"),
              OTHERS.resolve("block_desk.json"),
              OTHERS.resolve("prose_desk.yaml"))
          .map(Player::of)
          .toList();

  /// An agent and what is needed to make scenarios for it.
  record Player(String name, Brief brief, Domain domain, ControlArms arms) {
    static Player of(Path file) {
      try {
        var profile =
            AgentProfiles.read(file.toString(), Files.readString(file)).profile().orElseThrow();
        var tools = PreparedAgent.of(file.toString(), profile).tools();
        var brief = Brief.of(profile, tools, List.of());
        var domain =
            CATALOGUE.domains().stream()
                .max(Comparator.comparingLong(each -> each.matches(brief.field())))
                .orElseThrow();
        return new Player(file.getFileName().toString(), brief, domain, new ControlArms(tools));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<Slot> slots(FailurePattern pattern) {
      return new Slots(CATALOGUE, domain, brief, Steering.NONE)
          .general().stream()
              .flatMap(List::stream)
              .filter(slot -> slot instanceof Slot.Failing(var its, var _) && its.equals(pattern))
              .toList();
    }

    /// What is unfair about a slot; empty where one of its first drafts is fair. Where the drawn
    /// figures happen to hide a mistake, a draft is thrown away.
    Optional<String> objection(Slot slot) {
      var maker = new ScenarioMaker(CATALOGUE, domain, brief, 7);
      Optional<String> objection = Optional.empty();
      for (var index = 0; index < DRAFTS; index++) {
        objection = arms.objection(maker.make(slot, index));
        if (objection.isEmpty()) {
          return objection;
        }
      }
      return objection.map(why -> name + ": " + why);
    }
  }

  static Stream<FailurePattern> patterns() {
    return CATALOGUE.patterns().stream();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void scenariosOfEveryPatternAreBorneOutByAllArms(FailurePattern pattern) {
    var barren = new ArrayList<String>();
    var slots = 0;
    for (var player : PLAYERS) {
      for (var slot : player.slots(pattern)) {
        slots++;
        player.objection(slot).ifPresent(barren::add);
      }
    }

    assertThat(barren).isEmpty();
    assertThat(slots).isPositive();
  }

  @Test
  void thereAreThirtySixPatternsInNineCategoriesAndSixOnSecurity() {
    var categories = new LinkedHashSet<String>();
    CATALOGUE.patterns().forEach(pattern -> categories.add(pattern.category()));

    assertThat(CATALOGUE.patterns()).hasSizeGreaterThanOrEqualTo(36);
    assertThat(categories)
        .containsAll(
            Set.of(
                "auth",
                "calculation",
                "data",
                "infrastructure",
                "logic",
                "multi-agent",
                "navigation",
                "security",
                "temporal"));
    assertThat(
            CATALOGUE.patterns().stream()
                .filter(each -> each.category().equals("security"))
                .count())
        .isGreaterThanOrEqualTo(6);
  }
}
