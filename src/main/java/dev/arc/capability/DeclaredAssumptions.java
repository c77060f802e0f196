package dev.arc.capability;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.topic.Claims;
import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rules;
import dev.arc.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The assumptions that a profile lists as such. What stands there is taken for granted, unless it
/// tells the agent to look: "never assume a currency".
final class DeclaredAssumptions {

  /// Somebody or something else than the agent is spoken of: a description, not an instruction.
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "\\A\\s*(?:the|an?|every|each|all|any|both|most|our|users?|customers?|data|there)\\b(?!\\s+(?:agent|assistant|model)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// What a description can seem to tell: "the name identifies the vendor" detects nothing.
  private static final Set<Action> SEEMING =
      Set.of(Action.DETECT, Action.CONVERT, Action.DISCLOSE, Action.REPORT);

  private DeclaredAssumptions() {}

  static Stream<Assumption> of(AgentProfile profile) {
    return profile.assumptions().stream().flatMap(DeclaredAssumptions::of);
  }

  private static Stream<Assumption> of(DeclaredAssumption declared) {
    var read = new LinkedHashMap<String, Stance>();
    Rules.read(declared.text()).stream()
        .filter(rule -> AssumptionKinds.isKind(rule.topic()))
        .forEach(rule -> read.putIfAbsent(rule.topic(), stance(rule, declared)));
    Claims.read(declared.text())
        .forEach(claim -> read.putIfAbsent(claim.kind(), StatedAssumptions.stance(claim)));
    if (read.isEmpty()) {
      kinds(declared.text()).forEach(kind -> read.put(kind, Stance.ASSUMES));
    }
    return read.entrySet().stream()
        .map(kind -> assumption(kind.getKey(), kind.getValue(), declared));
  }

  private static Stance stance(Rule rule, DeclaredAssumption declared) {
    var description = DESCRIPTION.matcher(declared.text()).lookingAt();
    return description && SEEMING.contains(rule.action())
        ? Stance.ASSUMES
        : StatedAssumptions.stance(rule);
  }

  // Where no rule was read, what it is about is all there is: the author calls it an assumption.
  private static List<String> kinds(String text) {
    var mentioned = Topics.standard().mentionedIn(text);
    var kinds = AssumptionKinds.ALL.stream().filter(mentioned::contains).toList();
    return kinds.isEmpty() ? List.of(Assumption.OTHER) : kinds;
  }

  private static Assumption assumption(String kind, Stance stance, DeclaredAssumption declared) {
    return new Assumption(kind, stance, Origin.DECLARED, declared.text(), declared.line());
  }
}
