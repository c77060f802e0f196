package dev.arc.analysis;

import dev.arc.capability.Assumption;
import dev.arc.evaluation.Judgement;
import dev.arc.scenario.Scenario;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Gathers the judgements of a run, one by one in the order of the set, and groups the failures.
/// Made for one run; not thread-safe.
public final class Failures {

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Assumption> assumptions;
  private final UnaryOperator<String> names;
  private int conclusive;

  /// @param assumptions of the agent
  /// @param names what reports call the failures of an assumption kind or pattern, by its id
  public Failures(List<Assumption> assumptions, UnaryOperator<String> names) {
    this.assumptions = List.copyOf(assumptions);
    this.names = names;
  }

  /// @param position of the scenario in its set, from 0
  public void add(int position, Scenario scenario, Judgement judgement) {
    if (!judgement.verdict().isConclusive()) {
      return;
    }
    conclusive++;
    var tests = scenario.tests();
    groups
        .computeIfAbsent(about(scenario), _ -> new Group(tests.assumption(), tests.pattern()))
        .add(position, scenario, judgement);
  }

  /// The clusters so far, the greatest first.
  public List<FailureCluster> clusters() {
    return groups.entrySet().stream()
        .filter(entry -> entry.getValue().failures() > 0)
        .map(entry -> cluster(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(FailureCluster::failures)
                .reversed()
                .thenComparing(FailureCluster::id))
        .toList();
  }

  private FailureCluster cluster(String about, Group group) {
    var statement = statement(about);
    return new FailureCluster(
        group.assumption() == null ? about : about + "_assumption",
        names.apply(about),
        new RootCause(about, names.apply(about), group, statement).sentence(),
        group.assumption(),
        group.pattern(),
        group.capability(),
        statement.map(Assumption::line),
        group.failures(),
        group.plays(),
        (double) group.failures() / conclusive,
        group.named(),
        group.affected(),
        group.example());
  }

  /// What the profile says on the subject: first what takes it for granted, and of that what the
  /// prompt says.
  private Optional<Assumption> statement(String about) {
    return assumptions.stream()
        .filter(assumption -> assumption.kind().equals(about))
        .filter(assumption -> assumption.origin() != Assumption.Origin.INFERRED)
        .min(
            Comparator.comparing(Assumption::stance)
                .thenComparing(assumption -> assumption.origin() != Assumption.Origin.STATED)
                .thenComparing(Assumption::line));
  }

  private static String about(Scenario scenario) {
    var tests = scenario.tests();
    if (tests.assumption() != null) {
      return tests.assumption();
    }
    return tests.pattern() == null ? tests.family() : tests.pattern();
  }
}
