package dev.arc.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a call of an acting tool has done to the world; two effects mean it was done twice.
///
/// @param tool the tool that did it
/// @param target the key of the record that was changed, or empty when it concerns none
/// @param details the arguments of the call, as text by name
public record Effect(String tool, String target, Map<String, String> details) {

  public Effect {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
