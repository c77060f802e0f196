package dev.arc.catalogue;

import dev.arc.role.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A way in which tools fail, and the recovery that is expected.
///
/// @param category `infrastructure`, `data`, `auth`, `calculation`, `logic`, `security`,
///   `temporal`, ...
/// @param name of failures of this pattern, as a report prints it
/// @param title what is special, in a few words
/// @param needs words for roles (as in a fault's `on`) of which the agent must have a tool, beside
///   those that the faults concern; `confirmation` where changes must be confirmed by its profile
/// @param edits what is changed of request, world and presentation, as in a [Way]; amounts are in
///   labelled dollars where they say nothing else
/// @param user topic → what the scripted user answers when asked about it; `dodge` is what it says
///   to the first question whatever it is about, `otherwise` what it says to what it does not know
/// @param doubt what a careful reader cannot take for granted; null for nothing
/// @param opening what the user asks before what is wanted in the end, one for each message; those
///   without one ask for what is wanted
/// @param turns what the user says after each answer but the last, in order
/// @param wholeTable true when the request must be about all the records of the source
/// @param draws variable → texts of which one is drawn
/// @param lapse the fault of behaviour that must fail here
/// @param caughtBy the id of the expectation on which it must fail
public record FailurePattern(
    String id,
    String category,
    String name,
    String title,
    List<TaskKind> tasks,
    List<FaultTemplate> faults,
    List<String> needs,
    Map<String, String> edits,
    Map<String, String> user,
    @Nullable DoubtTemplate doubt,
    List<Opening> opening,
    List<String> turns,
    @Nullable Boolean wholeTable,
    Map<String, List<String>> draws,
    String lapse,
    String caughtBy,
    List<ExpectationTemplate> expect) {

  private static final String CONFIRMATION = "confirmation";

  /// What patterns are grouped by: the way in which things go wrong.
  static final List<String> CATEGORIES =
      List.of(
          "auth",
          "calculation",
          "conversation",
          "data",
          "infrastructure",
          "logic",
          "multi-agent",
          "navigation",
          "security",
          "temporal");

  /// What an agent can be asked to have beside tools for the faults.
  static final List<String> NEEDS =
      Stream.concat(ConditionTemplate.ROLES.keySet().stream().sorted(), Stream.of(CONFIRMATION))
          .toList();

  public FailurePattern {
    tasks = List.copyOf(tasks);
    faults = List.copyOf(faults);
    needs = List.copyOf(needs);
    edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits));
    user = Collections.unmodifiableMap(new LinkedHashMap<>(user));
    opening = List.copyOf(opening);
    turns = List.copyOf(turns);
    draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
    expect = List.copyOf(expect);
    Lapse.of(lapse);
    Expectations.requireNamed(id, caughtBy, expect);
    if (opening.size() > turns.size()) {
      throw new IllegalArgumentException(
          id
              + " opens with "
              + opening.size()
              + " other requests, but the user says only "
              + turns.size()
              + " things after the first; add to \"turns\"");
    }
  }

  /// The roles that a word under `needs` means; none where it is not about tools.
  private static List<Role> roles(String need) {
    return ConditionTemplate.ROLES.getOrDefault(need, List.of());
  }

  /// What an agent with these tools lacks for this pattern.
  ///
  /// @param confirms whether its profile demands that changes are confirmed
  /// @return empty where it lacks nothing
  public Optional<String> missing(List<Role> present, boolean confirms) {
    var words =
        Stream.concat(
            faults.stream().map(FaultTemplate::on),
            needs.stream().filter(need -> !need.equals(CONFIRMATION)));
    return words
        .filter(word -> roles(word).stream().noneMatch(present::contains))
        .findFirst()
        .map(FailurePattern::lack)
        .or(() ->
            needs.contains(CONFIRMATION) && !confirms
                ? Optional.of("no rule that changes are confirmed first")
                : Optional.empty());
  }

  private static String lack(String word) {
    return switch (word) {
      case "facts" -> "no tool that looks anything up";
      case "reader" -> "no tool that reads a source";
      case "calculator" -> "no calculator";
      case "notifier" -> "no tool that sends messages";
      default -> "no tool that changes records";
    };
  }

  /// What the user asks before, as far as it differs from what is wanted in the end.
  ///
  /// @param task another kind of request; null for the same
  /// @param group `other` for the other group of records; null for the same
  /// @param period `before` for the period before; null for the same
  public record Opening(@Nullable TaskKind task, @Nullable String group, @Nullable String period) {

    public Opening {
      require("group", group, "other");
      require("period", period, "before");
    }

    private static void require(String name, @Nullable String value, String only) {
      if (value != null && !value.equals(only)) {
        throw new IllegalArgumentException(
            "opening " + name + " is \"" + value + "\", expected \"" + only + "\" or nothing");
      }
    }
  }
}
