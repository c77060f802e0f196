package dev.arc.capability;

import static java.util.Comparator.comparingInt;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Prompt;
import dev.arc.profile.UseCase;
import dev.arc.topic.Claim;
import dev.arc.topic.Claims;
import dev.arc.topic.Instructions;
import dev.arc.topic.Rule;
import dev.arc.topic.Topics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The assumptions that a system prompt states: the rules in it, by the reader that every part of
/// Arc uses, so that what is played and judged is reported here; and what its sentences say of the
/// data, where that orders nothing.
final class StatedAssumptions {

  /// Words that belong to a topic but are mostly said without meaning it: "including the results".
  private static final Pattern COMMON =
      Pattern.compile(
          "\\b(?:(?:separate|delimit|join|split) [\\w ]{0,40}(?:with|by) (?:a )?commas?|your language|language models?|question twice|identif(?:y|ies|ied|ying)|includ(?:e|es|ing)|complet(?:e|es|ed|ing|ion) (?:the|a|an|your|all|each|every|of))\\b",
          Pattern.CASE_INSENSITIVE);

  /// What can speak of the topic of the sentence before.
  private static final Pattern POINTER =
      Pattern.compile("\\b(?:it|this|that|them|these|those|so)\\b", Pattern.CASE_INSENSITIVE);

  /// Topics whose words are mostly said without meaning them: "all of the results", "the current
  /// problem". What is said of them must be said of the data.
  private static final Set<String> COMMON_TOPICS =
      Set.of(
          "completeness", "scope", "language", "freshness", "identity", "uniqueness", "permission");

  private StatedAssumptions() {}

  static Stream<Assumption> of(AgentProfile profile, Instructions instructions) {
    var prompt = profile.prompt();
    var found = new LinkedHashMap<String, Assumption>();
    var said = instructions.claims().stream().map(claim -> assumption(claim, prompt)).toList();
    Stream.of(
            said.stream().filter(each -> COMMON_TOPICS.contains(each.kind())),
            ruled(prompt, instructions),
            said.stream(),
            profile.useCases().stream().flatMap(StatedAssumptions::claimed))
        .flatMap(each -> each)
        .forEach(each -> found.putIfAbsent(key(each), each));
    return found.values().stream()
        .sorted(comparingInt(Assumption::line).thenComparing(Assumption::kind));
  }

  // A line can hold several sentences, each of which says something of its own.
  private static String key(Assumption said) {
    return said.line() + said.place() + " " + said.kind() + ": " + said.says();
  }

  private static Stream<Assumption> ruled(Prompt prompt, Instructions instructions) {
    var said = new HashMap<String, Claim>();
    instructions
        .claims()
        .forEach(claim -> said.putIfAbsent(claim.kind() + ": " + claim.text(), claim));
    return instructions.rules().stream()
        .filter(rule -> AssumptionKinds.isKind(rule.topic()) || rule.topic().equals(Rule.ANYTHING))
        .filter(rule -> isMeant(rule, said))
        .map(rule -> assumption(rule, prompt));
  }

  // A use case can be a request in full: what that takes for granted, the profile says.
  private static Stream<Assumption> claimed(UseCase useCase) {
    return Claims.read(useCase.text()).stream()
        .filter(Claim::assumes)
        .map(claim ->
            new Assumption(
                claim.kind(), Stance.ASSUMES, Origin.STATED, claim.text(), useCase.line()));
  }

  private static Assumption assumption(Claim claim, Prompt prompt) {
    return new Assumption(
        claim.kind(),
        stance(claim),
        Origin.STATED,
        claim.text().strip(),
        prompt.fileLine(claim.line()),
        prompt.place(claim.line()),
        FoundBy.RULES);
  }

  static Stance stance(Claim claim) {
    return claim.assumes() ? Stance.ASSUMES : Stance.GUARDS;
  }

  static Stance stance(Rule rule) {
    return switch (rule.stance()) {
      case ASSUMES -> Stance.ASSUMES;
      case GUARDS -> Stance.GUARDS;
    };
  }

  // A guard that a model takes for a topic not meant does no harm when played; reported, it would.
  private static boolean isMeant(Rule rule, Map<String, Claim> claims) {
    var said = Optional.ofNullable(claims.get(rule.topic() + ": " + rule.text()));
    return switch (rule.action()) {
      case ASK, CONVERT -> true;
      case TAKE -> said.isPresent() || !COMMON_TOPICS.contains(rule.topic());
      // "Levels are reported in gallons" orders nobody to report.
      case DETECT, DISCLOSE, CHECK, CONFIRM, RETRY, REPORT, REFUSE, IGNORE, USE ->
          said.map(claim -> stance(claim) == stance(rule))
              .orElseGet(() ->
                  !COMMON_TOPICS.contains(rule.topic()) && mentions(rule.text(), rule.topic()));
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
        prompt.fileLine(rule.line()),
        prompt.place(rule.line()),
        FoundBy.RULES);
  }
}
