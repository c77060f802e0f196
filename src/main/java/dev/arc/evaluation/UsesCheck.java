package dev.arc.evaluation;

import dev.arc.role.Role;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;

/// A tool of one of these roles was called with success before the answer.
record UsesCheck(List<Role> roles) implements Check {

  @Override
  public Finding look(Play play) {
    for (var call : play.calls()) {
      if (roles.contains(call.role()) && gave(call) && isBeforeAnswer(call, play)) {
        return Finding.held("used " + call.tool(), call.number());
      }
    }
    return Finding.broken(Symptom.SILENT, lacking(play), play.lastStep())
        .rightIs(isLookup() ? "getting the data first" : "calling one first");
  }

  /// Of a lookup, that it found something.
  private static boolean gave(ToolCalled call) {
    return call.role().bringsFacts() ? Calls.broughtData(call) : Calls.gaveSomething(call);
  }

  private boolean isLookup() {
    return roles.stream().anyMatch(Role::bringsFacts);
  }

  private String lacking(Play play) {
    var tried =
        play.calls().stream()
            .filter(call -> roles.contains(call.role()) && isBeforeAnswer(call, play))
            .toList();
    var ended = play.answer().isEmpty() ? "ended" : "answered";
    if (tried.isEmpty()) {
      return ended
          + (isLookup()
              ? otherwise(play) + " without looking anything up"
              : " without having called " + Calls.anyOf(roles));
    }
    return ended
        + (isLookup() ? " without data: " : " without success: ")
        + Calls.mishap(tried.getLast())
        + (tried.size() > 1 ? ", the last of " + tried.size() + " calls" : "");
  }

  /// What was called in the place of a lookup.
  private static String otherwise(Play play) {
    var calls = play.calls().stream().filter(call -> isBeforeAnswer(call, play)).toList();
    return calls.isEmpty() ? "" : " after calling " + Calls.tools(calls) + ",";
  }

  private static boolean isBeforeAnswer(ToolCalled call, Play play) {
    return play.answer().isEmpty() || call.number() < play.answerStep();
  }
}
