package dev.arc.capability;

import java.util.List;
import java.util.Set;

/// What an agent can do and what it takes for granted, as far as its profile shows.
///
/// @param capabilities at least one; those that the rules found first
/// @param assumptions declared ones first, then those that the prompt states, then inferred ones;
///   of each, those that the rules found first
public record Capabilities(List<Capability> capabilities, List<Assumption> assumptions) {

  private static final Set<String> MONEY = Set.of("currency", "minor_units");

  public Capabilities {
    capabilities = List.copyOf(capabilities);
    assumptions = List.copyOf(assumptions);
  }

  /// Names of the capabilities, in order.
  public List<String> names() {
    return capabilities.stream().map(Capability::name).toList();
  }

  /// Whether a kind of assumption is about money while nothing in the agent's job, tools or prompt
  /// is. Agents of every trade meet dates, names and gaps; many never meet an amount.
  public boolean isBesideTheWork(String kind) {
    return MONEY.contains(kind)
        && assumptions.stream().map(Assumption::kind).noneMatch(MONEY::contains);
  }
}
