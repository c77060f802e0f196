package dev.arc.evaluation;

import dev.arc.role.Role;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;

/// A tool of one of these roles was called with success before the answer.
record UsesCheck(List<Role> roles) implements Check {

  @Override
  public Finding look(Play play) {
    for (var call : play.calls()) {
      if (roles.contains(call.role()) && Calls.gaveSomething(call) && isBeforeAnswer(call, play)) {
        return Finding.held("used " + call.tool(), call.number());
      }
    }
    return Finding.broken(
            Symptom.SILENT,
            "answered without having used " + Calls.anyOf(roles) + " with success",
            play.lastStep())
        .rightIs("looking it up first");
  }

  private static boolean isBeforeAnswer(ToolCalled call, Play play) {
    return play.answer().isEmpty() || call.number() < play.answerStep();
  }
}
