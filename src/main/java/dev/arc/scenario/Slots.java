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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which slots there are for an agent, and what keeps others from it.
final class Slots {
  private static final double FOCUS = 0.3;
  private static final Set<String> LARGE = Set.of("thousands", "lakhs", "millions", "crores");

  private final Catalogue catalogue;
  private final Domain domain;
  private final Brief brief;
  private final Steering steering;

  Slots(Catalogue catalogue, Domain domain, Brief brief, Steering steering) {
    this.catalogue = catalogue;
    this.domain = domain;
    this.brief = brief;
    this.steering = steering;
  }

  Steering steering() {
    return steering;
  }

  Domain domain() {
    return domain;
  }

  Brief brief() {
    return brief;
  }

  /// What can be put to the test together with this agent.
  List<Combination> offered() {
    var credit = new Credit(domain, brief);
    var offered = new LinkedHashSet<Combination>();
    for (var slot : everything()) {
      for (var capability : credit.fitting(slot.task())) {
        offered.add(slot.tests(capability));
      }
    }
    var asked = offered.stream().map(Combination::capability).collect(Collectors.toSet());
    brief.capabilities().stream()
        .filter(capability -> !asked.contains(capability.name()))
        .forEach(capability -> offered.add(new Combination(capability.name(), null, null)));
    return List.copyOf(offered);
  }

  /// So many scenarios of these slots, before all others.
  record Quota(List<Slot> slots, int scenarios) {}

  /// The kind whose violations a stress mix is made of: what the user has named, else the one that
  /// does most harm where this agent works.
  AssumptionKind focus() {
    return kinds()
        .filter(kind -> steering.focus().keySet().stream().anyMatch(name -> isOf(name, kind)))
        .findFirst()
        .or(() -> riskiest(kinds().filter(kind -> !violations(kind).isEmpty())))
        .or(() -> riskiest(kinds()))
        .orElseThrow();
  }

  private static boolean isOf(String name, AssumptionKind kind) {
    return name.equals(kind.id()) || name.startsWith(kind.id() + "/");
  }

  private static Optional<AssumptionKind> riskiest(Stream<AssumptionKind> kinds) {
    return kinds.max(Comparator.comparingInt(AssumptionKind::risk));
  }

  private Stream<AssumptionKind> kinds() {
    return catalogue.kinds().stream().filter(kind -> domain.has(kind.needs()));
  }

  /// What the user wants so many of; where nothing is said, violations of the riskiest kind. Beside
  /// it the other steps of the focus kind's ladder.
  List<Quota> quotas(int count) {
    if (steering.focus().isEmpty() && !steering.only().isEmpty()) {
      return List.of();
    }
    // Only what holds stands beside the violations: these are counted, and an edge that fails would
    // be counted with them.
    var steps = ladder().stream().filter(slot -> slot.level() == Level.BASE).toList();
    return Stream.concat(wanted(count), Stream.of(new Quota(steps, steps.size()))).toList();
  }

  private Stream<Quota> wanted(int count) {
    return steering.focus().isEmpty()
        ? Stream.of(new Quota(violations(focus()), (int) Math.round(count * FOCUS)))
        : steering.focus().entrySet().stream()
            .map(entry -> new Quota(about(entry.getKey()), entry.getValue().of(count)));
  }

