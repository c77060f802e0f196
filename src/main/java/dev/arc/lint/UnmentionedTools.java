package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import java.util.stream.Stream;

/// Tools that no instruction mentions, where the prompt does speak of others: such a tool is called
/// by chance, or never.
final class UnmentionedTools {

  private UnmentionedTools() {}

  static Stream<Warning> in(AgentProfile profile, ToolMentions mentions) {
    return profile.tools().stream().noneMatch(mentions::isNamed)
        ? Stream.of()
        : profile.tools().stream()
            .filter(tool -> !mentions.isNamed(tool) && !mentions.isHinted(tool))
            .map(tool ->
                new Warning(
                    tool.line(),
                    "unmentioned-tool",
                    "the prompt speaks of other tools but not of \"%s\"; say when to use it, or take it out"
                        .formatted(tool.name())));
  }
}
