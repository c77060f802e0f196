package dev.arc.fairness;

import dev.arc.llm.Message;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The replies that an agent must have given for a recorded play to come about, taken apart into
/// moments: after each of them somebody else can take over.
///
/// Calls of one reply follow each other without the pause for thinking that every reply begins
/// with; that is how they are told from calls of several replies.
///
/// @param moments one for each text and each call; a text beside calls belongs to the first of them
record RecordedReplies(List<Moment> moments) {
  /// How the ids of replayed calls begin; the number of the step follows.
  static final String CALL = "agent-";

  RecordedReplies {
    moments = List.copyOf(moments);
  }

  /// @param step the agent's step in the record
  /// @param records how many steps of the record there are by the time the agent replies again
  /// @param opens whether a reply begins here
  /// @param call null for a text alone
  /// @param tokens of the play's that are taken to be this moment's, by its share of what was
  ///   written
  private record Moment(
      int step,
      int records,
      boolean opens,
      String text,
      @Nullable ToolCall call,
      boolean cut,
      @Nullable String reasoning,
      long tokens) {}

  static RecordedReplies of(Trajectory trajectory) {
    var steps = trajectory.steps();
    var written = new Written(trajectory);
    var moments = new ArrayList<Moment>();
    for (var index = 0; index < steps.size(); index++) {
      if (steps.get(index) instanceof ToolCalled called) {
        moments.add(calling(steps, index, called, written));
      } else if (steps.get(index) instanceof AgentSaid said && !isBesideCall(steps, index)) {
        moments.add(saying(said, answered(steps, index), written.tokensTo(index)));
      }
    }
    return new RecordedReplies(moments);
  }

  /// How many steps of the record there are when the user has said what there was to say.
  private static int answered(List<Step> steps, int index) {
    return index + 1 < steps.size() && steps.get(index + 1) instanceof Step.UserSaid
        ? index + 2
        : index + 1;
  }

  private static Moment saying(AgentSaid said, int records, long tokens) {
    return new Moment(
        said.number(), records, true, said.text(), null, said.cut(), said.reasoning(), tokens);
  }

  private static Moment calling(List<Step> steps, int index, ToolCalled called, Written written) {
    var beside =
        index > 0
                && steps.get(index - 1) instanceof AgentSaid said
                && isBesideCall(steps, index - 1)
            ? said
            : null;
    var follows =
        index > 0
            && steps.get(index - 1) instanceof ToolCalled before
            && before.at() + before.took() == called.at();
    return new Moment(
        called.number(),
        index + 1,
        !follows,
        beside == null ? "" : beside.text(),
        new ToolCall(CALL + called.number(), called.tool(), called.arguments()),
        beside != null && beside.cut(),
        beside == null ? called.reasoning() : beside.reasoning(),
        written.tokensTo(index));
  }

  private static boolean isBesideCall(List<Step> steps, int index) {
    return index + 1 < steps.size()
        && steps.get(index + 1) instanceof ToolCalled called
        && called.at() == steps.get(index).at();
  }

  int size() {
    return moments.size();
  }

  /// The agent's step at the end of so many moments, from 1.
  int step(int count) {
    return moments.get(count - 1).step();
  }

  /// How many steps are on record when so many moments are over.
  int records(int count) {
    return count == 0 ? 1 : moments.get(count - 1).records();
  }

  /// What the agent replied in the first moments; calls of a reply that come later are left out.
  List<Reply> first(int count) {
    var replies = new ArrayList<Reply>();
    var from = 0;
    for (var index = 0; index < count; index++) {
      if (index + 1 == count || moments.get(index + 1).opens()) {
        replies.add(reply(moments.subList(from, index + 1)));
        from = index + 1;
      }
    }
    return replies;
  }

  private static Reply reply(List<Moment> moments) {
    var first = moments.getFirst();
    var calls = new ArrayList<ToolCall>();
    var tokens = 0L;
    for (var moment : moments) {
      tokens += moment.tokens();
      if (moment.call() != null) {
        calls.add(moment.call());
      }
    }
    var finish =
        first.cut()
            ? Reply.Finish.LENGTH
            : calls.isEmpty() ? Reply.Finish.COMPLETE : Reply.Finish.TOOL_CALLS;
    return new Reply(
        new Message.Assistant(first.text(), calls),
        new Usage(1, 0, tokens, 0, null),
        finish,
        first.reasoning());
  }

  /// Shares the tokens of a play out by how much was written. Not thread-safe.
  private static final class Written {
    private final List<Step> steps;
    private final long tokens;
    private final long all;
    private int counted;
    private long characters;
    private long given;

    Written(Trajectory trajectory) {
      this.steps = trajectory.steps();
      this.tokens = trajectory.usage().completionTokens();
      this.all = steps.stream().mapToLong(Written::length).sum();
    }

    /// Those that were used since the last call, up to and with this step.
    long tokensTo(int index) {
      for (; counted <= index; counted++) {
        characters += length(steps.get(counted));
      }
      var due = all == 0 ? 0 : tokens * characters / all;
      var share = due - given;
      given = due;
      return share;
    }

    private static long length(Step step) {
      return switch (step) {
        case AgentSaid said -> said.text().length() + length(said.reasoning());
        case ToolCalled called -> called.arguments().length() + length(called.reasoning());
        case Step.UserSaid _ -> 0;
      };
    }

    private static long length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }
  }
}
