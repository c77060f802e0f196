package dev.arc.revision;

import dev.arc.format.AgentProfiles;
import dev.arc.format.Reading;
import dev.arc.json.Texts;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ProfileTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads an agent again from changed files, and tells whether it is what it should be and nothing
/// else has changed. Not thread-safe: one agent, one of these.
final class Proof {
  private final String file;
  private final Optional<String> agent;
  private final Texts beside;
  private final Reading first;
  private final Map<String, Optional<Essence>> others = new LinkedHashMap<>();
  private String why = "";
  private String shared = "";

  Proof(String file, ProfileTexts raw, Optional<String> agent, Texts beside) {
    this.file = file;
    this.agent = agent;
    this.beside = beside;
    this.first = read(raw, agent);
    for (var name : first.agents()) {
      if (first.agents().size() > 1 && !agent.equals(Optional.of(name))) {
        others.put(name, read(raw, Optional.of(name)).profile().map(Essence::of));
      }
    }
  }

  /// The agent as it was before any change.
  AgentProfile before() {
    return first
        .profile()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is read with problems, expected a profile: %s"
                    .formatted(file, first.problems())));
  }

  /// The agent that the texts describe, if it is the wanted one.
  ///
  /// @param before the agent of which it was made
  Optional<AgentProfile> check(ProfileTexts texts, Essence wanted, Essence before) {
    var reading = read(texts, agent);
    var found = reading.profile();
    if (found.isEmpty() || !reading.agents().equals(first.agents())) {
      return refused("what comes of it could not be read as the same agents");
    }
    if (!wanted.isMet(Essence.of(found.get()), before)) {
      return refused("what comes of it reads as something else");
    }
    for (var other : others.entrySet()) {
      var now = read(texts, Optional.of(other.getKey())).profile().map(Essence::of);
      if (!now.equals(other.getValue())) {
        shared = "it would change the agent " + other.getKey() + " too, which shares it";
        return Optional.empty();
      }
    }
    return found;
  }

  private Optional<AgentProfile> refused(String reason) {
    why = reason;
    return Optional.empty();
  }

  /// Forgets why earlier texts were not what was wanted.
  void begin() {
    why = "";
    shared = "";
  }

  /// Why no text since [#begin] was what was wanted; empty when none was tried.
  String why() {
    return shared.isEmpty() ? why : shared;
  }

  private Reading read(ProfileTexts texts, Optional<String> which) {
    return AgentProfiles.read(
        file,
        texts.main(),
        which,
        name -> {
          var own = texts.beside().get(name);
          return own == null ? beside.find(name) : new Texts.Found(own);
        });
  }
}
