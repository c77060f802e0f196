package dev.arc.profile;

import java.util.List;
import java.util.Optional;

/// What came of reading a profile's text.
///
/// @param profile there when there is no problem
/// @param format how the text is written, such as `native-yaml`; `unknown` when it could not be
///   told
/// @param agents the names of all agents in the file
/// @param problems all of them, by line
/// @param warnings all of them, by line
public record Reading(
    Optional<AgentProfile> profile,
    String format,
    List<String> agents,
    List<Problem> problems,
    List<Warning> warnings) {

  public Reading {
    agents = List.copyOf(agents);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    if (profile.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("a reading has a profile or a problem, one of the two");
    }
  }
}
