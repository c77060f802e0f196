package dev.arc.profile;

import dev.arc.json.ControlCharacters;

/// Something in a profile that its author should know, but that keeps nobody from using it.
///
/// @param line where, counted from 1
/// @param rule the id of the rule, for programs: `unknown-key`
/// @param says what was found and what follows from it, in a sentence
public record Warning(int line, String rule, String says) {

  public Warning {
    says = ControlCharacters.shown(says);
  }
}
