package dev.arc.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/// Texts that are no YAML or JSON document at all, told before a parser stumbles over them.
final class UnreadableText {
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A(?:\\uFEFF)?---[ \\t]*\\R(?s:.*?)\\R---[ \\t]*\\R\\s*+(?![\\w\"'-]+:(?:\\s|\\z))\\S");

  private UnreadableText() {}

  static Optional<Problem> find(ProfileSource source) {
    var text = source.text();
    if (text.length() > AgentProfiles.MAX_CHARACTERS) {
      return problem(
          "too-large",
          "the text is %,d characters long, expected at most %,d; is this the agent's profile?"
              .formatted(text.length(), AgentProfiles.MAX_CHARACTERS));
    }
    if (text.isBlank()) {
      return problem(
          "empty", "the file is empty; a profile has at least a system_prompt and tools");
    }
    if (text.startsWith("#!") && !text.contains("\n")) {
      return problem("syntax", "this is a script, expected a profile in YAML or JSON");
    }
    if (FRONT_MATTER.matcher(text).lookingAt()) {
      return problem(
          "markdown",
          "this is Markdown with front matter; Arc reads profiles in YAML or JSON: put the text below"
              + " the second '---' under system_prompt, indented, and the tools under tools");
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(String rule, String says) {
    return Optional.of(new Problem(1, rule, says));
  }
}
