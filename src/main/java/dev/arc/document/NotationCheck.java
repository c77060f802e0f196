package dev.arc.document;

import dev.arc.json.Json;
import dev.arc.json.JsonSyntaxException;
import java.util.Locale;

/// What is odd about how a profile is written down, though it can be read.
public final class NotationCheck {

  private NotationCheck() {}

  public static void check(Document document, Findings findings) {
    var source = document.source();
    var root = document.root();
    root.tag()
        .ifPresent(tag ->
            findings.warning(
                root.line(),
                "custom-tag",
                "the whole file is marked with the YAML tag "
                    + tag
                    + ", which Arc does not follow; it is read as if the tag were not there"));
    if (document.further().isEmpty() && isMeantAsJson(document)) {
      checkJson(source, findings);
    }
  }

  private static boolean isMeantAsJson(Document document) {
    var source = document.source();
    var start = source.text().stripLeading();
    return document.body().isEmpty()
        && (source.fileName().toLowerCase(Locale.ROOT).endsWith(".json")
            || start.startsWith("{")
            || start.startsWith("["));
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
