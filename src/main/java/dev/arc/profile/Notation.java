package dev.arc.profile;

import dev.arc.json.Json;
import dev.arc.json.JsonSyntaxException;
import dev.arc.json.Node;
import java.util.Locale;

/// What is odd about how a profile is written down, though it can be read.
final class Notation {

  private Notation() {}

  static void check(ProfileSource source, Node root, Findings findings) {
    root.tag()
        .ifPresent(tag ->
            findings.warning(
                root.line(),
                "custom-tag",
                "the whole file is marked with the YAML tag "
                    + tag
                    + ", which Arc does not follow; it is read as if the tag were not there"));
    if (isMeantAsJson(source)) {
      checkJson(source, findings);
    }
  }

  private static boolean isMeantAsJson(ProfileSource source) {
    var start = source.text().stripLeading();
    return source.fileName().toLowerCase(Locale.ROOT).endsWith(".json")
        || start.startsWith("{")
        || start.startsWith("[");
  }

  private static void checkJson(ProfileSource source, Findings findings) {
    try {
      Json.parse(source.text());
    } catch (JsonSyntaxException e) {
      findings.warning(
          e.line(),
          "not-json",
          "this is not valid JSON (column %d: %s); it was read as YAML, which allows it, but programs that read JSON will not"
              .formatted(e.column(), e.problem()));
    }
  }
}
