package dev.arc.capability;

import static java.util.Comparator.comparingInt;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Prompt;
import dev.arc.topic.Rule;
import dev.arc.topic.Rules;
import java.util.stream.Stream;

/// The assumptions that a system prompt states: read as rules, by the reader that every part of Arc
/// uses, so that what is reported here is what is played and judged.
final class StatedAssumptions {

  private StatedAssumptions() {}

  static Stream<Assumption> of(AgentProfile profile) {
    return Rules.read(profile.prompt().text()).stream()
        .filter(rule -> AssumptionKinds.isKind(rule.topic()))
        .map(rule -> assumption(rule, profile.prompt()))
        .distinct()
        .sorted(comparingInt(Assumption::line).thenComparing(Assumption::kind));
  }

  static Stance stance(Rule rule) {
    return switch (rule.stance()) {
      case ASSUMES -> Stance.ASSUMES;
      case GUARDS -> Stance.GUARDS;
    };
  }

  private static Assumption assumption(Rule rule, Prompt prompt) {
    return new Assumption(
        rule.topic(),
        stance(rule),
        Origin.STATED,
        rule.text().strip(),
        prompt.fileLine(rule.line()));
  }
}
