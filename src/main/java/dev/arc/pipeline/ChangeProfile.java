package dev.arc.pipeline;

import dev.arc.capability.Assumption;
import dev.arc.llm.ToolSchema;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What kind of change it is that leads from one version of an agent to another, without whose
/// agent it is: which assumptions came to be guarded or taken for granted, which tools came and
/// went, whether the model is another.
///
/// @param traits such as `currency: assumes to guards`, `tool added`
record ChangeProfile(Set<String> traits) {

  private static final String NOTHING = "nothing said";

  ChangeProfile {
    traits = Set.copyOf(traits);
  }

  static ChangeProfile between(PreparedAgent before, PreparedAgent after) {
    var traits = new TreeSet<String>();
    var earlier = stances(before);
    var later = stances(after);
    var kinds = new TreeSet<>(earlier.keySet());
    kinds.addAll(later.keySet());
    for (var kind : kinds) {
      var was = earlier.getOrDefault(kind, NOTHING);
      var is = later.getOrDefault(kind, NOTHING);
      if (!was.equals(is)) {
        traits.add(kind + ": " + was + " to " + is);
      }
    }
    traits.addAll(tools(before, after));
    if (isOtherModel(before, after)) {
      traits.add("model: " + before.profile().model() + " to " + after.profile().model());
    }
    return new ChangeProfile(traits);
  }

  /// Whether the profiles name different models. A rehearsal plays neither, and cannot see that.
  static boolean isOtherModel(PreparedAgent before, PreparedAgent after) {
    return !Objects.equals(before.profile().model(), after.profile().model());
  }

  /// What a profile says of each kind of assumption; what was only inferred, nobody says.
  private static Map<String, String> stances(PreparedAgent agent) {
    return agent.capabilities().assumptions().stream()
        .filter(assumption -> assumption.origin() != Assumption.Origin.INFERRED)
        .filter(assumption -> !assumption.kind().equals(Assumption.OTHER))
        .collect(
            Collectors.groupingBy(
                Assumption::kind,
                TreeMap::new,
                Collectors.mapping(
                    assumption ->
                        assumption.stance() == Assumption.Stance.ASSUMES ? "assumes" : "guards",
                    Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new),
                        stances -> String.join(" and ", stances)))));
  }

  private static Set<String> tools(PreparedAgent before, PreparedAgent after) {
    var traits = new TreeSet<String>();
    var earlier = names(before);
    var later = names(after);
    if (!earlier.containsAll(later)) {
      traits.add("tool added");
    }
    if (!later.containsAll(earlier)) {
      traits.add("tool taken out");
    }
    return traits;
  }

  private static Set<String> names(PreparedAgent agent) {
    return agent.profile().toolSchemas().stream().map(ToolSchema::name).collect(Collectors.toSet());
  }

  /// How alike two changes are: the share of their traits that both have (P. Jaccard, 1901); 0
  /// where one has none.
  double likeness(ChangeProfile other) {
    if (traits.isEmpty() || other.traits.isEmpty()) {
      return 0;
    }
    var shared = new HashSet<>(traits);
    shared.retainAll(other.traits);
    return (double) shared.size() / (traits.size() + other.traits.size() - shared.size());
  }
}
