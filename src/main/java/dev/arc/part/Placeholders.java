package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import java.util.List;
import java.util.regex.Pattern;

/// Places in a prompt that the framework fills in before the model sees it, in spellings that are
/// common text elsewhere.
public final class Placeholders {
  /// `{topic}`, as Python's `str.format` has it.
  public static final Pattern BRACED =
      Pattern.compile("(?<![{$\\w\"'])\\{[A-Za-z_][\\w.]{0,60}\\??}(?!})");

  private Placeholders() {}

  /// Tells the first one; Arc leaves it as it is.
  public static void warn(List<Node> pieces, Pattern pattern, Findings findings) {
    for (var piece : pieces) {
      var found = pattern.matcher(piece.text().orElse(""));
      if (found.find()) {
        findings.warning(
            piece.line(),
            "template",
            "the system prompt has the placeholder "
                + found.group()
                + ", which Arc leaves as it is; the agent under test sees it unfilled");
        return;
      }
    }
  }
}
