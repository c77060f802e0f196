package dev.arc.trace;

import dev.arc.role.Role;
import dev.arc.world.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened. Numbers count from 1 over the whole trajectory; `at` is virtual
/// milliseconds since the start.
public sealed interface Step {

  int number();

  long at();

  /// The user spoke: the request, or a reply to a question.
  ///
  /// @param topics what the user was taken to be asked about and answered; empty for the request
  record UserSaid(int number, long at, String text, List<String> topics) implements Step {
    public UserSaid {
      topics = List.copyOf(topics);
    }
  }

  /// The agent spoke.
  ///
  /// @param reasoning why, in the model's own words; null where it does not say
  /// @param cut true when the reply hit its token bound
  record AgentSaid(int number, long at, String text, @Nullable String reasoning, boolean cut)
      implements Step {}

  /// The agent called a tool.
  ///
  /// @param role the role of the tool; UNKNOWN also when there is no such tool
  /// @param arguments exactly as the model wrote them
  /// @param result exactly what the agent was given
  /// @param fault the behaviour that was injected, in lower case; null when nothing was
  /// @param took virtual milliseconds
  record ToolCalled(
      int number,
      long at,
      String tool,
      Role role,
      String arguments,
      String result,
      Outcome outcome,
      @Nullable String fault,
      long took,
      List<Effect> effects,
      @Nullable String reasoning)
      implements Step {
    public ToolCalled {
      effects = List.copyOf(effects);
    }
  }

  /// How a call ended, seen from the tool.
  enum Outcome {
    /// The tool did what it was asked.
    DONE,
    /// The tool could not do what it was asked with these arguments: the agent's doing.
    REJECTED,
    /// There is no such tool, or the arguments were not JSON: the agent's doing.
    INVALID,
    /// An injected fault kept the tool from giving what it was asked for. One that spoils data
    /// without withholding it (stale, partial, slow) ends in DONE; the step names it.
    FAULT
  }
}
