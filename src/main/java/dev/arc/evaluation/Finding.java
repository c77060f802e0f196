package dev.arc.evaluation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a check found in a play.
///
/// @param did what the agent did, with the evidence: "reported 12,400 USD"
/// @param wanted what would have been right, as it follows "right would have been": "12,400 EUR",
///   "asking about the currency"; empty where `did` says it all, or the check holds
/// @param step the step that shows it; 0 when no single step does
/// @param data the step that brought the data in question; 0 when none did
record Finding(boolean holds, String did, String wanted, int step, int data, Symptom symptom) {

  /// Before what would have been right.
  static final String RIGHT = "; right would have been ";

  private static final String SILENCE = "does not say that ";
  private static final String SO = "saying so";
  private static final Pattern OR = Pattern.compile(", or ");

  static Finding held(String did, int step) {
    return new Finding(true, did, "", step, 0, Symptom.NONE);
  }

  static Finding broken(Symptom symptom, String did, int step) {
    return new Finding(false, did, "", step, 0, symptom);
  }

  /// For what can only be seen in an answer where there is none.
  static Finding unanswered(Play play) {
    return broken(Symptom.NO_ANSWER, "gave no answer", play.lastStep());
  }

  Finding rightIs(String other) {
    return new Finding(holds, did, other, step, data, symptom);
  }

  Finding seen(Play play) {
    return new Finding(holds, did, wanted, step, play.evidenceStep(), symptom);
  }

  /// The same of an agent that never got to see the data.
  Finding unread() {
    return new Finding(holds, did, wanted, step, 0, Symptom.UNREAD);
  }

  /// The same with what else is to be known of it.
  Finding adding(String other) {
    return new Finding(holds, did + other, wanted, step, data, symptom);
  }

  /// The same of an answer without a figure where one was asked for.
  Finding withoutFigure() {
    return new Finding(holds, "gave no figure", wanted, step, data, Symptom.NO_FIGURE);
  }

  /// The same of an answer that has nothing to do with the request.
  Finding besideThePoint() {
    return new Finding(holds, did, wanted, step, data, Symptom.NO_FIGURE);
  }

  /// One plain sentence, without its first capital and full stop.
  String says() {
    return holds ? did : did + (isSaid() ? "" : RIGHT + shortened()) + where();
  }

  /// Whether what was left undone says what would have been right.
  private boolean isSaid() {
    return wanted.isEmpty() || shortened().equals(SO);
  }

  private String shortened() {
    if (!did.startsWith(SILENCE)) {
      return wanted;
    }
    var named = wanted.replace("saying that " + did.substring(SILENCE.length()), SO);
    return OR.splitAsStream(named).distinct().collect(Collectors.joining(", or "));
  }

  private String where() {
    if (step == 0) {
      return "";
    }
    var came = data == 0 || data == step ? "" : "; the data came at step " + data;
    return " (step "
        + step
        + (symptom == Symptom.UNREAD ? "; it never got to see the data" : came)
        + ")";
  }
}
