package dev.arc.history;

import dev.arc.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Keeps runs as long as the process lives, for whoever does not want them kept longer.
public final class MemoryRunStore implements RunStore {

  private final Map<RunId, RunRecord> runs = new HashMap<>();
  private final Map<RunId, NavigableMap<Slot, Outcome>> outcomes = new HashMap<>();
  private final Map<String, ProfileVersion> profiles = new HashMap<>();
  private final Map<RunId, ScenarioSet> sets = new HashMap<>();
  private final Set<RunId> claimed = new HashSet<>();
  private final List<Advice> advice = new ArrayList<>();
  private final List<Expense> expenses = new ArrayList<>();

  @Override
  public synchronized void begin(RunRecord run, ScenarioSet set) {
    if (runs.putIfAbsent(run.id(), run) != null) {
      throw new RunStoreException("there is a run " + run.id() + " already; choose another id");
    }
    sets.put(run.id(), set);
    outcomes.put(run.id(), new TreeMap<>());
  }

  @Override
  public synchronized void update(RunRecord run) {
    if (runs.replace(run.id(), run) == null) {
      throw missing(run.id());
    }
  }

  @Override
  public synchronized Optional<RunRecord> find(RunId id) {
    return Optional.ofNullable(runs.get(id));
  }

  @Override
  public synchronized List<RunRecord> runs() {
    return runs.values().stream()
        .sorted(Comparator.comparing(RunRecord::startedAt).thenComparing(RunRecord::id).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Lease> claim(RunId run) {
    return claimed.add(run) ? Optional.of(() -> release(run)) : Optional.empty();
  }

  @Override
  public synchronized boolean isPlayed(RunId run) {
    return claimed.contains(run);
  }

  @Override
  public synchronized void append(RunId run, Outcome outcome) {
    outcomesOf(run).put(outcome.result().slot(), outcome);
  }

  @Override
  public synchronized Tally tally(RunId run) {
    var tally = new int[4];
    outcomesOf(run)
        .values()
        .forEach(outcome -> tally[outcome.result().judgement().verdict().ordinal()]++);
    return new Tally(tally[0], tally[1], tally[2], tally[3]);
  }

  @Override
  public synchronized Set<Slot> played(RunId run) {
    return Set.copyOf(outcomesOf(run).keySet());
  }

  @Override
  public void results(RunId run, Consumer<Result> receiver) {
    List<Outcome> found;
    synchronized (this) {
      found = List.copyOf(outcomesOf(run).values());
    }
    found.forEach(outcome -> receiver.accept(outcome.result()));
  }

  @Override
  public synchronized Optional<Outcome> outcome(RunId run, Slot slot) {
    return Optional.ofNullable(outcomesOf(run).get(slot));
  }

  @Override
  public synchronized ProfileVersion keep(ProfileVersion version) {
    return profiles.computeIfAbsent(version.sha256(), _ -> numbered(version));
  }

  @Override
  public synchronized Optional<ProfileVersion> profile(String sha256) {
    return Optional.ofNullable(profiles.get(sha256));
  }

  @Override
  public synchronized void keep(Advice given) {
    if (!runs.containsKey(given.run())) {
      throw missing(given.run());
    }
    advice.removeIf(each -> each.run().equals(given.run()) && each.id().equals(given.id()));
    advice.add(given);
  }

  @Override
  public synchronized List<Advice> advice() {
    return advice.stream()
        .sorted(Comparator.comparing(Advice::givenAt).thenComparing(Advice::id).reversed())
        .toList();
  }

  @Override
  public synchronized void keep(Expense expense) {
    expenses.addFirst(expense);
  }

  @Override
  public synchronized List<Expense> expenses() {
    return expenses.stream().sorted(Comparator.comparing(Expense::at).reversed()).toList();
  }

  @Override
  public synchronized ScenarioSet set(RunId run) {
    var found = sets.get(run);
    if (found == null) {
      throw missing(run);
    }
    return found;
  }

  @Override
  public void close() {}

  private synchronized void release(RunId run) {
    claimed.remove(run);
  }

  private NavigableMap<Slot, Outcome> outcomesOf(RunId run) {
    var found = outcomes.get(run);
    if (found == null) {
      throw missing(run);
    }
    return found;
  }

  private ProfileVersion numbered(ProfileVersion version) {
    var earlier =
        profiles.values().stream().filter(other -> other.name().equals(version.name())).count();
    return version.withNumber((int) earlier + 1);
  }

  private static RunStoreException missing(RunId run) {
    return new RunStoreException("there is no run " + run + "; begin it first");
  }
}
