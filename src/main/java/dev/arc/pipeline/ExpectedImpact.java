package dev.arc.pipeline;

import dev.arc.history.Comparison;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.pipeline.DiffReport.Expected;
import dev.arc.pipeline.DiffReport.Expected.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a change of an agent is expected to do, without playing anything: what these very versions
/// were seen to do on one set, else what changes like it did, else nothing.
public final class ExpectedImpact {

  /// Changes less alike than this say nothing about each other.
  private static final double ALIKE = 0.5;

  /// The newest runs are looked at; more would take time and say little.
  private static final int RUNS = 400;

  private final RunStore store;
  private final Function<RunRecord, Optional<PreparedAgent>> agents;

  /// @param agents the agent that played a run, as it was kept
  public ExpectedImpact(RunStore store, Function<RunRecord, Optional<PreparedAgent>> agents) {
    this.store = store;
    this.agents = agents;
  }

  public Expected of(PreparedAgent a, PreparedAgent b) {
    var blind = ChangeProfile.isOtherModel(a, b);
    var runs =
        store.runs().stream()
            .limit(RUNS)
            .filter(run -> !(blind && run.model().rehearsal()))
            .toList();
    return paired(runs, a.profile().sha256(), b.profile().sha256())
        .map(ExpectedImpact::measured)
        .or(() -> alike(runs, ChangeProfile.between(a, b)))
        .orElseGet(ExpectedImpact::unknown);
  }

  /// What these versions were seen to do: with a model rather than in rehearsal, on many scenarios
  /// rather than few.
  private Optional<Seen> paired(List<RunRecord> runs, String before, String after) {
    return runs.stream()
        .filter(run -> run.agent().sha256().equals(before))
        .flatMap(first ->
            runs.stream()
                .filter(run -> run.agent().sha256().equals(after))
                .filter(second -> isComparable(first, second))
                .map(second -> seen(first, second)))
        .filter(seen -> seen.scenarios() > 0)
        .max(
            Comparator.comparing((Seen seen) -> !seen.rehearsed())
                .thenComparing(Seen::scenarios)
                .thenComparing(seen -> seen.after().startedAt()));
  }

  private static boolean isComparable(RunRecord first, RunRecord second) {
    return !first.agent().sha256().equals(second.agent().sha256())
        && first.settings().set().equals(second.settings().set())
        && first.settings().trial() != RunRecord.Trial.CHOSEN
        && second.settings().trial() != RunRecord.Trial.CHOSEN
        && first.model().equals(second.model());
  }

  private Seen seen(RunRecord before, RunRecord after) {
    return new Seen(before, after, Comparison.of(store, before, after));
  }

  private static Expected measured(Seen seen) {
    var paired = seen.comparison().paired();
    return new Expected(
        points(paired.difference()),
        points(paired.interval().low()),
        points(paired.interval().high()),
        seen.rehearsed() ? Source.REHEARSED : Source.MEASURED,
        paired.pairs(),
        paired.interval().confidence(),
        "runs %s and %s of these versions on the same %d scenarios with %s; the confidence is that of the interval"
            .formatted(
                seen.before().id(),
                seen.after().id(),
                paired.pairs(),
                seen.before().model().reference()),
        List.of(seen.before().id().value(), seen.after().id().value()));
  }

  /// What changes of this kind did to other versions, or other agents.
  private Optional<Expected> alike(List<RunRecord> runs, ChangeProfile change) {
    var known = new HashMap<String, Optional<PreparedAgent>>();
    var precedents = new ArrayList<Precedent>();
    for (var pair : versionPairs(runs)) {
      var before = agent(pair.before(), known);
      var after = agent(pair.after(), known);
      if (before.isPresent() && after.isPresent()) {
        var likeness = change.likeness(ChangeProfile.between(before.get(), after.get()));
        if (likeness >= ALIKE) {
          precedents.add(new Precedent(pair, likeness));
        }
      }
    }
    return precedents.isEmpty() ? Optional.empty() : Optional.of(estimate(precedents));
  }

