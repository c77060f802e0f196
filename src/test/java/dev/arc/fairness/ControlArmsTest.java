package dev.arc.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Lapse;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.Verdict;
import dev.arc.expectation.Condition;
import dev.arc.expectation.Expectation;
import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.quantity.Quantity;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Brief;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioGenerator;
import dev.arc.scenario.ScenarioSet;
import dev.arc.world.Task;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlArmsTest {
  private static final Map<Case, ScenarioSet> SETS = new ConcurrentHashMap<>();
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final Path OTHERS = Path.of("src/test/resources/dev/arc/profiles");

  /// A profile, by its file, and a seed.
  record Case(Path file, long seed) {
    List<RoledTool> tools() {
      return PreparedAgent.of(file.toString(), profile()).tools();
    }

    private dev.arc.profile.AgentProfile profile() {
      try {
        return AgentProfiles.read(file.toString(), Files.readString(file)).profile().orElseThrow();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    Brief brief() {
      return Brief.of(profile(), tools(), List.of());
    }

    ScenarioSet set() {
      return SETS.computeIfAbsent(this, Case::generated);
    }

    private ScenarioSet generated() {
      return new ScenarioGenerator(CATALOGUE, new ControlArms(tools())).generate(brief(), 50, seed);
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            Path.of("configs/finance_agent_v1.yaml"),
            Path.of("configs/finance_agent_v2.yaml"),
            Path.of("configs/audit_agent.yaml"),
            OTHERS.resolve("travel_planner.yaml"),
            OTHERS.resolve("support_desk.json"),
            OTHERS.resolve("site_operations.yaml"),
            OTHERS.resolve("ledger_desk.yaml"),
            OTHERS.resolve("block_desk.json"),
            OTHERS.resolve("prose_desk.yaml"))
        .flatMap(file -> Stream.of(1L, 2L, 3L, 4L, 5L).map(seed -> new Case(file, seed)));
  }

  static Stream<Case> profiles() {
    return cases().filter(each -> each.seed() == 1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyScenarioOfASetIsBorneOutByAllArms(Case each) {
    var set = each.set();

    var report = new ControlArms(each.tools()).report(set.scenarios());

    assertThat(set.scenarios()).hasSize(50);
    assertThat(report.isFair()).as("%s", report).isTrue();
    assertThat(report.nullBaseline()).isZero();
  }

  /// Whatever is thrown away is one draft too few for its family: a way that yields nothing is not
  /// fair at all.
  @ParameterizedTest
  @MethodSource("cases")
  void fewDraftsAreThrownAway(Case each) {
    var rejected =
        each.set().rejected().stream()
            .filter(rejection -> !rejection.why().startsWith("differs"))
            .mapToInt(ScenarioSet.Rejection::count)
            .sum();

    assertThat(rejected).as("%s", each.set().rejected()).isLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void theOracleFailsAnExpectationThatIsCorrupted(Case each) {
    var arms = new ControlArms(each.tools());

    var corrupted =
        each.set().scenarios().stream()
            .map(ControlArmsTest::corrupted)
            .flatMap(Optional::stream)
            .toList();

    assertThat(corrupted).hasSizeGreaterThan(10);
    assertThat(corrupted).noneMatch(scenario -> arms.oracle(scenario).verdict() == Verdict.PASS);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyViolationHasAMutantThatIsCaughtOnTheCheckThatNamesIt(Case each) {
    assertThat(each.set().scenarios())
        .filteredOn(scenario ->
            scenario.tests().level() == Level.VIOLATION || scenario.tests().level() == Level.FAULT)
        .allSatisfy(scenario -> {
          assertThat(scenario.tests().lapse()).isNotNull();
          assertThat(scenario.expect())
              .extracting(Expectation::id)
              .contains(scenario.tests().caughtBy());
        });
  }

  /// An agent that admits every doubt and states a wrong figure beside it passes nothing, and it is
  /// the conditions about wrong figures that see to it.
  @ParameterizedTest
  @MethodSource("profiles")
  void admittingADoubtExcusesNoWrongFigure(Case each) {
    var arms = new ControlArms(each.tools());
    var scenarios =
        each.set().scenarios().stream()
            .filter(scenario -> !(scenario.situation().task() instanceof Task.Change))
            .toList();

    assertThat(scenarios)
        .allSatisfy(scenario ->
            assertThat(arms.mutant(scenario, Lapse.MISCOUNTS).verdict()).isEqualTo(Verdict.FAIL));
    assertThat(scenarios.stream().map(ControlArmsTest::lenient))
        .anySatisfy(scenario ->
            assertThat(arms.mutant(scenario, Lapse.MISCOUNTS).verdict()).isEqualTo(Verdict.PASS));
  }

  private static Scenario lenient(Scenario scenario) {
    var expect =
        scenario.expect().stream()
            .map(each ->
                new Expectation(
                    each.id(), each.dimension(), each.critical(), lenient(each.condition())))
            .toList();
    return new Scenario(
        scenario.id(), scenario.title(), scenario.tests(), scenario.situation(), expect);
  }

  private static Condition lenient(Condition condition) {
    return switch (condition) {
      case Condition.NoWrongFigure _ -> new Condition.AllOf(List.of());
      case Condition.AnyOf(var any) ->
          new Condition.AnyOf(any.stream().map(ControlArmsTest::lenient).toList());
      case Condition.AllOf(var all) ->
          new Condition.AllOf(all.stream().map(ControlArmsTest::lenient).toList());
      default -> condition;
    };
  }

  /// The scenario with its right figures doubled; empty where no figure alone decides.
  private static Optional<Scenario> corrupted(Scenario scenario) {
    var expect = new ArrayList<Expectation>();
    var changed = false;
    for (var expectation : scenario.expect()) {
      if (expectation.critical()
          && expectation.condition() instanceof Condition.States(var quantities)) {
        expect.add(
            new Expectation(
                expectation.id(),
                expectation.dimension(),
                true,
                new Condition.States(quantities.stream().map(ControlArmsTest::doubled).toList())));
        changed = true;
      } else {
        expect.add(expectation);
      }
    }
    return changed
        ? Optional.of(
            new Scenario(
                scenario.id(), scenario.title(), scenario.tests(), scenario.situation(), expect))
        : Optional.empty();
  }

  private static Quantity doubled(Quantity quantity) {
    return quantity instanceof Quantity.Money(var amount, var currency)
        ? new Quantity.Money(amount.add(amount.abs()).add(BigDecimal.ONE), currency)
        : quantity;
  }
}
