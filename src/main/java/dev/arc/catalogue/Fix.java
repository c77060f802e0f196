package dev.arc.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/// What an agent can be told so that failures of one sort do not happen again: rules for its
/// prompt.
///
/// @param assumptions kinds of assumptions whose failures it is for
/// @param patterns ids of failure patterns that it is for
/// @param lapses faults of behaviour: it is for every failure pattern with one of them that no fix
///   names
/// @param clusters ids of clusters that are about no assumption and no pattern: `data_not_read`
/// @param says what it does, one sentence for people
/// @param why it helps, one sentence for people
/// @param rules lines for the prompt, in order. `{clock|the date of the export}` is the name of the
///   agent's tool of that role; without one, the words behind the bar
/// @param replaces kinds of assumptions: a statement of the prompt that takes one of them for
///   granted makes place for the rules; none for the kinds that it is for
/// @param beside topics of rules beside which these stand, the nearest first; none for the kinds
///   that it is for
public record Fix(
    String id,
    List<String> assumptions,
    List<String> patterns,
    List<String> lapses,
    List<String> clusters,
    String says,
    String why,
    List<String> rules,
    List<String> replaces,
    List<String> beside,
    Cost cost) {

  /// A tool by its role, and what is said where there is none.
  public static final Pattern TOOL = Pattern.compile("\\{([a-z]+)\\|([^{}|]+)\\}");

  public Fix {
    assumptions = List.copyOf(assumptions);
    patterns = List.copyOf(patterns);
    lapses = List.copyOf(lapses);
    clusters = List.copyOf(clusters);
    rules = List.copyOf(rules);
    replaces = replaces.isEmpty() ? assumptions : List.copyOf(replaces);
    beside = beside.isEmpty() ? assumptions : List.copyOf(beside);
    lapses.forEach(Lapse::of);
    if (assumptions.isEmpty() && patterns.isEmpty() && lapses.isEmpty() && clusters.isEmpty()) {
      throw new IllegalArgumentException(
          id + " is for nothing, expected one of assumptions, patterns, lapses, clusters");
    }
  }

  /// What following the rules takes, compared with an agent that does not.
  ///
  /// @param calls of tools
  /// @param questions to the user
  public record Cost(Effect calls, Effect questions) {}

  /// How much of something there is.
  public enum Effect {
    FEWER,
    SAME,
    MORE
  }
}
