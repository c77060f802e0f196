package dev.arc.profile;

import dev.arc.json.Node;
import java.util.regex.Pattern;

/// Control characters, written as escapes, that would reach terminals and models unseen.
final class ControlCharacters {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F&&[^\\t\\n]]");

  private ControlCharacters() {}

  /// Tells every text and key that holds one.
  static void find(Node node, Findings findings) {
    node.text().ifPresent(text -> check(text, node.line(), findings));
    node.fields()
        .forEach((key, field) -> {
          check(key, field.keyLine(), findings);
          find(field, findings);
        });
    node.items().forEach(item -> find(item, findings));
  }

  /// The text with a replacement character for each, fit for a terminal.
  static String shown(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  private static void check(String text, int line, Findings findings) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        findings.problem(
            line,
            "control-character",
            "a text here contains the control character U+%04X; remove it".formatted((int) c));
        return;
      }
    }
  }
}
