package dev.arc.analysis;

import dev.arc.capability.Assumption;
import java.util.Optional;

/// Says in one sentence why the failures of a group happened, from what was counted and what the
/// profile says. Where it stands is told by line; the file's name is the printer's to add.
record RootCause(String about, String name, Group group, Optional<Assumption> statement) {

  private static final String ALTERNATIVE = "; nor: ";

  String sentence() {
    return cause() + ", " + group.named() + " of " + group.failures();
  }

  private String cause() {
    if (group.assumption() == null) {
      return "mishandles \"" + name + "\": " + firstFinding();
    }
    return statement.map(this::statedCause).orElseGet(this::unstatedCause);
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
