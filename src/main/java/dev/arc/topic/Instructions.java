package dev.arc.topic;

import java.util.List;

/// What a prompt says, read once for all who want to know.
///
/// @param passages its sentences
/// @param rules what the agent is to take for granted or to do, as [Rules#read] finds them
/// @param claims what is said of the data, the people and the rights, as [Claims#read] finds them
public record Instructions(List<Passage> passages, List<Rule> rules, List<Claim> claims) {

  public Instructions {
    passages = List.copyOf(passages);
    rules = List.copyOf(rules);
    claims = List.copyOf(claims);
  }

  /// The instructions of a prompt.
  public static Instructions read(String prompt) {
    var passages = Passages.of(prompt);
    return new Instructions(passages, Rules.of(passages), Claims.of(passages));
  }
}
