package dev.arc.analysis;

import dev.arc.capability.Assumption;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.scenario.Scenario;
import dev.arc.trace.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers the judgements of a run, one by one in the order of the set, and groups the failures.
/// What it keeps of each is small. Made for one run; not thread-safe.
public final class Failures {

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Integer> plays = new HashMap<>();
  private final Map<String, Integer> scenarios = new HashMap<>();
  private final List<Assumption> assumptions;
  private final Terms terms;
  private int conclusive;

  /// @param assumptions of the agent
  /// @param terms in which causes are told
  public Failures(List<Assumption> assumptions, Terms terms) {
    this.assumptions = List.copyOf(assumptions);
    this.terms = terms;
  }

  /// Adds a play whose steps are not at hand.
  ///
  /// @param position of the scenario in its set, from 0
  public void add(int position, Scenario scenario, Judgement judgement) {
    add(position, scenario, judgement, Signs.NONE);
  }

  /// Adds a play with what happened in it: how an agent went about it tells causes apart which its
  /// answer alone does not.
  ///
  /// @param position of the scenario in its set, from 0
  public void add(int position, Scenario scenario, Judgement judgement, Trajectory trajectory) {
    var isFailure = judgement.verdict() == Verdict.FAIL;
    add(position, scenario, judgement, isFailure ? Signs.of(trajectory) : Signs.NONE);
  }

  private void add(int position, Scenario scenario, Judgement judgement, Signs signs) {
    if (!judgement.verdict().isConclusive()) {
      return;
    }
    conclusive++;
    plays.merge(Subject.tested(scenario).key(), 1, Integer::sum);
    scenarios.merge(scenario.id(), 1, Integer::sum);
    if (judgement.verdict() == Verdict.FAIL) {
      var diagnosis =
          Diagnosis.of(scenario, judgement, signs, kind -> isGuarded(kind, scenario, judgement));
      var subject = diagnosis.subject();
      if (subject.trouble() == null && !subject.equals(Subject.tested(scenario))) {
        plays.merge(subject.key(), 1, Integer::sum);
      }
      groups
          .computeIfAbsent(subject.key(), _ -> new Group(subject, statements(subject.assumption())))
          .fail(position, scenario, judgement, diagnosis);
    }
  }

  private boolean isGuarded(String kind, Scenario scenario, Judgement judgement) {
    return statements(kind).stream()
        .filter(statement -> statement.stance() == Assumption.Stance.GUARDS)
        .anyMatch(statement -> Governance.governs(statement, scenario, judgement));
  }

  /// The clusters so far, the greatest first.
  public List<FailureCluster> clusters() {
    return sorted().stream().map(this::cluster).toList();
  }

  /// What is inside each of the clusters, by its id.
  public Map<String, FailureForms> forms() {
    var sorted = sorted();
    var finder = new FormFinder(sorted);
    var forms = new LinkedHashMap<String, FailureForms>();
    var first = 0;
    for (var group : sorted) {
      forms.put(group.id(), finder.of(first, group.failures()));
      first += group.failures();
    }
    return forms;
  }

  /// How often which scenario was played, and failed in which cluster.
  public FailureTally tally() {
    var failures = new LinkedHashMap<String, Map<String, Integer>>();
    var named = new LinkedHashMap<String, String>();
    for (var group : sorted()) {
      var counts = new LinkedHashMap<String, Integer>();
      group
          .sightings()
          .forEach(sighting -> counts.merge(sighting.example().scenario(), 1, Integer::sum));
      failures.put(group.id(), counts);
      named.put(group.id(), name(group.subject()));
    }
    return new FailureTally(scenarios, failures, named);
  }

  private List<Group> sorted() {
    var sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingInt(Group::failures).reversed().thenComparing(Group::id));
    return sorted;
  }

  private FailureCluster cluster(Group group) {
    var subject = group.subject();
    var name = name(subject);
    var cause = new RootCause(name, group, terms);
    return new FailureCluster(
        group.id(),
        name,
        group.cause(),
        group.causes(),
        cause.sentence(),
        subject.assumption(),
        subject.pattern(),
        group.capability(),
        cause.statement().map(Assumption::line),
        group.failures(),
        subject.trouble() == null ? plays.getOrDefault(subject.key(), 0) : conclusive,
        (double) group.failures() / conclusive,
        cause.explained(),
        group.affected(),
        group.example());
  }

  private String name(Subject subject) {
    var trouble = subject.trouble();
    if (trouble == null) {
      return terms.name(subject.key());
    }
    return trouble == Trouble.BROKEN_CHECK
        ? trouble.title() + ": " + subject.key().replace('_', ' ')
        : trouble.title();
  }

  /// What the profile says on a kind; what was only inferred, nobody says.
  private List<Assumption> statements(@Nullable String kind) {
    return assumptions.stream()
        .filter(assumption -> assumption.kind().equals(kind))
        .filter(assumption -> assumption.origin() != Assumption.Origin.INFERRED)
        .toList();
  }
}
