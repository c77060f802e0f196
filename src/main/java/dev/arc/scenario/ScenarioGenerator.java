package dev.arc.scenario;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.scenario.ScenarioSet.Blocked;
import dev.arc.scenario.ScenarioSet.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws scenarios for an agent: three in ten violate the riskiest assumption, the others test
/// everything else in turn.
///
/// The same catalogue, brief and seed give the same set. A slot draws its scenarios from the seed
/// and its own name alone, so that sets of different versions of an agent share what both can be
/// asked.
public final class ScenarioGenerator {
  /// So many scenarios are made and proved at once.
  private static final int AHEAD = 16;

  private final Catalogue catalogue;
  private final Proof proof;

  public ScenarioGenerator(Catalogue catalogue, Proof proof) {
    this.catalogue = catalogue;
    this.proof = proof;
  }

  /// @param count how many are wanted; there are fewer when fair and different ones run out, and
  ///   the set says why
  public ScenarioSet generate(Brief brief, int count, long seed) {
    return generate(brief, count, seed, Steering.NONE);
  }

  /// @param steering what is wanted more or less of than the usual mix has; its names are known
  public ScenarioSet generate(Brief brief, int count, long seed, Steering steering) {
    var domain = field(brief);
    var slots = new Slots(catalogue, domain, brief, steering);
    var rejected = new HashMap<String, Integer>();
    var shared =
        new SlotQueue.Shared(
            new ScenarioMaker(catalogue, domain, brief, seed),
            slots.ladder().stream().map(Slot::key).collect(Collectors.toSet()),
            proof,
            new HashSet<>(),
            rejected);
    var scenarios = new ArrayList<Scenario>();
    var quotas = slots.quotas(count);
    var wanted = quotas.stream().map(quota -> queues(quota.slots(), shared)).toList();
    for (var i = 0; i < quotas.size(); i++) {
      var most = Math.min(quotas.get(i).scenarios(), count - scenarios.size());
      take(List.of(wanted.get(i)), most, scenarios);
    }
    var general = slots.general().stream().map(group -> queues(group, shared)).toList();
    take(general, count - scenarios.size(), scenarios);
    take(wanted, count - scenarios.size(), scenarios);
    return set(scenarios, seed, slots, rejected, count);
  }

  /// The field of work whose words stand in the brief most often. Where none is recognised, records
  /// of what the agent's tools are about; where these do not tell, those of any field.
  Domain field(Brief brief) {
    return catalogue.domains().stream()
        .filter(domain -> domain.isOf(brief.field()))
        .max(Comparator.comparingLong(domain -> domain.matches(brief.field())))
        .or(() -> borrowed(brief))
        .or(() -> any(domain -> Boolean.TRUE.equals(domain.fallback())))
        .orElseThrow();
  }

  private Optional<Domain> borrowed(Brief brief) {
    return ToolNouns.most(brief.tools())
        .flatMap(noun ->
            any(domain -> Boolean.TRUE.equals(domain.borrows()))
                .map(domain -> domain.withRows(noun, ToolNouns.key(noun))));
  }

  private Optional<Domain> any(Predicate<Domain> wanted) {
    return catalogue.domains().stream().filter(wanted).findFirst();
  }

  private static List<SlotQueue> queues(List<Slot> slots, SlotQueue.Shared shared) {
    var group = new Pairs();
    return slots.stream().map(slot -> new SlotQueue(slot, shared, group)).toList();
  }

  /// Takes one scenario of each group in turn, and in each group one of each slot in turn, until
  /// there are enough or none are left.
  private static void take(List<List<SlotQueue>> groups, int wanted, List<Scenario> into) {
    var turns =
        groups.stream().map(ArrayList::new).collect(Collectors.toCollection(ArrayList::new));
    var left = wanted;
    while (left > 0 && !turns.isEmpty()) {
      prepare(turns, left);
      for (var group : List.copyOf(turns)) {
        if (left > 0 && takeOne(group, into)) {
          left--;
        }
      }
      turns.removeIf(List::isEmpty);
    }
  }

  /// Has other threads begin with what is taken next.
  private static void prepare(List<ArrayList<SlotQueue>> groups, int wanted) {
    var upcoming =
        IntStream.range(0, AHEAD)
            .boxed()
            .flatMap(round -> groups.stream().flatMap(group -> group.stream().skip(round).limit(1)))
            .limit(Math.min(wanted, Math.max(AHEAD, groups.size())))
            .toList();
    upcoming.forEach(SlotQueue::prepare);
  }

  private static boolean takeOne(List<SlotQueue> group, List<Scenario> into) {
    while (!group.isEmpty()) {
      var queue = group.removeFirst();
      var scenario = queue.take();
      if (scenario.isPresent()) {
        into.add(scenario.get());
        group.addLast(queue);
        return true;
      }
    }
    return false;
  }

  private ScenarioSet set(
      List<Scenario> scenarios, long seed, Slots slots, Map<String, Integer> rejected, int count) {
    var blocked = new ArrayList<Blocked>();
    if (scenarios.size() < count) {
      blocked.add(
          new Blocked(
              "the catalogue",
              "each of its situations is there once for each kind of request and currency; more would differ in names and amounts alone"));
      blocked.addAll(slots.blocked());
    }
    var rejections =
        rejected.entrySet().stream()
            .map(entry -> new Rejection(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingInt(Rejection::count).reversed().thenComparing(Rejection::why))
            .toList();
    var all = new Slots(catalogue, slots.domain(), slots.brief(), Steering.NONE);
    return new ScenarioSet(
            ScenarioSet.hash(scenarios),
            seed,
            catalogue.version(),
            slots.focus().id(),
            scenarios,
            rejections,
            blocked,
            slots.untested(scenarios, rejected),
            slots.steering().isNone() ? null : slots.steering().says(),
            "",
            null)
        .told(all.offered(), catalogue.names());
  }
}
