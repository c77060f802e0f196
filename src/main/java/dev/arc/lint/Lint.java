package dev.arc.lint;

import static java.util.Comparator.comparingInt;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import dev.arc.topic.Instructions;
import java.util.List;
import java.util.stream.Stream;

/// Looks for what its author would want to know about a profile before an agent runs with it.
public final class Lint {

  private Lint() {}

  /// What was found, by line. Nothing here keeps a profile from being used.
  public static List<Warning> of(AgentProfile profile) {
    return of(profile, Instructions.read(profile.prompt().text()));
  }

  /// @param instructions of the profile's prompt, for those who have read them already
  public static List<Warning> of(AgentProfile profile, Instructions instructions) {
    var mentions = new ToolMentions(profile);
    return Stream.of(
            ForeignPrompt.in(profile),
            UndeclaredTools.in(profile, mentions),
            UnmentionedTools.in(profile, mentions),
            Contradictions.in(profile, instructions),
            UnsatisfiableSchemas.in(profile))
        .flatMap(found -> found)
        .sorted(comparingInt(Warning::line))
        .toList();
  }
}
