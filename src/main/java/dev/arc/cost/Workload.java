package dev.arc.cost;

import dev.arc.llm.ToolSchema;
import java.util.List;

/// What a run will have a model read and write, as far as it is known before.
///
/// @param prompt the agent's instructions
/// @param plays one for each scenario
/// @param trials how often each is played
/// @param maxTokens upper bound of each reply's tokens
/// @param turns how often the model is called in one play
public record Workload(
    String prompt,
    List<ToolSchema> tools,
    List<Play> plays,
    int trials,
    int maxTokens,
    Turns turns) {

  public Workload {
    tools = List.copyOf(tools);
    plays = List.copyOf(plays);
    if (trials < 1 || maxTokens < 1) {
      throw new IllegalArgumentException(
          "trials %d, maxTokens %d, expected 1 or more of each".formatted(trials, maxTokens));
    }
  }

  /// @param request what the user says
  /// @param data what the tools can tell, as they would tell it
  public record Play(String request, String data) {}

  /// Calls of the model in one play.
  ///
  /// @param basis where the numbers come from, for a user: `observed in 50 plays of this agent`
  public record Turns(int low, int high, String basis) {

    /// For agents of whom nothing was observed yet: one tool and the answer at least, five tools or
    /// questions and the answer at most.
    public static final Turns TYPICAL =
        new Turns(2, 6, "2 to 6 calls a play, nothing observed yet");

    public Turns {
      if (low < 1 || high < low) {
        throw new IllegalArgumentException(
            "turns from %d to %d, expected 1 <= low <= high".formatted(low, high));
      }
    }
  }
}
