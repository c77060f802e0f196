package dev.arc.capability;

import dev.arc.profile.AgentProfile;
import dev.arc.topic.Instructions;
import java.util.ArrayList;
import java.util.List;
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
        Stream.concat(
                DeclaredAssumptions.of(profile), StatedAssumptions.of(profile, instructions))
            .toList();
    var assumptions = new ArrayList<>(spoken);
    assumptions.addAll(Inferences.standard().of(profile, spoken));
    var capabilities =
        CapabilityNames.of(profile).stream()
            .map(name -> capability(name, profile, assumptions))
            .toList();
    return new Capabilities(capabilities, assumptions);
  }

  private static Capability capability(
      String name, AgentProfile profile, List<Assumption> assumptions) {
    return new Capability(
        name, CapabilityTools.of(name, profile), kinds(name, profile, assumptions));
  }

  // A rule that speaks of one capability concerns that one; the others concern all.
  private static List<String> kinds(
      String name, AgentProfile profile, List<Assumption> assumptions) {
    var names = CapabilityNames.of(profile);
    return assumptions.stream()
        .filter(assumption -> {
          var subjects = names.stream().filter(each -> speaksOf(assumption, each)).toList();
          return subjects.isEmpty() || subjects.contains(name);
        })
        .map(Assumption::kind)
        .filter(kind -> !kind.equals(Assumption.OTHER))
        .distinct()
        .toList();
  }

  private static boolean speaksOf(Assumption assumption, String capability) {
    return assumption.origin() != Assumption.Origin.INFERRED
        && ContentWords.of(assumption.says()).containsAll(ContentWords.of(capability));
  }
}
