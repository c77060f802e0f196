package dev.arc.analysis;

import dev.arc.capability.Assumption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in one sentence why the failures of a group happened, from what was counted and what the
/// profile says. Where it stands is told by line; the file's name is the printer's to add.
record RootCause(String name, Group group, Terms terms) {

  /// The statement that is about at least half of the failures: first what takes the subject for
  /// granted, and of that what the prompt says.
  Optional<Assumption> statement() {
    return group.statements().stream()
        .filter(statement -> 2 * group.governed(statement) >= group.failures())
        .min(
            Comparator.comparing(Assumption::stance)
                .thenComparing(statement -> -group.governed(statement))
                .thenComparing(statement -> statement.origin() != Assumption.Origin.STATED)
                .thenComparing(Assumption::line));
  }

  /// Failures that the sentence explains.
  int explained() {
    return statement()
        .map(group::governed)
        .orElse(isEstablished() ? group.failures() - group.unexplained() : 0);
  }

  /// Whether the failures are what the subject names, or beside it and beside every rule.
  private boolean isEstablished() {
    return group.subject().trouble() == null && group.statements().isEmpty();
  }

  String sentence() {
    var trouble = group.subject().trouble();
    if (trouble != null) {
      return trouble.says() + "; for example: " + group.example().says();
    }
    if (group.subject().assumption() == null) {
      return "mishandles \"" + name + "\"" + share() + ": " + group.example().says();
    }
    return statement().map(this::stated).orElseGet(this::unstated);
  }

  private String stated(Assumption said) {
    var quoted = ": \"" + said.says() + "\"" + share();
    return switch (said.stance()) {
          case ASSUMES -> "takes for granted what its profile says" + quoted;
          case GUARDS -> "does not do what its profile says" + quoted;
        }
        + others(said);
  }

  private String unstated() {
    var kind = String.valueOf(group.subject().assumption());
    if (explained() == 0 && group.unexplained() > 0) {
      return "fails where it can be taken for granted "
          + terms.granted(kind)
          + ", with figures that this does not explain; for example: "
          + group.example().says();
    }
    return group.statements().isEmpty()
        ? "takes for granted " + terms.granted(kind) + "; " + unruled() + share()
        : "no rule of its profile explains these failures; for example: " + group.example().says();
  }

  /// What is not read may well hold a rule.
  private String unruled() {
    return terms
        .unread()
        .map(language -> "its prompt is in " + language + ", in which Arc reads no rules")
        .orElse("Arc found no rule about that in the profile");
  }

  private String share() {
    return " (" + explained() + " of " + group.failures() + ")";
  }

  private String others(Assumption said) {
    var others = group.others(said);
    return others.isEmpty()
        ? ""
        : "; not explained by that: "
            + others.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\" (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
  }
}