  /// One slot of each level for the kind in focus, all of one task: what shows where it breaks. The
  /// task is the one that has most levels.
  List<Slot> ladder() {
    var byTask = new LinkedHashMap<TaskKind, Map<Level, Slot>>();
    addedFirst(of(focus()))
        .forEach(slot ->
            byTask
                .computeIfAbsent(slot.task(), _ -> new EnumMap<>(Level.class))
                .putIfAbsent(slot.level(), slot));
    return byTask.values().stream()
        .map(levels -> levels.values().stream().filter(Slots::isStep).toList())
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static boolean isStep(Slot slot) {
    return slot.level() != Level.CONTROL;
  }

  /// Violations of a kind that is named; all there is of anything else.
  private List<Slot> about(String name) {
    var named = everything().stream().filter(slot -> Steering.isAbout(slot, name)).toList();
    var violations = named.stream().filter(slot -> slot.level() == Level.VIOLATION).toList();
    return addedFirst(violations.isEmpty() ? named : violations);
  }

  private List<Slot> violations(AssumptionKind kind) {
    return addedFirst(of(kind).stream().filter(slot -> slot.level() == Level.VIOLATION).toList());
  }

  /// Everything else, in groups that a mix takes from in turn.
  List<List<Slot>> general() {
    var wanted = quotas(0).stream().flatMap(quota -> quota.slots().stream()).toList();
    return groups().stream()
        .map(group -> group.stream().filter(slot -> !wanted.contains(slot)).toList())
        .filter(group -> !group.isEmpty())
        .map(this::addedFirst)
        .toList();
  }

  private List<List<Slot>> groups() {
    var groups = new ArrayList<List<Slot>>();
    var focus = focus();
    groups.add(of(focus));
    kinds()
        .filter(kind -> kind != focus)
        .sorted(Comparator.comparing(kind -> !domain.risks().contains(kind.id())))
        .forEach(kind -> groups.addAll(turns(kind)));
    groups.addAll(patterns().values());
    return groups;
  }

  /// What does most harm in the agent's field has two turns where the others have one.
  private List<List<Slot>> turns(AssumptionKind kind) {
    var slots = of(kind);
    if (!domain.risks().contains(kind.id())) {
      return List.of(slots);
    }
    var turns = List.<List<Slot>>of(new ArrayList<>(), new ArrayList<>());
    for (var at = 0; at < slots.size(); at++) {
      turns.get(at % 2).add(slots.get(at));
    }
    return turns;
  }

  /// What somebody has added to Arc's own catalogue is what they want to see.
  private List<Slot> addedFirst(List<Slot> slots) {
    return slots.stream()
        .sorted(Comparator.comparing(slot -> !catalogue.origin(slot.entry()).added()))
        .toList();
  }

  /// Everything that can be asked, each once.
  List<Slot> everything() {
    return groups().stream().flatMap(List::stream).toList();
  }

  /// What of the catalogue is in none of the scenarios, and why.
  List<ScenarioSet.Untested> untested(List<Scenario> scenarios, Map<String, Integer> rejected) {
    var tested = new HashSet<String>();
    scenarios.forEach(scenario -> tested.add(scenario.tests().family()));
    var offered = new LinkedHashMap<String, String>();
    everything().forEach(slot -> offered.putIfAbsent(slot.entry(), slot.family()));
    var untested = new ArrayList<ScenarioSet.Untested>();
    for (var kind : catalogue.kinds()) {
      for (var way : kind.ways()) {
        var entry = kind.id() + "/" + way.id();
        if (!tested.contains(entry)) {
          untested.add(new ScenarioSet.Untested(entry, why(entry, offered, rejected)));
        }
      }
    }
    for (var pattern : catalogue.patterns()) {
      if (!tested.contains(pattern.category() + "/" + pattern.id())) {
        untested.add(
            new ScenarioSet.Untested(
                pattern.id(),
                isPossible(pattern) ? why(pattern.id(), offered, rejected) : missing(pattern)));
      }
    }
    return untested;
  }

  private String why(String entry, Map<String, String> offered, Map<String, Integer> rejected) {
    var family = offered.get(entry);
    if (family == null) {
      return steering.isNone()
          ? "records of the field " + domain.id() + " cannot be asked about it"
          : "left out: " + steering.says();
    }
    return rejected.keySet().stream()
        .filter(why -> why.endsWith(": " + family))
        .findFirst()
        .map(why -> "no fair scenario: " + why.substring(0, why.lastIndexOf(": ")))
        .orElse("no room in a set of this size");
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
          add(new Slot.Assumed(kind, way, way.tasks().get(round)), slots);
        }
      }
    }
    return slots;
  }

  private void add(Slot slot, List<Slot> slots) {
    if (steering.admits(slot)) {
      slots.add(slot);
    }
  }

  private boolean isOffered(Way way, TaskKind task) {
    var needs = way.needs();
    return (needs == null || domain.has(needs)) && isToScale(way) && isOffered(task);
  }

  /// Whether records of the field can be of that size: a hotel room costs no millions.
  private boolean isToScale(Way way) {
    return domain.hasLargeAmounts() || !LARGE.contains(way.edits().getOrDefault("scale", "ones"));
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
          if (isPossible(pattern) && isOffered(slot.task()) && steering.admits(slot)) {
            byCategory.computeIfAbsent(pattern.category(), _ -> new ArrayList<>()).add(slot);
          }
        }
      }
    }
    return byCategory;
  }

  private boolean isPossible(FailurePattern pattern) {
    return pattern.missing(brief.roles(), brief.confirmsChanges()).isEmpty();
  }

  private String missing(FailurePattern pattern) {
    return pattern
        .missing(brief.roles(), brief.confirmsChanges())
        .orElse("no tool that changes records");
  }
}
