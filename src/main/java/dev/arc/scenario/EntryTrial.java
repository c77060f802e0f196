package dev.arc.scenario;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tries entries of a catalogue out: makes a few scenarios of each and has them proved. What cannot
/// be made or played is a mistake in the entry, told with its place.
public final class EntryTrial {
  private static final long SEED = 7;

  private final Catalogue catalogue;
  private final Brief brief;
  private final Proof proof;
  private final DraftRules rules;

  /// @param brief of an agent that has every kind of tool
  public EntryTrial(Catalogue catalogue, Brief brief, Proof proof) {
    this.catalogue = catalogue;
    this.brief = brief;
    this.proof = proof;
    this.rules = new DraftRules(catalogue);
  }

  /// What came of the trial.
  ///
  /// @param problems drafts that could not be made or played at all, and what entries say that is
  ///   not so in the worlds drawn for them
  /// @param broken the entries that the problems are about
  public record Tried(List<Draft> drafts, List<Problem> problems, Set<String> broken) {
    public Tried {
      drafts = List.copyOf(drafts);
      problems = List.copyOf(problems);
      broken = Set.copyOf(broken);
    }
  }

  /// What came of one entry, asked as one kind of task.
  ///
  /// @param entry a failure pattern's id, or `kind/way`
  /// @param fair how many of those that were drafted the control arms bore out
  /// @param rejected why others were not, and how many
  public record Draft(
      String entry,
      String domain,
      String task,
      int drafted,
      int fair,
      Map<String, Integer> rejected) {
    public Draft {
      rejected = Map.copyOf(rejected);
    }
  }

  /// Tries entries in the first field of work that can ask for them, and a field of work with
  /// everything that can be asked in it.
  ///
  /// @param entries ids of ways, patterns and domains
  /// @param drafts how many of each are made
  public Tried of(Set<String> entries, int drafts) {
    var seen = new HashSet<String>();
    var made = new ArrayList<Draft>();
    var problems = new LinkedHashMap<String, Problem>();
    for (var domain : catalogue.domains()) {
      for (var slot : new Slots(catalogue, domain, brief, Steering.NONE).everything()) {
        var own = entries.contains(slot.entry()) && seen.add(slot.key());
        if (own || entries.contains(domain.id())) {
          var maker = new ScenarioMaker(catalogue, domain, brief, SEED);
          var attempt = new Attempt(domain, slot, own ? slot.entry() : domain.id());
          try {
            made.add(own ? proved(attempt, maker, drafts, problems) : drafted(attempt, maker));
          } catch (RuntimeException e) {
            problems.putIfAbsent(attempt.entry(), problem(attempt, e));
          }
        }
      }
    }
    var broken = problems.keySet().stream().map(EntryTrial::entry).collect(Collectors.toSet());
    return new Tried(made, List.copyOf(problems.values()), broken);
  }

  /// The entry that a problem is kept under, alone or with its field.
  private static String entry(String key) {
    var end = key.indexOf(' ');
    return end < 0 ? key : key.substring(0, end);
  }

  private record Attempt(Domain domain, Slot slot, String entry) {}

  private Draft drafted(Attempt attempt, ScenarioMaker maker) {
    maker.make(attempt.slot(), 0);
    return draft(attempt, 1, 1, Map.of());
  }

  private Draft proved(
      Attempt attempt, ScenarioMaker maker, int drafts, Map<String, Problem> problems) {
    var slot = attempt.slot();
    var scenarios = IntStream.range(0, drafts).mapToObj(index -> maker.make(slot, index)).toList();
    for (var scenario : scenarios) {
      rules
          .of(slot, scenario.situation())
          .forEach(each ->
              problems.putIfAbsent(
                  attempt.entry() + " " + each.field(), problem(attempt.entry(), each)));
    }
    var objections = scenarios.parallelStream().map(proof::objection).toList();
    var rejected = new LinkedHashMap<String, Integer>();
    objections.forEach(each -> each.ifPresent(why -> rejected.merge(why, 1, Integer::sum)));
    var unfair = rejected.values().stream().mapToInt(Integer::intValue).sum();
    return draft(attempt, drafts, drafts - unfair, rejected);
  }

  private static Draft draft(
      Attempt attempt, int drafted, int fair, Map<String, Integer> rejected) {
    return new Draft(
        attempt.slot().entry(),
        attempt.domain().id(),
        attempt.slot().task().slug(),
        drafted,
        fair,
        rejected);
  }

  private Problem problem(String entry, DraftRules.Objection objection) {
    var origin = catalogue.origin(entry, objection.field());
    return new Problem(
        origin.file(),
        origin.line(),
        "%s of %s %s".formatted(objection.field(), entry, objection.says()));
  }

  private Problem problem(Attempt attempt, RuntimeException why) {
    var origin = catalogue.origin(attempt.entry());
    return new Problem(
        origin.file(),
        origin.line(),
        "%s cannot be asked as %s in the field %s: %s"
            .formatted(
                attempt.slot().entry(),
                attempt.slot().task().slug(),
                attempt.domain().id(),
                says(why)));
  }

  /// What Arc itself has to say about a value; what it stumbled over without a word says nothing to
  /// whoever wrote the entry.
  private static String says(RuntimeException why) {
    return why.getClass() == IllegalArgumentException.class && why.getMessage() != null
        ? why.getMessage()
        : "no scenario can be made of it, and Arc cannot tell which field is to blame; take its edits out one by one to find it";
  }
}
