package dev.arc.tool;

import dev.arc.role.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes wrong on which calls. Injected by code, never by a model.
///
/// @param role calls of tools of this role are counted together, from 1; a call with unusable
///   arguments never arrives, so it is not counted, nor is one that finds nothing to spoil
/// @param first the first call that fails
/// @param last the last call that fails
/// @param with parameters of the behaviour, see [Behaviour]
public record Fault(Role role, int first, int last, Behaviour behaviour, Map<String, String> with) {

  public Fault {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "fault on calls " + first + " to " + last + ", expected 1 or more, in order");
    }
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  public boolean covers(int call) {
    return first <= call && call <= last;
  }
}
