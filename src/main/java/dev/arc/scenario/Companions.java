package dev.arc.scenario;

import dev.arc.scenario.ScenarioSet.Rejection;
import dev.arc.scenario.ScenarioSet.Untested;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Scenarios that take the places of the last of a set.
///
/// @param catalogue version of the one that they were drawn from
/// @param written what a model wrote for them
/// @param rejected why candidates for them were not used
public record Companions(
    List<Scenario> scenarios, String catalogue, Written written, List<Rejection> rejected) {

  public Companions {
    scenarios = List.copyOf(scenarios);
    rejected = List.copyOf(rejected);
  }

  /// The set with these in it; where there are none, the set as it was, and what became of them.
  ///
  /// @param count how many scenarios were asked for
  public ScenarioSet in(ScenarioSet plain, int count) {
    var stay = Math.min(plain.scenarios().size(), count - scenarios.size());
    var all = new ArrayList<>(plain.scenarios().subList(0, stay));
    all.addAll(scenarios);
    var why = Stream.concat(plain.rejected().stream(), rejected.stream()).toList();
    return new ScenarioSet(
        ScenarioSet.hash(all),
        plain.seed(),
        scenarios.isEmpty() ? plain.catalogue() : catalogue,
        plain.focus(),
        all,
        why,
        all.size() < count ? plain.blocked() : List.of(),
        untested(plain, all),
        plain.steering(),
        "",
        null,
        written,
        plain.offered(),
        plain.names());
  }

  private static List<Untested> untested(ScenarioSet plain, List<Scenario> all) {
    var tested = new HashSet<String>();
    all.forEach(scenario -> tested.add(scenario.tests().entry()));
    var displaced =
        plain.scenarios().stream()
            .map(scenario -> scenario.tests().entry())
            .distinct()
            .map(entry -> new Untested(entry, "no room in a set of this size"));
    return Stream.concat(plain.untested().stream(), displaced)
        .filter(each -> !tested.contains(each.entry()))
        .toList();
  }
}
