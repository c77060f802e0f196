package dev.arc.cli;

import dev.arc.format.AgentProfiles;
import dev.arc.json.KeptTexts;
import dev.arc.profile.ProfileTexts;
import java.util.Optional;
import java.util.regex.Pattern;

/// How an agent is named on the command line: `agent.yaml`, or `team.yaml --agent "Trip planner"`.
final class AgentArgument {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,~-]+");

  private AgentArgument() {}

  /// @param texts of the file, which may describe several agents
  static String of(String file, String agent, ProfileTexts texts) {
    var agents =
        AgentProfiles.read(file, texts.main(), Optional.empty(), new KeptTexts(texts.beside()))
            .agents();
    return of(file, agent, agents.size() > 1);
  }

  /// @param isOneOfSeveral whether the file describes others too
  static String of(String file, String agent, boolean isOneOfSeveral) {
    return quoted(file) + (isOneOfSeveral ? " --agent " + quoted(agent) : "");
  }

  /// A word that a shell takes as it is.
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
