package dev.arc.revision;

import dev.arc.json.Texts;
import dev.arc.profile.ProfileTexts;
import java.util.List;
import java.util.Optional;

/// Writes changes of an agent into its author's own files: in the notation that stands there, with
/// every other byte kept. What is written was read again and is exactly the wanted agent.
public final class Revisions {

  private Revisions() {}

  /// The files as they are to be, or the prompt as it is to be and why it cannot be written.
  ///
  /// @param file the name of the profile's file, as it was read
  /// @param raw the texts that it was read from, secrets in them
  /// @param agent which one, when the file describes several
  /// @param beside finds the texts that the profile refers to and that are not in `raw`
  /// @throws IllegalArgumentException when the texts are no profile, a replaced text does not stand
  ///   exactly once, two changes are about the same words, or a line is not one of the prompt's
  public static Revised of(
      String file, ProfileTexts raw, Optional<String> agent, Texts beside, List<Revision> changes) {
    return new Rewriting(file, raw, new Proof(file, raw, agent, beside)).made(changes);
  }
}
