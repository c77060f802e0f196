package dev.arc.format;

import dev.arc.part.AgentParts;
import java.util.List;
import java.util.function.IntPredicate;

/// The lines of a document that belong to other agents than the one that is meant: lines of which
/// the smallest part that is an agent's is another's. What stands outside of all agents, or in the
/// same line as the one that is meant, belongs to that one too.
final class OtherAgents implements IntPredicate {

  private final List<AgentParts> agents;
  private final AgentParts meant;

  OtherAgents(List<AgentParts> agents, AgentParts meant) {
    this.agents = List.copyOf(agents);
    this.meant = meant;
  }

  @Override
  public boolean test(int line) {
    var own = has(meant, line) ? size(meant) : Integer.MAX_VALUE;
    return agents.stream().anyMatch(each -> has(each, line) && size(each) < own);
  }

  private static boolean has(AgentParts agent, int line) {
    return start(agent) <= line && line <= agent.node().endLine();
  }

  private static int size(AgentParts agent) {
    return agent.node().endLine() - start(agent);
  }

  private static int start(AgentParts agent) {
    return Math.min(agent.node().keyLine(), agent.node().line());
  }
}
