package dev.arc.scenario;

import dev.arc.catalogue.EntryName;
import dev.arc.catalogue.Level;
import dev.arc.role.RoledTool;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scenarios to be played together, in order.
///
/// @param sha256 of the scenarios' ids, in order
/// @param seed from which they were drawn
/// @param focus the assumption kind that the violations of the mix are about
/// @param rejected why candidates were not used, and how many, most frequent first
/// @param proof a hash of the set and of the tools with which it was proved fair; it fits no set
///   that was edited since
/// @param nullBaseline reliability of the best agent that does nothing useful, a fraction of 1, as
///   it was measured on this very set; null where nobody has
/// @param blocked what kept the set smaller than asked for; empty when it is not
/// @param untested what of the catalogue is in none of the scenarios, and why
/// @param written what a model wrote for it; null where none was asked
/// @param offered what the catalogue can put to the test together with this agent, tested or not;
///   of a capability that nothing in the catalogue is about, the capability alone
/// @param names what sentences call the kinds and patterns that it has scenarios of, and its focus
/// @param steering how the mix was steered, as it is said on the command line; null for the usual
public record ScenarioSet(
    String sha256,
    long seed,
    String catalogue,
    String focus,
    List<Scenario> scenarios,
    List<Rejection> rejected,
    List<Blocked> blocked,
    List<Untested> untested,
    @Nullable String steering,
    String proof,
    @Nullable Double nullBaseline,
    @Nullable Written written,
    List<Combination> offered,
    Map<String, EntryName> names) {

  /// A set that no model had a hand in.
  public ScenarioSet(
      String sha256,
      long seed,
      String catalogue,
      String focus,
      List<Scenario> scenarios,
      List<Rejection> rejected,
      List<Blocked> blocked,
      List<Untested> untested,
      @Nullable String steering,
      String proof,
      @Nullable Double nullBaseline) {
    this(
        sha256,
        seed,
        catalogue,
        focus,
        scenarios,
        rejected,
        blocked,
        untested,
        steering,
        proof,
        nullBaseline,
        null,
        List.of(),
        Map.of());
  }

  public ScenarioSet {
    scenarios = List.copyOf(scenarios);
    rejected = List.copyOf(rejected);
    blocked = List.copyOf(blocked);
    untested = List.copyOf(untested);
    offered = List.copyOf(offered);
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  /// The same set with other scenarios; its hash stays.
  public ScenarioSet withScenarios(List<Scenario> other) {
    return new ScenarioSet(
        sha256,
        seed,
        catalogue,
        focus,
        other,
        rejected,
        blocked,
        untested,
        steering,
        proof,
        nullBaseline,
        written,
        offered,
        names);
  }

  /// This set with each scenario under the id that belongs to its content, and the hash that
  /// belongs to those.
  public ScenarioSet identified() {
    var same = scenarios.stream().map(Scenario::identified).toList();
    var hash = hash(same);
    return new ScenarioSet(
        hash,
        seed,
        catalogue,
        focus,
        same,
        rejected,
        blocked,
        untested,
        steering,
        proof,
        hash.equals(sha256) ? nullBaseline : null,
        written,
        offered,
        names);
  }

  /// This set as proved fair with these tools.
  public ScenarioSet proved(List<RoledTool> tools) {
    return new ScenarioSet(
        sha256,
        seed,
        catalogue,
        focus,
        scenarios,
        rejected,
        blocked,
        untested,
        steering,
        proof(tools),
        nullBaseline,
        written,
        offered,
        names);
  }

  /// This set with what the best agent that does nothing useful was seen to get on it.
  public ScenarioSet withNullBaseline(double measured) {
    return new ScenarioSet(
        sha256, seed, catalogue, focus, scenarios, rejected, blocked, untested, steering, proof,
        measured, written, offered, names);
  }

  /// This set with what could have been tested in its place, and the names of what it tests.
  ///
  /// @param all what the catalogue calls its entries
  public ScenarioSet told(List<Combination> possible, Map<String, EntryName> all) {
    var used = new HashSet<>(Set.of(focus));
    for (var scenario : scenarios) {
      var tests = scenario.tests();
      Stream.of(Optional.ofNullable(tests.assumption()), Optional.ofNullable(tests.pattern()))
          .flatMap(Optional::stream)
          .forEach(used::add);
    }
    var named = new TreeMap<>(all);
    named.keySet().retainAll(used);
    return new ScenarioSet(
        sha256,
        seed,
        catalogue,
        focus,
        scenarios,
        rejected,
        blocked,
        untested,
        steering,
        proof,
        nullBaseline,
        written,
        possible,
        named);
  }

  /// How many scenarios violate the focus kind.
  public int violations() {
    return (int)
        scenarios.stream()
            .map(Scenario::tests)
            .filter(tests -> tests.level() == Level.VIOLATION && focus.equals(tests.assumption()))
            .count();
  }

  /// What the focus kind is called before another noun: `minor unit violations`.
  public String focusName() {
    var name = names.get(focus);
    return name == null ? focus.replace('_', ' ') : name.attribute();
  }

  /// Whether this very set has been proved fair with these tools.
  public boolean isProved(List<RoledTool> tools) {
    return proof.equals(proof(tools));
  }

  private String proof(List<RoledTool> tools) {
    return Hash.of(sha256 + catalogue + tools.stream().map(RoledTool::fingerprint).toList());
  }

  static String hash(List<Scenario> scenarios) {
    return Hash.of(scenarios.stream().map(Scenario::id).collect(Collectors.joining("\n")));
  }

  /// Candidates that were not used for one reason.
  public record Rejection(String why, int count) {}

  /// An entry of the catalogue that no scenario is about.
  public record Untested(String entry, String why) {}

  /// A tool or a dimension that offers no more fair and different scenarios.
  public record Blocked(String tool, String why) {}
}
