package dev.arc.catalogue;

import dev.arc.role.Role;
import dev.arc.tool.Behaviour;
import dev.arc.tool.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A fault before it is known which tools the agent has.
///
/// @param on `facts` (every tool that brings facts), `reader`, `calculator`, `actor` or `notifier`
public record FaultTemplate(
    String on, int first, int last, Behaviour behaviour, Map<String, String> with) {

  public FaultTemplate {
    if (!ConditionTemplate.ROLES.containsKey(on)) {
      throw new IllegalArgumentException(
          "fault on \"" + on + "\", expected one of " + ConditionTemplate.ROLES.keySet());
    }
  }

  /// The roles that this fault concerns.
  public List<Role> roles() {
    return ConditionTemplate.ROLES.getOrDefault(on, List.of());
  }

  /// The faults of one scenario, for those of the roles that the agent has.
  public List<Fault> fill(List<Role> present, Variables variables) {
    var filled = new LinkedHashMap<String, String>();
    with.forEach((name, value) ->
        filled.put(name, value.startsWith("$") ? variables.text(value.substring(1)) : value));
    return roles().stream()
        .filter(present::contains)
        .map(role -> new Fault(role, first, last, behaviour, filled))
        .toList();
  }
}
