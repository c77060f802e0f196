package dev.arc.revision;

import dev.arc.profile.AgentProfile;

/// What came of changing an agent in its own files.
public sealed interface Revised {

  /// The files as they are to be, read again and found to be exactly the wanted agent.
  ///
  /// @param profile as it is read from the changed files
  record Written(ConfigurationDiff diff, AgentProfile profile) implements Revised {}

  /// The change cannot be written into the files; the author has to.
  ///
  /// @param newPrompt the prompt as it is to be, secrets redacted
  /// @param why the reason, a sentence
  record Told(String newPrompt, String why) implements Revised {}
}
