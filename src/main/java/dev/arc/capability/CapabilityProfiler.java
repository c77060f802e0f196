package dev.arc.capability;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.arc.capability.Assumption.Origin;
import dev.arc.profile.AgentProfile;
import dev.arc.topic.Instructions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds out what an agent can do and what it takes for granted, from its profile alone. The names
/// of tools play no part: renaming them changes nothing but those names.
public final class CapabilityProfiler {

  private CapabilityProfiler() {}

  public static Capabilities profile(AgentProfile profile) {
    return profile(profile, Refinement.NONE);
  }

  /// @param refinement what a model found in this profile beyond what the rules find
  public static Capabilities profile(AgentProfile profile, Refinement refinement) {
    return profile(profile, Instructions.read(profile.prompt().text()), refinement);
  }

  /// @param instructions of the profile's prompt, for those who have read them already
  public static Capabilities profile(AgentProfile profile, Instructions instructions) {
    return profile(profile, instructions, Refinement.NONE);
  }

  /// @param instructions of the profile's prompt, for those who have read them already
  /// @param refinement what a model found in this profile beyond what the rules find
  public static Capabilities profile(
      AgentProfile profile, Instructions instructions, Refinement refinement) {
    var assumptions = assumptions(profile, refinement.assumptions(), instructions);
    var ruled = CapabilityNames.of(profile);
    var names =
        Stream.concat(ruled.stream(), refinement.abilities().stream().map(Refinement.Ability::name))
            .toList();
    var words = names.stream().distinct().collect(toMap(name -> name, ContentWords::of));
    var subjects = assumptions.stream().map(assumption -> subjects(assumption, words)).toList();
    var capabilities = new ArrayList<Capability>();
    ruled.forEach(name ->
        capabilities.add(
            new Capability(
                name, CapabilityTools.of(name, profile), kinds(name, assumptions, subjects))));
    refinement
        .abilities()
        .forEach(each ->
            capabilities.add(
                new Capability(
                    each.name(),
                    each.tools(),
                    kinds(each.name(), assumptions, subjects),
                    FoundBy.MODEL)));
    return new Capabilities(capabilities, assumptions);
  }

  // What the profile speaks of needs no inference, whoever saw that it does.
  private static List<Assumption> assumptions(
      AgentProfile profile, List<Assumption> added, Instructions instructions) {
    var ruled =
        Stream.concat(DeclaredAssumptions.of(profile), StatedAssumptions.of(profile, instructions))
            .toList();
    var spoken =
        Stream.concat(ruled.stream(), added.stream())
            .filter(each -> each.origin() != Origin.INFERRED)
            .toList();
    var all = new ArrayList<>(ruled);
    all.addAll(Inferences.standard().of(profile, spoken));
    all.addAll(added);
    all.sort(Comparator.comparing(Assumption::origin));
    return all;
  }

  // A rule that speaks of one capability concerns that one; the others concern all.
  private static List<String> kinds(
      String name, List<Assumption> assumptions, List<Set<String>> subjects) {
    return IntStream.range(0, assumptions.size())
        .filter(at -> subjects.get(at).isEmpty() || subjects.get(at).contains(name))
        .mapToObj(at -> assumptions.get(at).kind())
        .filter(kind -> !kind.equals(Assumption.OTHER))
        .distinct()
        .toList();
  }

  /// The capabilities that an assumption speaks of.
  private static Set<String> subjects(
      Assumption assumption, Map<String, Set<String>> capabilities) {
    if (assumption.origin() == Origin.INFERRED) {
      return Set.of();
    }
    var said = ContentWords.of(assumption.says());
    return capabilities.entrySet().stream()
        .filter(capability -> said.containsAll(capability.getValue()))
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