  private Optional<PreparedAgent> agent(RunRecord run, Map<String, Optional<PreparedAgent>> known) {
    return known.computeIfAbsent(run.agent().sha256(), _ -> agents.apply(run));
  }

  /// One pair of runs for each two versions of one agent, an earlier and a later one: that on the
  /// largest set. Their plays are read only then.
  private List<Seen> versionPairs(List<RunRecord> runs) {
    var pairs = new LinkedHashMap<String, RunRecord[]>();
    for (var first : runs) {
      for (var second : runs) {
        if (first.agent().name().equals(second.agent().name())
            && first.agent().version() < second.agent().version()
            && isComparable(first, second)) {
          pairs.merge(
              first.agent().sha256() + second.agent().sha256(),
              new RunRecord[] {first, second},
              (one, other) -> size(one) >= size(other) ? one : other);
        }
      }
    }
    return pairs.values().stream()
        .map(pair -> seen(pair[0], pair[1]))
        .filter(seen -> seen.scenarios() > 0)
        .toList();
  }

  private static int size(RunRecord[] pair) {
    return pair[0].settings().scenarios();
  }

  /// The mean of what was seen, weighted by likeness; its range holds the intervals of all of them.
  private static Expected estimate(List<Precedent> precedents) {
    var weight = precedents.stream().mapToDouble(Precedent::likeness).sum();
    var mean = precedents.stream().mapToDouble(Precedent::weighted).sum() / weight;
    var low = precedents.stream().mapToDouble(Precedent::low).min().orElseThrow();
    var high = precedents.stream().mapToDouble(Precedent::high).max().orElseThrow();
    return new Expected(
        points(mean),
        points(low),
        points(high),
        Source.HISTORY,
        precedents.stream().mapToInt(each -> each.seen().scenarios()).sum(),
        weight / (precedents.size() + 2.0),
        basis(precedents),
        precedents.stream().flatMap(Precedent::runs).distinct().toList());
  }

  private static String basis(List<Precedent> precedents) {
    var raised = precedents.stream().filter(each -> each.difference() > 0).count();
    var rehearsed = precedents.stream().filter(each -> each.seen().rehearsed()).count();
    return "an estimate from %d similar change%s (likeness %s%s): %d of %d raised reliability%s; the confidence is mean likeness times n / (n + 2)"
        .formatted(
            precedents.size(),
            precedents.size() == 1 ? "" : "s",
            likeness(precedents.stream().mapToDouble(Precedent::likeness).min().orElseThrow()),
            precedents.size() == 1
                ? ""
                : " to "
                    + likeness(
                        precedents.stream().mapToDouble(Precedent::likeness).max().orElseThrow()),
            raised,
            precedents.size(),
            rehearsed == 0 ? "" : ", " + rehearsed + " in rehearsal");
  }

  private static String likeness(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /// What is known where nothing was played.
  public static Expected unknown() {
    return new Expected(
        null,
        null,
        null,
        Source.NONE,
        0,
        0,
        "no history yet: neither these versions nor a change like this one were played on one set by a model that would show it",
        List.of());
  }

  private static double points(double difference) {
    return difference * 100;
  }

  /// Two versions on one set.
  private record Seen(RunRecord before, RunRecord after, Comparison comparison) {

    int scenarios() {
      return comparison.paired().pairs();
    }

    boolean rehearsed() {
      return before.model().rehearsal();
    }
  }

  /// A change that is like the one in question.
  private record Precedent(Seen seen, double likeness) {

    double difference() {
      return seen.comparison().paired().difference();
    }

    double low() {
      return seen.comparison().paired().interval().low();
    }

    double high() {
      return seen.comparison().paired().interval().high();
    }

    double weighted() {
      return likeness * difference();
    }

    Stream<String> runs() {
      return Stream.of(seen.before().id().value(), seen.after().id().value());
    }
  }
}
