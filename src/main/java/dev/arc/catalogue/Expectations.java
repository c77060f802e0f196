package dev.arc.catalogue;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules that every list of expectations in a catalogue file keeps.
final class Expectations {
  private Expectations() {}

  static void requireNamed(
      String owner, @Nullable String caughtBy, List<ExpectationTemplate> expect) {
    var ids = new HashSet<String>();
    for (var expectation : expect) {
      if (!ids.add(expectation.id())) {
        throw new IllegalArgumentException(
            owner + " has two expectations called \"" + expectation.id() + "\"");
      }
    }
    if (caughtBy != null && !ids.contains(caughtBy)) {
      throw new IllegalArgumentException(
          owner + " is caught by \"" + caughtBy + "\", which is none of its expectations " + ids);
    }
  }
}
