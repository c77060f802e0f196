package dev.arc.capability;

import static java.util.Comparator.comparingInt;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Prompt;
import dev.arc.topic.Rule;
import dev.arc.topic.Rules;
import dev.arc.topic.Topics;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The assumptions that a system prompt states: read as rules, by the reader that every part of Arc
/// uses, so that what is reported here is what is played and judged.
final class StatedAssumptions {

  /// Words that belong to a topic but are mostly said without meaning it: "including the results".
  private static final Pattern COMMON =
      Pattern.compile(
          "\\b(?:identif(?:y|ies|ied|ying)|includ(?:e|es|ing)|complet(?:e|es|ed|ing|ion) (?:the|a|an|your|all|each|every|of))\\b",
          Pattern.CASE_INSENSITIVE);

  /// What can speak of the topic of the sentence before.
  private static final Pattern POINTER =
      Pattern.compile("\\b(?:it|this|that|them|these|those|so)\\b", Pattern.CASE_INSENSITIVE);

  private StatedAssumptions() {}

  static Stream<Assumption> of(AgentProfile profile) {
    return Rules.read(profile.prompt().text()).stream()
        .filter(rule -> AssumptionKinds.isKind(rule.topic()) || rule.topic().equals(Rule.ANYTHING))
        .filter(StatedAssumptions::isMeant)
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

  // A guard that a model takes for a topic not meant does no harm when played; reported, it would.
  private static boolean isMeant(Rule rule) {
    return switch (rule.action()) {
      case ASK, TAKE -> true;
      case DETECT, CONVERT, DISCLOSE, CHECK, CONFIRM, RETRY, REPORT, REFUSE, IGNORE, USE ->
          mentions(rule.text(), rule.topic());
    };
  }

  private static boolean mentions(String sentence, String topic) {
    var meant = COMMON.matcher(sentence).replaceAll(" ");
    var named = Topics.standard().mentionedIn(meant).contains(topic);
    var elsewhere = !Topics.standard().mentionedIn(sentence).contains(topic);
    return named || elsewhere && POINTER.matcher(sentence).find();
  }

  private static Assumption assumption(Rule rule, Prompt prompt) {
    return new Assumption(
        rule.topic().equals(Rule.ANYTHING) ? Assumption.OTHER : rule.topic(),
        stance(rule),
        Origin.STATED,
        rule.text().strip(),
        prompt.fileLine(rule.line()));
  }
}
