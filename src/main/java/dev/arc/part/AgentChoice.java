package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.ProfileSource;
import dev.arc.json.ControlCharacters;
import dev.arc.json.Nearest;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Picks the agent that is meant among those of a document.
public final class AgentChoice {

  private AgentChoice() {}

  /// The names by which the agents can be picked: their own, else the document's, else numbered.
  public static List<String> names(List<AgentParts> agents, ProfileSource source) {
    var names = new ArrayList<String>();
    for (var agent : agents) {
      var own = agent.label().isEmpty() ? ownName(agent) : agent.label();
      var name = own.isEmpty() ? source.stem() + suffix(agents, names) : own;
      var shown = ControlCharacters.shown(name);
      names.add(names.contains(shown) ? shown + suffix(agents, names) : shown);
    }
    return names;
  }

  private static String ownName(AgentParts agent) {
    return agent.find(Part.NAME).flatMap(Node::text).map(String::strip).orElse("");
  }

  private static String suffix(List<AgentParts> agents, List<String> before) {
    return agents.size() == 1 ? "" : "-" + (before.size() + 1);
  }

  /// The index of the agent that is meant, or nothing after the problem was told.
  public static Optional<Integer> choose(
      List<AgentParts> agents, List<String> names, Optional<String> wanted, Findings findings) {
    var only = agents.size() == 1;
    var index = only && wanted.isEmpty() ? 0 : wanted.map(names::indexOf).orElse(-1);
    if (index >= 0) {
      return Optional.of(index);
    }
    findings.problem(
        agents.getFirst().line(),
        wanted.isPresent() ? "no-such-agent" : "several-agents",
        wanted.map(name -> unknown(name, names)).orElseGet(() -> several(names)));
    return Optional.empty();
  }

  private static String unknown(String wanted, List<String> names) {
    var nearest = Nearest.to(wanted, names).map(name -> "; did you mean " + name + "?").orElse(".");
    return "no agent is called \"%s\" here%s There are: %s"
        .formatted(wanted, nearest, String.join(", ", names));
  }

  private static String several(List<String> names) {
    return "the file describes %d agents: %s. Pick one with --agent NAME"
        .formatted(names.size(), String.join(", ", names));
  }
}
