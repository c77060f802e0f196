package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import java.util.regex.Pattern;

/// Prompts that are sent as the user's message. Often they are all that the model is told, and so
/// the nearest thing to a system prompt that there is.
public final class Requests {
  private static final Pattern INSTRUCTS =
      Pattern.compile(
          "\\b(?:you are|you're|you will|your (?:task|job|role|goal)|act as|behave as)\\b",
          Pattern.CASE_INSENSITIVE);

  private Requests() {}

  /// Whether the text tells the model who it is or what its task is.
  public static boolean instructs(Node text) {
    return INSTRUCTS.matcher(text.text().orElse("")).find();
  }

  /// Tells that the text is taken as the system prompt.
  public static void warnOfOne(Node text, Findings findings) {
    findings.warning(
        text.line(),
        "request-as-prompt",
        "there is no system message; what is sent as the user's message is taken as the system"
            + " prompt");
  }
}
