package dev.arc.profile;

import dev.arc.json.ControlCharacters;

/// Something that keeps a profile from being used.
///
/// @param line where, counted from 1
/// @param rule the id of the rule that is broken, for programs: `no-tools`
/// @param says what is wrong and what to do, in a sentence
public record Problem(int line, String rule, String says) {

  public Problem {
    says = ControlCharacters.shown(says);
  }
}
