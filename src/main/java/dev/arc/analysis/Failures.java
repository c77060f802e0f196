package dev.arc.analysis;

import dev.arc.capability.Assumption;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.scenario.Scenario;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Gathers the judgements of a run, one by one in the order of the set, and groups the failures.
/// Made for one run; not thread-safe.
public final class Failures {

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Integer> plays = new HashMap<>();
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
    plays.merge(Subject.tested(scenario).key(), 1, Integer::sum);
    if (judgement.verdict() == Verdict.FAIL) {
      var subject = Subject.failed(scenario, judgement);
      groups
          .computeIfAbsent(subject.key(), _ -> new Group(subject, statements(subject)))
          .fail(position, scenario, judgement);
    }
  }

  /// The clusters so far, the greatest first.
  public List<FailureCluster> clusters() {
    return groups.values().stream()
        .map(this::cluster)
        .sorted(
            Comparator.comparingInt(FailureCluster::failures)
                .reversed()
                .thenComparing(FailureCluster::id))
        .toList();
  }

  private FailureCluster cluster(Group group) {
    var subject = group.subject();
    var name = name(subject);
    var cause = new RootCause(name, group);
    return new FailureCluster(
        subject.assumption() == null ? subject.key() : subject.key() + "_assumption",
        name,
        cause.sentence(),
        subject.assumption(),
        subject.pattern(),
        group.capability(),
        cause.statement().map(Assumption::line),
        group.failures(),
        subject.symptom() == null ? plays.getOrDefault(subject.key(), 0) : conclusive,
        (double) group.failures() / conclusive,
        cause.explained(),
        group.affected(),
        group.example());
  }

  private String name(Subject subject) {
    var symptom = subject.symptom();
    if (symptom == null) {
      return names.apply(subject.key());
    }
    return switch (symptom) {
      case NO_ANSWER -> "No Answer";
      case UNREAD -> "Data Never Read";
      case NO_FIGURE -> "Question Not Answered";
      case WRONG_FIGURE -> "Wrong Figures";
      case WRONG_LABEL -> "Wrong or Missing Labels";
      case SILENT, MISDEED, NONE -> "Broken Check: " + subject.key().replace('_', ' ');
    };
  }

  /// What the profile says on a subject; what was only inferred, nobody says.
  private List<Assumption> statements(Subject subject) {
    return assumptions.stream()
        .filter(assumption -> assumption.kind().equals(subject.assumption()))
        .filter(assumption -> assumption.origin() != Assumption.Origin.INFERRED)
        .toList();
  }
}
