package dev.arc.document;

import dev.arc.json.ControlCharacters;
import dev.arc.json.Node;

/// Finds the control characters in a document.
public final class HiddenCharacters {

  private HiddenCharacters() {}

  /// Tells every text and key that holds one.
  public static void find(Node node, Findings findings) {
    node.text().ifPresent(text -> check(text, node.line(), findings));
    node.fields()
        .forEach((key, field) -> {
          check(key, field.keyLine(), findings);
          find(field, findings);
        });
    node.items().forEach(item -> find(item, findings));
  }

  private static void check(String text, int line, Findings findings) {
    ControlCharacters.firstIn(text)
        .ifPresent(found ->
            findings.problem(
                line,
                "control-character",
                "a text here contains the control character U+%04X; remove it".formatted(found)));
  }
}
