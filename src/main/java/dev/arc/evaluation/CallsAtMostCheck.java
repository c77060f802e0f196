package dev.arc.evaluation;

import dev.arc.role.Role;
import java.util.List;

/// Tools of these roles were called at most so often, all together.
record CallsAtMostCheck(List<Role> roles, int times) implements Check {

  @Override
  public Finding look(Play play) {
    var calls = play.calls().stream().filter(call -> roles.contains(call.role())).toList();
    var said =
        calls.isEmpty()
            ? "never called " + Calls.anyOf(roles)
            : "called " + Calls.tools(calls) + " " + Named.counted(calls.size(), "time", "times");
    return calls.size() <= times
        ? Finding.held(said + ", " + times + " allowed", 0)
        : Finding.broken(Symptom.MISDEED, said, calls.get(times).number())
            .rightIs("at most " + Named.counted(times, "call", "calls"));
  }
}
