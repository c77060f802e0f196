package dev.arc.tool;

import dev.arc.role.Role;
import dev.arc.world.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a simulated tool did with one call.
///
/// @param text exactly what the agent is given
/// @param role the role of the tool; UNKNOWN also when there is no such tool
/// @param fault the behaviour that was injected, in lower case; null when nothing was. A fault that
///   spoils data without withholding it (stale, partial, slow) comes with the outcome DONE
/// @param tookMillis virtual milliseconds
/// @param effects what was done to the world, also where the agent was not told
public record ToolAnswer(
    String text,
    Role role,
    ToolOutcome outcome,
    @Nullable String fault,
    long tookMillis,
    List<Effect> effects) {

  public ToolAnswer {
    effects = List.copyOf(effects);
  }
}
