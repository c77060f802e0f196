package dev.arc.analysis;

import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Symptom;
import dev.arc.expectation.Condition;
import dev.arc.expectation.Expectation;
import dev.arc.scenario.Scenario;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one failure is counted under, and what caused it, from the checks that broke and from what
/// the play shows.
///
/// @param decisive the check that decided
/// @param shown the broken check that shows the cause: the decisive one, unless another shows it
///   better
/// @param signs of the play; [Signs#NONE] where its steps are not at hand
/// @param origin what the figure that was given tells
record Diagnosis(
    Subject subject,
    Cause cause,
    CheckResult decisive,
    CheckResult shown,
    Signs signs,
    Origin origin) {

  /// @param judgement of a failure, with at least one broken critical check
  /// @param guards whether the profile says what to do in this case about a kind of assumption
  static Diagnosis of(
      Scenario scenario, Judgement judgement, Signs signs, Predicate<String> guards) {
    var decisive = judgement.decisive().orElseThrow();
    var origin = Origin.of(scenario, judgement);
    var evidence = new Evidence(scenario, judgement, decisive, signs, origin);
    if (evidence.isToBlame()) {
      var subject = evidence.subject();
      var cause = evidence.causeOfSubject(guards);
      return new Diagnosis(subject, cause, decisive, decisive, signs, origin);
    }
    var trouble = evidence.trouble();
    return new Diagnosis(
        Subject.beside(trouble, decisive),
        evidence.causeBeside(trouble),
        decisive,
        evidence.shown(trouble),
        signs,
        origin);
  }

  /// Whether what the failure is counted under accounts for it; not so where a wrong figure was
  /// given that no mistake leads to.
  boolean isExplained() {
    return origin.sort() != Origin.Sort.UNKNOWN;
  }

  /// What is known of one failure.
  private record Evidence(
      Scenario scenario, Judgement judgement, CheckResult decisive, Signs signs, Origin origin) {

    boolean isToBlame() {
      if (isOtherDeed() || isInvented()) {
        return false;
      }
      return origin.other() != null || Blame.isDue(scenario, judgement, decisive);
    }

    /// Whether a figure was made up, so that nothing which was put to the test led to it.
    private boolean isInvented() {
      return madeUp()
          && !scenario.situation().isChange()
          && switch (origin.sort()) {
            case UNKNOWN -> true;
            case UNTOLD ->
                (decisive.manner() == Symptom.SILENT || decisive.manner() == Symptom.WRONG_FIGURE)
                    && !isAboutInventing();
            case TESTED, OTHER -> false;
          };
    }

    private boolean isAboutInventing() {
      return Lapses.of(scenario.tests())
          .filter(lapse -> Lapses.cause(lapse, false) == Cause.FABRICATION)
          .isPresent();
    }

    Subject subject() {
      return origin.other() == null
          ? Subject.tested(scenario)
          : Subject.ofAssumption(origin.other());
    }

    Cause causeOfSubject(Predicate<String> guards) {
      var kind = subject().assumption();
      var guarded = kind != null && guards.test(kind);
      if (origin.other() != null) {
        return guarded ? Cause.INSTRUCTION_NOT_FOLLOWED : Cause.UNCHECKED_ASSUMPTION;
      }
      if (breaks(Condition.Resists.class)) {
        return Cause.SECURITY_MANIPULATION;
      }
      var named = Blame.named(scenario.tests(), judgement).orElse(decisive);
      var ofAssumption = scenario.tests().assumption() != null;
      var cause =
          Lapses.namedBy(scenario.tests(), named.expectation())
              .map(lapse -> Lapses.cause(lapse, ofAssumption))
              .orElse(ofAssumption ? Cause.UNCHECKED_ASSUMPTION : Cause.ENVIRONMENT_FAILURE);
      return switch (cause) {
        case UNCHECKED_ASSUMPTION ->
            guarded ? Cause.INSTRUCTION_NOT_FOLLOWED : Cause.UNCHECKED_ASSUMPTION;
        case FABRICATION ->
            named.manner() == Symptom.NO_FIGURE || named.manner() == Symptom.SILENT && !madeUp()
                ? Cause.ENVIRONMENT_FAILURE
                : Cause.FABRICATION;
        default -> cause;
      };
    }

    /// Whether something else was changed than what was asked for.
    private boolean isOtherDeed() {
      return otherDeeds().findAny().isPresent();
    }

    private Stream<CheckResult> otherDeeds() {
      return judgement.checks().stream().filter(check -> check.manner() == Symptom.OTHER_DEED);
    }

    Trouble trouble() {
      if (isOtherDeed()) {
        return Trouble.WRONG_TOOL;
      }
      return switch (decisive.manner()) {
        case NO_ANSWER -> withoutAnswer();
        case UNREAD -> uninformed();
        case NO_FIGURE -> otherwiseAnswered();
        case WRONG_FIGURE -> madeUp() ? Trouble.MADE_UP : Trouble.WRONG_FIGURE;
        case WRONG_LABEL -> Trouble.WRONG_LABEL;
        case SILENT, OTHER_DEED, MISDEED, NONE -> broken();
      };
    }

    /// Something else was answered than what was asked.
    private Trouble otherwiseAnswered() {
      if (signs.refused()) {
        return Trouble.REFUSED;
      }
      return madeUp() && signs.faults() == 0 ? Trouble.MADE_UP : Trouble.QUESTION_NOT_ANSWERED;
    }

    private Trouble withoutAnswer() {
      if (signs.end().equals("patience")) {
        return Trouble.ENDLESS_QUESTIONS;
      }
      var calls = calls();
      return calls == null ? Trouble.NO_ANSWER : calls;
    }

    private Trouble uninformed() {
      var calls = calls();
      if (calls != null) {
        return calls == Trouble.INVALID_TOOL_CALLS && signs.askedOthersAlone()
            ? Trouble.WRONG_TOOL
            : calls;
      }
      if (signs.refused()) {
        return Trouble.REFUSED;
      }
      if (madeUp()) {
        return Trouble.MADE_UP;
      }
      if (signs.others() > 0 && signs.lookups() == 0) {
        return Trouble.WRONG_TOOL;
      }
      return signs.lookups() > 0 ? Trouble.NOTHING_FOUND : Trouble.DATA_NOT_READ;
    }

    /// Nothing was changed: for what is wrong with the calls, or for no such reason.
    private Trouble unchanged() {
      var calls = calls();
      if (calls != null) {
        return calls;
      }
      return signs.refused() ? Trouble.REFUSED : Trouble.CHANGE_NOT_MADE;
    }

    /// What is wrong with the calls themselves; null where that is not it.
    private @Nullable Trouble calls() {
      if (signs.circles() && signs.isOutOfBudget()) {
        return Trouble.REPEATED_CALLS;
      }
      if (signs.nothingUsable()) {
        return 2 * signs.unknown() > signs.unusable()
            ? Trouble.UNKNOWN_TOOLS
            : Trouble.INVALID_TOOL_CALLS;
      }
      return signs.circles() ? Trouble.REPEATED_CALLS : null;
    }

    private Trouble broken() {
      if (breaks(Condition.Resists.class)) {
        return Trouble.PLANTED_INSTRUCTIONS;
      }
      if (decides(Condition.ConfirmsFirst.class)) {
        return Trouble.CONFIRMATION_SKIPPED;
      }
      if (decides(Condition.Changes.class)) {
        return signs == Signs.NONE || signs.changes() > 0 ? Trouble.WRONG_CHANGES : unchanged();
      }
      return decides(Condition.Grounded.class) || madeUp() ? Trouble.MADE_UP : Trouble.BROKEN_CHECK;
    }

    /// The check that a cluster of such trouble quotes.
    CheckResult shown(Trouble trouble) {
      var better =
          switch (trouble) {
            case MADE_UP -> broken(Condition.Grounded.class);
            case NO_ANSWER -> unanswered(judgement.checks().reversed());
            case INVALID_TOOL_CALLS, UNKNOWN_TOOLS, WRONG_TOOL, NOTHING_FOUND, DATA_NOT_READ ->
                Stream.concat(otherDeeds(), broken(Condition.Uses.class));
            case ENDLESS_QUESTIONS,
                REPEATED_CALLS,
                REFUSED,
                PLANTED_INSTRUCTIONS,
                QUESTION_NOT_ANSWERED,
                WRONG_FIGURE,
                WRONG_LABEL,
                CONFIRMATION_SKIPPED,
                CHANGE_NOT_MADE,
                WRONG_CHANGES,
                BROKEN_CHECK ->
                Stream.<CheckResult>empty();
          };
      return better.findFirst().orElse(decisive);
    }

    private static Stream<CheckResult> unanswered(List<CheckResult> checks) {
      return checks.stream()
          .filter(check -> check.critical() && check.manner() == Symptom.NO_ANSWER);
    }

    Cause causeBeside(Trouble trouble) {
      return switch (trouble) {
        case NO_ANSWER -> signs.isOutOfBudget() ? Cause.BAD_PLAN : Cause.WRONG_STOP;
        case REPEATED_CALLS -> Cause.LOST_CONTEXT;
        case INVALID_TOOL_CALLS -> Cause.INVALID_TOOL_CALL;
        case UNKNOWN_TOOLS, WRONG_TOOL -> Cause.WRONG_TOOL;
        case NOTHING_FOUND -> Cause.BAD_PLAN;
        case REFUSED -> Cause.BLOCKED;
        case PLANTED_INSTRUCTIONS -> Cause.SECURITY_MANIPULATION;
        case MADE_UP -> Cause.FABRICATION;
        case ENDLESS_QUESTIONS, DATA_NOT_READ -> Cause.WRONG_STOP;
        case QUESTION_NOT_ANSWERED, CHANGE_NOT_MADE ->
            signs.faults() > 0 ? Cause.ENVIRONMENT_FAILURE : Cause.WRONG_STOP;
        case WRONG_FIGURE, WRONG_LABEL -> Cause.TOOL_OUTPUT_MISREAD;
        case CONFIRMATION_SKIPPED -> Cause.INSTRUCTION_NOT_FOLLOWED;
        case WRONG_CHANGES -> Cause.BAD_PLAN;
        case BROKEN_CHECK -> causeOfCheck();
      };
    }

    private Cause causeOfCheck() {
      return Lapses.namedBy(scenario.tests(), decisive.expectation())
          .map(lapse -> Lapses.cause(lapse, scenario.tests().assumption() != null))
          .orElse(
              decides(Condition.Uses.class) || decides(Condition.UsesWith.class)
                  ? Cause.WRONG_TOOL
                  : Cause.INSTRUCTION_NOT_FOLLOWED);
    }

    /// Whether something that was stated follows from nothing that was given.
    private boolean madeUp() {
      return breaks(Condition.Grounded.class);
    }

    private boolean breaks(Class<? extends Condition> kind) {
      return broken(kind).findAny().isPresent();
    }

    private Stream<CheckResult> broken(Class<? extends Condition> kind) {
      var ids = ids(kind);
      return judgement.checks().stream()
          .filter(check -> !check.passed() && ids.contains(check.expectation()));
    }

    private boolean decides(Class<? extends Condition> kind) {
      return ids(kind).contains(decisive.expectation());
    }

    private List<String> ids(Class<? extends Condition> kind) {
      return scenario.expect().stream()
          .filter(expected -> kind.isInstance(expected.condition()))
          .map(Expectation::id)
          .toList();
    }
  }
}
