package dev.arc.capability;

import java.util.List;

/// What an agent can do and what it takes for granted, as far as its profile shows.
///
/// @param capabilities at least one; those that the rules found first
/// @param assumptions declared ones first, then those that the prompt states, then inferred ones;
///   of each, those that the rules found first
public record Capabilities(List<Capability> capabilities, List<Assumption> assumptions) {

  public Capabilities {
    capabilities = List.copyOf(capabilities);
    assumptions = List.copyOf(assumptions);
  }

  /// Names of the capabilities, in order.
  public List<String> names() {
    return capabilities.stream().map(Capability::name).toList();
  }
}
