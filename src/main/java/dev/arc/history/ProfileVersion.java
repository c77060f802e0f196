package dev.arc.history;

import java.time.Instant;

/// One state of a profile's text, kept for ever.
///
/// @param sha256 of the text as read, before anything is redacted
/// @param name of the agent
/// @param number from 1, counted per agent in the order of first use
/// @param file where it was read, as the user named it
/// @param text with secrets redacted
public record ProfileVersion(
    String sha256, String name, int number, String file, String text, Instant savedAt) {

  public ProfileVersion withNumber(int other) {
    return new ProfileVersion(sha256, name, other, file, text, savedAt);
  }
}
