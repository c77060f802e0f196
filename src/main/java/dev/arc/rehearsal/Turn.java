package dev.arc.rehearsal;

import dev.arc.rehearsal.Attempts.State;
import dev.arc.topic.Rule.Action;
import java.util.Optional;

/// Decides what to do next: fetch facts, ask, calculate, act or answer.
final class Turn {

  private final Scene scene;

  Turn(Scene scene) {
    this.scene = scene;
  }

  Move next() {
    var fixed = scene.rules().fixedReply();
    if (fixed.isPresent()) {
      return new Move.Say(fixed.get());
    }
    if (scene.request().intent() == Intent.CHANGE) {
      var change = new Change(scene).next();
      if (change.isPresent()) {
        return change.get();
      }
    }
    var attached = scene.request().attached();
    if (attached != null) {
      return answer(new Result.Facts(attached, ""));
    }
    var known = scene.tools().facts(scene.request());
    var calls = known.stream().filter(call -> !scene.rules().bars(call.role())).toList();
    if (calls.isEmpty()) {
      return known.isEmpty()
          ? withoutTools()
          : new Move.Say("I am not to look that up, so I can give no figure for it.");
    }
    scene.rules().using("look_up");
    return switch (paged(scene.attempts().first(calls, triesOthers()))) {
      case State.Open(var call) -> new Move.Use(call);
      case State.Lost lost -> moved(lost).orElseGet(() -> failure(lost, calls.getFirst().tool()));
      case State.Done(var facts, var _) -> answer(facts);
    };
  }

  /// What comes of looking where the source is said to be now; empty where nothing says so.
  private Optional<Move> moved(State.Lost lost) {
    var calls =
        Moved.to(lost.why()).stream()
            .flatMap(name -> scene.tools().facts(scene.request().from(name)).stream())
            .filter(call -> !scene.rules().bars(call.role()))
            .toList();
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    return switch (scene.attempts().first(calls, false)) {
      case State.Open(var call) -> Optional.of(new Move.Use(call));
      case State.Done(var facts, var _) -> Optional.of(answer(facts));
      case State.Lost again -> Optional.of(failure(again, calls.getFirst().tool()));
    };
  }

  private Move failure(State.Lost lost, String tool) {
    return new Move.Say(failure(lost.why(), lost.tries(), tool));
  }

  private State paged(State state) {
    return state instanceof State.Done done ? new Pages(scene).of(done) : state;
  }

  private boolean triesOthers() {
    return scene.rules().toldValue("retry", Action.RETRY, "other_tool")
        || scene.rules().toldValue("failure", Action.RETRY, "other_tool");
  }

  /// Without tools there is only what stands in the request itself.
  private Move withoutTools() {
    var numbers = scene.request().numbers();
    if (numbers.size() < 2) {
      return new Move.Say("I have no source to look that up in.");
    }
    var sums = new Sums(scene);
    var sum = sums.of(numbers);
    return sums.open()
        .map(call -> (Move) new Move.Use(call))
        .orElseGet(() -> new Move.Say("The sum is " + sum.toPlainString() + "."));
  }

  private Move answer(Result.Facts facts) {
    var move = new Answer(scene, facts).next();
    var found = Orders.in(facts.sheet());
    var orders = found.isEmpty() || !scene.rules().obeysData() ? "" : found;
    return move instanceof Move.Say(var text) && !orders.isEmpty()
        ? new Move.Say(text + " " + orders)
        : move;
  }

  private String failure(Result why, int tries, String tool) {
    boolean reports = scene.rules().told("failure", Action.REPORT, Action.DISCLOSE, Action.CHECK);
    if (!reports) {
      return "I could not get the data.";
    }
    String source = scene.request().sourceName().orElse("the data");
    String times = tries > 1 ? " even after " + tries + " tries" : "";
    return "I could not read "
        + source
        + times
        + ": "
        + tool
        + " failed ("
        + message(why)
        + "), so I can give no figure.";
  }

  static String message(Result why) {
    return switch (why) {
      case Result.Failed(var message) -> brief(message);
      case Result.Refused(var message) -> brief(message);
      case Result.Cut _ -> "the answer was cut off";
      case Result.Facts _ -> "no records";
    };
  }

  private static String brief(String message) {
    String line = message.lines().findFirst().orElse("no message").strip();
    String whole = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return whole.length() <= 120 ? whole : whole.substring(0, 120);
  }
}
