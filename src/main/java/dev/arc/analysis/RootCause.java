package dev.arc.analysis;

import dev.arc.capability.Assumption;
import java.util.Optional;

/// Says in one sentence why the failures of a group happened, from what was counted and what the
/// profile says. Where it stands is told by line; the file's name is the printer's to add.
record RootCause(String about, Group group, Optional<Assumption> statement) {

  String sentence() {
    return cause() + ", " + group.named() + " of " + group.failures();
  }

  private String cause() {
    if (group.assumption() == null) {
      return "does not get over " + words() + " as it should: " + group.example().says();
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

  private String words() {
    return about.replace('_', ' ');
  }
}
