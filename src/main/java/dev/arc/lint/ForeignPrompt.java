package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import dev.arc.topic.Tongues;
import java.util.stream.Stream;

/// A prompt that is not in English: what Arc does not find in there may well stand there.
final class ForeignPrompt {

  private ForeignPrompt() {}

  static Stream<Warning> in(AgentProfile profile) {
    return Tongues.foreign(profile.prompt().text()).stream()
        .map(language ->
            new Warning(
                profile.prompt().firstLine(),
                "foreign-prompt",
                "the prompt seems to be in %s, and Arc finds assumptions and rules only in English; what it does not find may still be there, so list the agent's assumptions in English under \"assumptions\""
                    .formatted(language)));
  }
}
