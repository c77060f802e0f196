package dev.arc.profile;

import dev.arc.json.Nearest;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Picks the agent that is meant among those of a document.
final class AgentChoice {

  private AgentChoice() {}

  /// The names by which the agents can be picked: their own, else the document's, else numbered.
  static List<String> names(List<AgentParts> agents, ProfileSource source) {
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

  static Optional<AgentParts> choose(
      List<AgentParts> agents, List<String> names, Optional<String> wanted, Findings findings) {
    var only = agents.size() == 1;
    var index = wanted.map(names::indexOf).orElse(only ? 0 : -1);
    if (index >= 0) {
      return Optional.of(agents.get(index));
    }
    var listed = String.join(", ", names);
    if (wanted.isPresent()) {
      var nearest = Nearest.to(wanted.get(), names).map(name -> "; did you mean " + name + "?");
      findings.problem(
          agents.getFirst().line(),
          "no-such-agent",
          "no agent is called \""
              + wanted.get()
              + "\" here"
              + nearest.orElse("")
              + " There are: "
              + listed);
    } else {
      findings.problem(
          agents.getFirst().line(),
          "several-agents",
          "the file describes "
              + agents.size()
              + " agents: "
              + listed
              + ". Pick one with --agent NAME");
    }
    return Optional.empty();
  }
}
