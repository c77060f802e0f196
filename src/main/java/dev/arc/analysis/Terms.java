package dev.arc.analysis;

import dev.arc.catalogue.EntryName;
import java.util.Map;
import java.util.Optional;

/// The words in which causes are told.
///
/// @param names what the catalogue calls its kinds and patterns, by id
/// @param unread the language of the agent's prompt, where Arc does not read it
public record Terms(Map<String, EntryName> names, Optional<String> unread) {

  public Terms {
    names = Map.copyOf(names);
  }

  /// What reports call the failures of a kind or pattern.
  String name(String id) {
    var known = names.get(id);
    return known == null ? id : known.name();
  }

  /// What whoever relies on a kind takes for granted.
  String granted(String kind) {
    var known = names.get(kind);
    var granted = known == null ? null : known.granted();
    return granted == null ? "what the kind " + kind + " is about" : granted;
  }
}
