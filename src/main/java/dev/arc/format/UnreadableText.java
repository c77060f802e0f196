package dev.arc.format;

import dev.arc.profile.Problem;
import java.util.Optional;

/// Texts that are no YAML or JSON document, told as what they are.
final class UnreadableText {
  private UnreadableText() {}

  /// What is wrong with a text before any parser looks at it.
  static Optional<Problem> find(String text) {
    if (text.length() > AgentProfiles.MAX_CHARACTERS) {
      var says =
          "the text is %,d characters long, expected at most %,d; is this the agent's profile?"
              .formatted(text.length(), AgentProfiles.MAX_CHARACTERS);
      return Optional.of(new Problem(1, "too-large", says));
    }
    if (text.isBlank()) {
      var says = "the file is empty; a profile has at least a system_prompt and tools";
      return Optional.of(new Problem(1, "empty", says));
    }
    return Optional.empty();
  }
}
