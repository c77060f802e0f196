package dev.arc.analysis;

import dev.arc.capability.Assumption;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.Judgement;
import dev.arc.scenario.Doubt;
import dev.arc.scenario.Scenario;
import java.util.regex.Pattern;

/// Whether something that a profile says is about what went wrong: the same subject, and the case
/// in which it applies.
final class Governance {

  /// A clause that bounds where a rule applies.
  private static final Pattern CONDITION =
      Pattern.compile("(?i)\\b(?:unless|if|when|whenever|where|in case|except|without)\\b");

  /// A condition that two contradicting statements fulfil.
  private static final Pattern UNCLEAR =
      Pattern.compile(
          "(?i)unclear|ambig|contradict|conflict|inconsisten|disagree|doubt|unsure|not sure|not clear|cannot tell|can't tell");

  /// What users say, as against what stands in the data.
  private static final Pattern REQUEST =
      Pattern.compile("(?i)\\b(?:users?|customers?|callers?|requests?|questions?)\\b");

  private static final Pattern CHANGES =
      Pattern.compile(
          "(?i)\\b(?:confirm|book|cancel|send|pay|delet|chang|updat|fil(?:e|ing)|writ|modif|remov|post)\\w*");

  private Governance() {}

  /// Whether the failure is what comes of following a statement, or of not following it.
  static boolean governs(Assumption said, Scenario scenario, Judgement judgement) {
    var tests = scenario.tests();
    var doubts = scenario.situation().doubts();
    if (!said.kind().equals(tests.assumption())) {
      return Origin.of(scenario, judgement).isOf(said.kind()) && isOfCase(said, scenario);
    }
    if (tests.level() != Level.VIOLATION) {
      return false;
    }
    return switch (said.stance()) {
      case ASSUMES ->
          (Blame.named(tests, judgement).isPresent() || TakenValues.show(said, judgement))
              && (doubts.isEmpty()
                  || doubts.stream().allMatch(doubt -> isAssumedAway(said, doubt)));
      case GUARDS ->
          doubts.stream().anyMatch(doubt -> isGuarded(said, doubt)) && !isBesideIt(said, scenario);
    };
  }

  /// Whether the case in which a statement applies is that of a mistake whose figure was given.
  private static boolean isOfCase(Assumption said, Scenario scenario) {
    var doubts =
        scenario.situation().doubts().stream()
            .filter(doubt -> doubt.topic().equals(said.kind()))
            .toList();
    return switch (said.stance()) {
      case ASSUMES -> doubts.stream().allMatch(doubt -> isAssumedAway(said, doubt));
      case GUARDS ->
          !isConditional(said) || doubts.stream().anyMatch(doubt -> isGuarded(said, doubt));
    };
  }

  /// What must be agreed to before it is done says nothing about who may see what.
  private static boolean isBesideIt(Assumption said, Scenario scenario) {
    return said.kind().equals("permission")
        && CHANGES.matcher(said.says()).find()
        && !scenario.situation().isChange();
  }

  private static boolean isAssumedAway(Assumption said, Doubt doubt) {
    if (said.kind().equals("completeness")) {
      return REQUEST.matcher(said.says()).find() == doubt.topic().equals("period");
    }
    return doubt.topic().equals(said.kind())
        && switch (doubt.evidence()) {
          case ABSENT, HINTED -> true;
          case STATED -> !isConditional(said);
          case CONFLICTING -> false;
        };
  }

  private static boolean isGuarded(Assumption said, Doubt doubt) {
    return doubt.topic().equals(said.kind())
        && switch (doubt.evidence()) {
          case ABSENT, HINTED -> true;
          case STATED -> !isConditional(said);
          case CONFLICTING -> !isConditional(said) || UNCLEAR.matcher(said.says()).find();
        };
  }

  private static boolean isConditional(Assumption said) {
    return CONDITION.matcher(said.says()).find();
  }
}
