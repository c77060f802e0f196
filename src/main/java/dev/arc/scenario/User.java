package dev.arc.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The scripted user: answers questions about topics it knows, and no others.
///
/// @param knows topic → what the user says when asked about it
/// @param patience how many questions are answered before the user gives up
/// @param otherwise what the user says when asked anything else
public record User(Map<String, String> knows, int patience, String otherwise) {

  public User {
    knows = Collections.unmodifiableMap(new LinkedHashMap<>(knows));
  }
}
