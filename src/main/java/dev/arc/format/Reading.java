package dev.arc.format;

import dev.arc.document.Findings;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Problem;
import dev.arc.profile.Warning;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of reading a profile's text.
///
/// @param profile there when there is no problem
/// @param format how the text is written, such as `native-yaml`; `unknown` when it could not be
///   told
/// @param agents the names of all agents in the file
/// @param followed the texts beside the file that it refers to and that were read, by name
/// @param problems all of them, by line
/// @param warnings all of them, by line
public record Reading(
    Optional<AgentProfile> profile,
    String format,
    List<String> agents,
    Map<String, String> followed,
    List<Problem> problems,
    List<Warning> warnings) {

  public Reading {
    agents = List.copyOf(agents);
    followed = Collections.unmodifiableMap(new LinkedHashMap<>(followed));
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    if (profile.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("a reading has a profile or a problem, one of the two");
    }
  }

  static Reading failed(String format, List<String> agents, Problem problem, Findings findings) {
    return new Reading(
        Optional.empty(), format, agents, Map.of(), List.of(problem), findings.warnings());
  }
}
