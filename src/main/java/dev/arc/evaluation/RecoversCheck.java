package dev.arc.evaluation;

import dev.arc.role.Role;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;
import java.util.Optional;

/// Every fault that was met was got over: the same or another tool gave what was needed later.
record RecoversCheck() implements Check {

  @Override
  public Finding look(Play play) {
    var calls = play.calls();
    var recovered = 0;
    for (var index = 0; index < calls.size(); index++) {
      var call = calls.get(index);
      if (Calls.fellShort(call)) {
        var later = later(calls.subList(index + 1, calls.size()), call);
        if (later.isEmpty()) {
          return Finding.broken(
                  Symptom.SILENT, "gave up after " + call.tool() + happened(call), call.number())
              .rightIs("calling it, or another tool, until it gives what is needed");
        }
        recovered = later.get().number();
      }
    }
    return Finding.held(recovered == 0 ? "met no fault" : "got over every fault", recovered);
  }

  private static String happened(ToolCalled call) {
    return Calls.failed(call)
        ? " had failed (" + Named.fault(String.valueOf(call.fault())) + ")"
        : " had given only a part";
  }

  private static Optional<ToolCalled> later(List<ToolCalled> calls, ToolCalled failed) {
    return calls.stream()
        .filter(
            call -> Calls.gaveSomething(call) && !Calls.fellShort(call) && canReplace(call, failed))
        .findFirst();
  }

  private static boolean canReplace(ToolCalled call, ToolCalled failed) {
    return call.tool().equals(failed.tool()) || kind(call.role()) == kind(failed.role());
  }

  /// Tools that bring facts can stand in for each other, others only for their like.
  private static Role kind(Role role) {
    return role.bringsFacts() ? Role.READER : role;
  }
}
