package dev.arc.scenario;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws scenarios from a few entries of a catalogue alone, to stand beside a set: each differs
/// from all others in more than names and figures. Nobody has looked at these entries, so one that
/// cannot be made into a scenario spoils nothing but itself.
public final class FurtherScenarios {
  private final Catalogue catalogue;
  private final Brief brief;
  private final Proof proof;
  private final Steering steering;

  /// @param catalogue with the entries in it
  /// @param steering what is wanted more or less of, which holds here too
  public FurtherScenarios(Catalogue catalogue, Brief brief, Proof proof, Steering steering) {
    this.catalogue = catalogue;
    this.brief = brief;
    this.proof = proof;
    this.steering = steering;
  }

  /// What is to be drawn from.
  ///
  /// @param field of work; where it is there, everything that the catalogue knows is asked in its
  ///   words too; empty for the agent's usual one
  /// @param ways `kind/way`; each is drawn from before one is again
  public record Source(Optional<String> field, List<String> ways) {
    public Source {
      ways = List.copyOf(ways);
    }
  }

  /// What was drawn.
  ///
  /// @param rejected why candidates were not used, and how many
  /// @param possible the entries that this agent can be asked about
  public record Drawn(
      List<Scenario> scenarios, Map<String, Integer> rejected, Set<String> possible) {
    public Drawn {
      scenarios = List.copyOf(scenarios);
      rejected = Map.copyOf(rejected);
      possible = Set.copyOf(possible);
    }
  }

  /// @param beside what there is already
  public Drawn draw(Source source, List<Scenario> beside, int count, long seed) {
    var domain = source.field().map(this::domain).orElseGet(this::usual);
    var rejected = new HashMap<String, Integer>();
    var maker = new ScenarioMaker(catalogue, domain, brief, seed);
    var essences = beside.stream().map(Different::essence).collect(Collectors.toSet());
    var shared = new SlotQueue.Shared(maker, Set.of(), proof, essences, rejected);
    var slots = new Slots(catalogue, domain, brief, steering);
    var groups = groups(slots, source);
    var drawing = new Drawing(rejected);
    var turns = new ArrayList<List<SlotQueue>>();
    groups.forEach(group -> turns.add(queues(group, shared)));
    while (drawing.scenarios.size() < count && !turns.isEmpty()) {
      for (var turn : turns) {
        if (drawing.scenarios.size() < count) {
          drawing.takeOne(turn);
        }
      }
      turns.removeIf(List::isEmpty);
    }
    var possible =
        groups.stream().flatMap(List::stream).map(Slot::entry).collect(Collectors.toSet());
    return new Drawn(drawing.scenarios, rejected, possible);
  }

  private Domain domain(String id) {
    return catalogue.domains().stream()
        .filter(domain -> domain.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Domain usual() {
    return new ScenarioGenerator(catalogue, proof).field(brief);
  }

  /// Each way by itself, then, in a field of its own, what the usual mix is made of.
  private static List<List<Slot>> groups(Slots slots, Source source) {
    var groups = new ArrayList<List<Slot>>();
    var all = slots.everything();
    for (var way : source.ways()) {
      groups.add(all.stream().filter(slot -> slot.entry().equals(way)).toList());
    }
    if (source.field().isPresent()) {
      var rest = new ArrayList<List<Slot>>();
      slots.quotas(0).forEach(quota -> rest.add(quota.slots()));
      rest.addAll(slots.general());
      rest.forEach(group ->
          groups.add(
              group.stream().filter(slot -> !source.ways().contains(slot.entry())).toList()));
    }
    return groups;
  }

  private static List<SlotQueue> queues(List<Slot> slots, SlotQueue.Shared shared) {
    var group = new Pairs();
    var queues = new ArrayList<SlotQueue>();
    for (var slot : slots) {
      try {
        queues.add(new SlotQueue(slot, shared, group));
      } catch (RuntimeException e) {
        broken(slot, e, shared.rejected());
      }
    }
    return queues;
  }

  private static void broken(Slot slot, RuntimeException why, Map<String, Integer> rejected) {
    if (Thread.currentThread().isInterrupted()) {
      throw why;
    }
    rejected.merge("cannot be made (" + why.getMessage() + "): " + slot.family(), 1, Integer::sum);
  }

  /// One drawing while it lasts.
  private static final class Drawing {
    private final Map<String, Integer> rejected;
    private final List<Scenario> scenarios = new ArrayList<>();

    Drawing(Map<String, Integer> rejected) {
      this.rejected = rejected;
    }

    void takeOne(List<SlotQueue> group) {
      while (!group.isEmpty()) {
        var queue = group.removeFirst();
        var scenario = fresh(queue);
        if (scenario.isPresent()) {
          scenarios.add(scenario.get());
          group.addLast(queue);
          return;
        }
      }
    }

    private Optional<Scenario> fresh(SlotQueue queue) {
      try {
        return queue.take();
      } catch (RuntimeException e) {
        broken(queue.slot(), e, rejected);
        return Optional.empty();
      }
    }
  }
}
