package dev.arc.cli;

import dev.arc.format.AgentProfiles;
import dev.arc.format.Reading;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.profile.Problem;
import dev.arc.profile.ProfileTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A profile as read from its file, ready to be tested.
///
/// @param texts that it was read from
/// @param warnings how many things its author should know
record AgentFile(PreparedAgent agent, ProfileTexts texts, int warnings) {

  /// @param agentName which agent, when the file describes several
  static AgentFile read(InputFile file, @Nullable String agentName) {
    return of(file, Optional.ofNullable(agentName));
  }

  static AgentFile of(InputFile file, Optional<String> agentName) {
    var reading = reading(file, agentName);
    var profile =
        reading
            .profile()
            .orElseThrow(() -> new UsageException(problems(file.name(), reading.problems())));
    return new AgentFile(
        PreparedAgent.of(file.name(), profile),
        new ProfileTexts(file.text(), reading.followed()),
        reading.warnings().size());
  }

  static Reading reading(InputFile file, Optional<String> agentName) {
    return AgentProfiles.read(file.name(), file.text(), agentName, file.beside());
  }

  private static String problems(String file, List<Problem> problems) {
    return problems.stream()
        .map(problem -> "\n  " + file + ":" + problem.line() + " " + problem.says())
        .collect(
            Collectors.joining(
                "",
                file
                    + (problems.size() == 1
                        ? " has a problem"
                        : " has " + problems.size() + " problems"),
                "\nCorrect that and run again; `arc validate %s` shows what Arc understands"
                    .formatted(file)));
  }
}
