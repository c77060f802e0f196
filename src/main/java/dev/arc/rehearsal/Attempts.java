package dev.arc.rehearsal;

import dev.arc.rehearsal.Toolbox.Call;
import dev.arc.rehearsal.Transcript.Called;
import dev.arc.topic.Rule.Action;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What has come of calls so far, and whether the prompt has them tried again. Made for one reply.
final class Attempts {

  /// No play makes more calls than this, whatever the prompt says.
  private static final int MOST = 24;

  private final Transcript transcript;
  private final Following rules;
  private final Function<String, Result> reader;

  Attempts(Transcript transcript, Following rules, Function<String, Result> reader) {
    this.reader = reader;
    this.transcript = transcript;
    this.rules = rules;
  }

  /// Where one call stands.
  sealed interface State {

    record Open(Call call) implements State {}

    /// @param call that brought the facts
    record Done(Result.Facts facts, Call call) implements State {}

    record Lost(Result why, int tries) implements State {}
  }

  /// Where a call stands: to be made (again), done, or lost for good.
  State of(Call call) {
    var made = transcript.calls().stream().filter(called -> isSame(called, call)).toList();
    for (var called : made) {
      if (reader.apply(called.result()) instanceof Result.Facts facts) {
        return new State.Done(facts, call);
      }
    }
    return made.isEmpty() && hasRoom() ? new State.Open(call) : lost(call, made);
  }

  private State lost(Call call, List<Called> made) {
    if (made.isEmpty()) {
      return new State.Lost(new Result.Failed("no more calls"), 0);
    }
    var last = reader.apply(made.getLast().result());
    boolean again =
        !(last instanceof Result.Refused)
            && hasRoom()
            && isAllowed(call)
            && made.size() <= retries(made.getLast().result());
    return again ? new State.Open(call) : new State.Lost(last, made.size());
  }

  /// How often a call is made again. A server that asks for more patience than a reply takes gets
  /// it where the prompt wants that: it is not called again in this conversation.
  private int retries(String answer) {
    var wait = Patience.asked(answer);
    if (wait.isEmpty() || !rules.toldValue("retry", Action.CHECK, "wait")) {
      return rules.retries();
    }
    return wait.getAsLong() <= Patience.BRIEF ? Math.max(rules.retries(), 2) : 0;
  }

  /// The same, as if nothing had been done before the last call of that tool.
  Attempts since(String tool) {
    return new Attempts(transcript.since(tool), rules, reader);
  }

  /// What changes the world is not repeated when the prompt warns of that.
  private boolean isAllowed(Call call) {
    return !call.role().changesState()
        || !rules.toldValue("retry", Action.CHECK, "act")
            && !rules.toldValue("retry", Action.REFUSE, "act");
  }

  private boolean hasRoom() {
    return transcript.calls().size() < MOST;
  }

  private static boolean isSame(Called called, Call call) {
    return called.tool().equals(call.tool()) && called.arguments().equals(call.arguments());
  }

  /// The first call that brought facts with records, else one that brought any; the next to be
  /// made; or how the last one was lost.
  State first(List<Call> calls, boolean others) {
    Optional<State> lost = Optional.empty();
    for (var call : calls) {
      var state = of(call);
      if (!(state instanceof State.Lost loss)) {
        return state;
      }
      lost = lost.isEmpty() ? Optional.of(loss) : lost;
      boolean refused = loss.why() instanceof Result.Refused;
      if (!refused && !others) {
        return loss;
      }
    }
    return lost.orElseGet(() -> new State.Lost(new Result.Failed("no tool for it"), 0));
  }
}
