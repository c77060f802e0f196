package dev.arc.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.ExpectationTemplate;
import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judgement;
import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.scenario.Brief;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What happens to the catalogue when one of its checks is deleted: some agent that does the wrong
/// thing must then pass, or the check was worth nothing.
class CatalogueMutationTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final int MANY = 1500;

  /// Family → the checks without which some wrong agent passes one of its scenarios.
  private static final Map<String, Set<String>> NEEDED = new TreeMap<>();

  @BeforeAll
  static void playAllWrongAgents() throws IOException {
    for (var file :
        List.of(
            "configs/finance_agent_v1.yaml",
            "configs/audit_agent.yaml",
            "src/test/resources/dev/arc/profiles/travel_planner.yaml")) {
      var profile =
          AgentProfiles.read(file, Files.readString(Path.of(file))).profile().orElseThrow();
      var tools = PreparedAgent.of(file, profile).tools();
      var arms = new ControlArms(tools);
      var set =
          new ScenarioGenerator(CATALOGUE, arms)
              .generate(Brief.of(profile, tools, List.of()), MANY, 3);
      oneOfEach(set.scenarios()).parallelStream()
          .map(scenario -> Map.entry(scenario.tests().family(), needed(arms, scenario)))
          .toList()
          .forEach(entry ->
              NEEDED
                  .computeIfAbsent(entry.getKey(), _ -> new TreeSet<>())
                  .addAll(entry.getValue()));
    }
  }

  /// One scenario of each family and kind of task.
  private static List<Scenario> oneOfEach(List<Scenario> scenarios) {
    var each = new LinkedHashMap<String, Scenario>();
    for (var scenario : scenarios) {
      var task = scenario.situation().task().getClass().getSimpleName();
      each.putIfAbsent(scenario.tests().family() + "/" + task, scenario);
    }
    return List.copyOf(each.values());
  }

  /// The critical checks that are, each for some wrong agent, the only one that it fails.
  private static Set<String> needed(ControlArms arms, Scenario scenario) {
    return Stream.concat(
            Stream.of(Lapse.values()).map(lapse -> arms.mutant(scenario, lapse)),
            NullArm.ALL.stream().map(arm -> arms.idle(scenario, arm)))
        .map(CatalogueMutationTest::broken)
        .filter(broken -> broken.size() == 1)
        .map(List::getFirst)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> broken(Judgement judgement) {
    return judgement.checks().stream()
        .filter(check -> check.critical() && !check.passed())
        .map(check -> check.expectation())
        .toList();
  }

  @Test
  void everyEntryIsPlayed() {
    var unplayed = new TreeSet<>(entries().keySet());
    unplayed.removeAll(NEEDED.keySet());

    assertThat(unplayed).isEmpty();
  }

  @Test
  void withoutAnyOneOfItsChecksAnEntryLetsAWrongAgentPass() {
    var worthless = new ArrayList<String>();
    entries()
        .forEach((family, checks) ->
            checks.stream()
                .filter(ExpectationTemplate::critical)
                .map(ExpectationTemplate::id)
                .filter(check -> !NEEDED.getOrDefault(family, Set.of()).contains(check))
                .forEach(check -> worthless.add(family + " " + check)));

    assertThat(worthless).isEmpty();
  }

  private static Map<String, List<ExpectationTemplate>> entries() {
    var entries = new TreeMap<String, List<ExpectationTemplate>>();
    for (var kind : CATALOGUE.kinds()) {
      kind.ways().forEach(way -> entries.put(kind.id() + "/" + way.id(), way.expect()));
    }
    CATALOGUE
        .patterns()
        .forEach(pattern -> entries.put(pattern.category() + "/" + pattern.id(), pattern.expect()));
    return entries;
  }
}
