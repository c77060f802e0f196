package dev.arc.scenario;

import dev.arc.catalogue.AssumptionKind;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.FailurePattern;
import dev.arc.catalogue.Level;
import dev.arc.catalogue.TaskKind;
import dev.arc.catalogue.Way;
import dev.arc.scenario.ScenarioSet.Blocked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which slots there are for an agent, and what keeps others from it.
final class Slots {
  private final Catalogue catalogue;
  private final Domain domain;
  private final Brief brief;

  Slots(Catalogue catalogue, Domain domain, Brief brief) {
    this.catalogue = catalogue;
    this.domain = domain;
    this.brief = brief;
  }

  /// The kind whose violations a stress mix is made of: the one that does most harm where this
  /// agent works.
  AssumptionKind focus() {
    return catalogue.kinds().stream()
        .filter(kind -> domain.has(kind.needs()))
        .max(Comparator.comparingInt(AssumptionKind::risk))
        .orElseThrow();
  }

  /// Violations of the focus, in the catalogue's order.
  List<Slot> violations() {
    return addedFirst(
        of(focus()).stream().filter(slot -> slot.level() == Level.VIOLATION).toList());
  }

  /// Everything else, in groups that a mix takes from in turn.
  List<List<Slot>> general() {
    var groups = new ArrayList<List<Slot>>();
    var focus = focus();
    groups.add(of(focus).stream().filter(slot -> slot.level() != Level.VIOLATION).toList());
    catalogue.kinds().stream()
        .filter(kind -> kind != focus && domain.has(kind.needs()))
        .forEach(kind -> groups.add(of(kind)));
    groups.addAll(patterns().values());
    return groups.stream().filter(group -> !group.isEmpty()).map(this::addedFirst).toList();
  }

  /// What somebody has added to Arc's own catalogue is what they want to see.
  private List<Slot> addedFirst(List<Slot> slots) {
    return slots.stream()
        .sorted(Comparator.comparing(slot -> !catalogue.origin(slot.entry()).added()))
        .toList();
  }

  /// Everything that can be asked, each once.
  List<Slot> all() {
    var all = new ArrayList<>(violations());
    general().forEach(all::addAll);
    return all;
  }

  /// The patterns that this agent's tools leave no room for.
  List<Blocked> blocked() {
    return catalogue.patterns().stream()
        .filter(
            pattern -> !isPossible(pattern) || pattern.tasks().stream().noneMatch(this::isOffered))
        .map(pattern -> new Blocked(missing(pattern), pattern.name() + " cannot be played"))
        .toList();
  }

  private List<Slot> of(AssumptionKind kind) {
    var slots = new ArrayList<Slot>();
    for (var round = 0; round < TaskKind.values().length; round++) {
      for (var way : kind.ways()) {
        if (round < way.tasks().size() && isOffered(way, way.tasks().get(round))) {
          slots.add(new Slot.Assumed(kind, way, way.tasks().get(round)));
        }
      }
    }
    return slots;
  }

  private boolean isOffered(Way way, TaskKind task) {
    var needs = way.needs();
    return (needs == null || domain.has(needs)) && isOffered(task);
  }

  private boolean isOffered(TaskKind task) {
    return domain.requests().containsKey(task.slug())
        && (task != TaskKind.CHANGE || brief.canChange());
  }

  /// The patterns' slots by category; in each, every pattern comes once before one comes again.
  private Map<String, List<Slot>> patterns() {
    var byCategory = new LinkedHashMap<String, List<Slot>>();
    for (var round = 0; round < TaskKind.values().length; round++) {
      for (var pattern : catalogue.patterns()) {
        if (round < pattern.tasks().size()) {
          var slot = new Slot.Failing(pattern, pattern.tasks().get(round));
          if (isPossible(pattern) && isOffered(slot.task())) {
            byCategory.computeIfAbsent(pattern.category(), _ -> new ArrayList<>()).add(slot);
          }
        }
      }
    }
    return byCategory;
  }

  private boolean isPossible(FailurePattern pattern) {
    return pattern.faults().stream()
            .allMatch(fault -> fault.roles().stream().anyMatch(brief.roles()::contains))
        && pattern.needs().stream().allMatch(this::has);
  }

  private boolean has(String need) {
    return need.equals("confirmation")
        ? brief.confirmsChanges()
        : FailurePattern.roles(need).stream().anyMatch(brief.roles()::contains);
  }

  private static String missing(FailurePattern pattern) {
    return pattern.faults().isEmpty()
        ? "no tool that changes records"
        : "no tool for " + pattern.faults().getFirst().on();
  }
}
