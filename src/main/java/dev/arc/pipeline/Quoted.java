package dev.arc.pipeline;

import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;

/// What an agent did in one step, in a clause with its own words in it.
final class Quoted {
  private static final int LONGEST = 120;

  private Quoted() {}

  /// @param number of one of the agent's steps
  static String deed(List<Step> steps, int number) {
    var step = steps.get(number - 1);
    return switch (step) {
      case ToolCalled called -> "called " + called.tool() + " with " + cut(called.arguments());
      case AgentSaid said ->
          (number == steps.size() ? "answered \"" : "said \"") + cut(said.text()) + "\"";
      case Step.UserSaid said -> "was told \"" + cut(said.text()) + "\"";
    };
  }

  /// On one line, and not longer than a quotation should be.
  private static String cut(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    var end = line.lastIndexOf(' ', line.offsetByCodePoints(0, LONGEST));
    return line.substring(0, end < LONGEST / 2 ? line.offsetByCodePoints(0, LONGEST) : end) + " …";
  }
}
