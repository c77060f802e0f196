package dev.arc.capability;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.arc.profile.AgentProfile;
import dev.arc.topic.Instructions;
import java.util.ArrayList;
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
    return profile(profile, Instructions.read(profile.prompt().text()));
  }

  /// @param instructions of the profile's prompt, for those who have read them already
  public static Capabilities profile(AgentProfile profile, Instructions instructions) {
    var spoken =
        Stream.concat(DeclaredAssumptions.of(profile), StatedAssumptions.of(profile, instructions))
            .toList();
    var assumptions = new ArrayList<>(spoken);
    assumptions.addAll(Inferences.standard().of(profile, spoken));
    var names = CapabilityNames.of(profile);
    var words = names.stream().distinct().collect(toMap(name -> name, ContentWords::of));
    var subjects = assumptions.stream().map(assumption -> subjects(assumption, words)).toList();
    var capabilities =
        names.stream()
            .map(name ->
                new Capability(
                    name, CapabilityTools.of(name, profile), kinds(name, assumptions, subjects)))
            .toList();
    return new Capabilities(capabilities, assumptions);
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
    if (assumption.origin() == Assumption.Origin.INFERRED) {
      return Set.of();
    }
    var said = ContentWords.of(assumption.says());
    return capabilities.entrySet().stream()
        .filter(capability -> said.containsAll(capability.getValue()))
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
