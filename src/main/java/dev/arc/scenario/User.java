package dev.arc.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The scripted user: answers questions about topics it knows, and no others, and says what it has
/// to say next when an answer is given.
///
/// @param knows topic → what the user says when asked about it
/// @param patience how many questions are answered before the user gives up
/// @param otherwise what the user says when asked anything else
/// @param dodge what the user says to the first question, whatever it is about, in the place of an
///   answer; null for one who answers at once
/// @param turns what the user says after each answer but the last, in order
public record User(
    Map<String, String> knows,
    int patience,
    String otherwise,
    @Nullable String dodge,
    List<String> turns) {

  public User {
    knows = Collections.unmodifiableMap(new LinkedHashMap<>(knows));
    turns = List.copyOf(turns);
  }

  /// A user who makes one request and answers what is asked.
  public User(Map<String, String> knows, int patience, String otherwise) {
    this(knows, patience, otherwise, null, List.of());
  }
}
