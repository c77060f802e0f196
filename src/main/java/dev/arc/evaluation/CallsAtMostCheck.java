package dev.arc.evaluation;

import dev.arc.role.Role;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;

/// Tools of these roles were called at most so often, all together.
record CallsAtMostCheck(List<Role> roles, int times) implements Check {

  @Override
  public Finding look(Play play) {
    var calls = play.calls().stream().filter(call -> roles.contains(call.role())).toList();
    var said = said(calls);
    return calls.size() <= times
        ? Finding.held(said + "; " + Named.counted(times, "call is", "calls are") + " allowed", 0)
        : Finding.broken(Symptom.MISDEED, said, calls.get(times).number())
            .rightIs("at most " + Named.counted(times, "call", "calls"));
  }

  private String said(List<ToolCalled> calls) {
    if (calls.isEmpty()) {
      return "never called " + Calls.anyOf(roles);
    }
    var several = calls.stream().map(ToolCalled::tool).distinct().count() > 1;
    return "called "
        + Calls.tools(calls)
        + " "
        + Named.times(calls.size())
        + (several ? " in all" : "");
  }
}
