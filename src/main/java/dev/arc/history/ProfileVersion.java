package dev.arc.history;

import dev.arc.profile.ProfileTexts;
import java.time.Instant;

/// One state of a profile's text, kept for ever.
///
/// @param sha256 of all that makes the agent what it is, before anything is redacted
/// @param name of the agent
/// @param number from 1, counted per agent in the order of first use
/// @param file where it was read, as the user named it
/// @param texts with secrets redacted
public record ProfileVersion(
    String sha256, String name, int number, String file, ProfileTexts texts, Instant savedAt) {

  public ProfileVersion withNumber(int other) {
    return new ProfileVersion(sha256, name, other, file, texts, savedAt);
  }
}
