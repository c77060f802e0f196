package dev.arc.analysis;

import dev.arc.capability.Assumption;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in one sentence why the failures of a group happened, from what was counted and what the
/// profile says. Where it stands is told by line; the file's name is the printer's to add.
record RootCause(String about, String name, Group group, Optional<Assumption> statement) {

  private static final String ALTERNATIVE = "; nor: ";

  String sentence() {
    if (2 * group.named() < group.failures()) {
      var few =
          group.named() == 0 ? "no failure" : "only " + group.named() + " of " + group.failures();
      return "not established: "
          + few
          + " broke the check that names it; first seen: "
          + firstFinding();
    }
    return group.assumption() == null
        ? "mishandles \"" + name + "\": " + firstFinding() + counts()
        : statement.map(this::statedCause).orElseGet(this::unstatedCause) + counts();
  }

  /// What the failures broke, so that one sentence does not claim more than was seen.
  private String counts() {
    var broken = group.broken();
    if (broken.size() == 1 && group.named() == group.failures()) {
      return ", " + group.named() + " of " + group.failures();
    }
    return ". Of "
        + group.failures()
        + ": "
        + broken.entrySet().stream()
            .map(entry -> entry.getValue() + " broke \"" + entry.getKey().replace('-', ' ') + "\"")
            .collect(Collectors.joining(", "));
  }

  private String statedCause(Assumption said) {
    return switch (said.stance()) {
      case ASSUMES -> "takes for granted what its profile says: \"" + said.says() + "\"";
      case GUARDS -> "does not do what its profile says: \"" + said.says() + "\"";
    };
  }

  private String unstatedCause() {
    return "takes the " + words() + " for granted, and nothing in its profile says to check";
  }

  /// Where several ways are right, a failing check says of each what is missing; the first is
  /// enough here.
  private String firstFinding() {
    var says = group.example().says();
    var end = says.indexOf(ALTERNATIVE);
    return end < 0 ? says : says.substring(0, end);
  }

  private String words() {
    return about.replace('_', ' ');
  }
}
