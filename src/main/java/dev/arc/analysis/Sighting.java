package dev.arc.analysis;

import dev.arc.analysis.FailureCluster.Example;
import java.util.Locale;

/// One failure, as little as is needed to tell its form.
///
/// @param capability in the profile's words
/// @param structure how the play went, in words that are compared and not shown
record Sighting(Example example, String capability, String structure) {

  /// The sentence, and in a second line how the play went.
  String text() {
    return example.says() + "\n" + structure;
  }

  static String structure(Diagnosis diagnosis) {
    return ("ended " + diagnosis.signs().end().replace('_', ' '))
        + (" manner " + diagnosis.decisive().manner().name().toLowerCase(Locale.ROOT))
            .replace('_', ' ')
        + (" " + diagnosis.cause().word())
        + (" " + String.join(" ", diagnosis.signs().roles()));
  }
}
