package dev.arc.recommendation;

import dev.arc.topic.Instructions;
import dev.arc.topic.Rule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a sentence of a prompt says nothing but what it takes for granted. Only such a one may
/// make place for a rule: an order, a limit or a promise that stands in it would be lost, and no
/// test would miss it.
final class Purity {
  private static final Pattern PART = Pattern.compile("\\s*[;,]\\s+|\\s+(?=(?:and|but|or)\\b)");

  /// A part that hangs on the one before it: its condition, its reason, what follows from it.
  private static final Pattern HANGING =
      Pattern.compile(
          "(?i)^(?:and\\s+|so\\b.*|therefore\\b.*|hence\\b.*|unless\\b.*|except\\b.*|if\\b.*|when\\b.*|whenever\\b.*|where\\b.*|because\\b.*|since\\b.*|even\\b.*|also\\b.*|you (?:always |already )?know\\b.*)$");

  /// How answers are to look is the author's to say.
  private static final Pattern OUTPUT =
      Pattern.compile(
          "(?i)^\\W*(?:report|write|show|format|present|display|return|give|state|print|render|output|express|quote)\\b|\\bin (?:your |all )?(?:repl(?:y|ies)|answers?|reports?|responses?|output)\\b");

  /// Markup, or several points in one text.
  private static final Pattern SEVERAL =
      Pattern.compile(
          "</?\\p{L}|\\{%|\\{\\{|(?:^|\\s)\\((?:\\p{L}|\\d{1,2})\\)\\s|\\n\\s*(?:[-*•]|\\d+[.)])\\s");

  /// What nobody means by an assumption, however it is read.
  private static final Pattern PROTECTION =
      Pattern.compile(
          "(?i)\\b(?:confidential|private|secret|sensitive|personal data|escalat\\w*|approv\\w*|refus\\w*|above|below|at least|at most|no more than)\\b");

  /// A list whose items are conditions, and no statements.
  private static final Pattern CONDITIONS =
      Pattern.compile(
          "(?i)\\b(?:if|when|whenever|unless|until|where|while|in case|any of|one of|all of)\\b[^:]*:$");

  private Purity() {}

  /// Whether the items below such a line are what it says of them, and not what the agent is told.
  static boolean isOfConditions(String lead) {
    return CONDITIONS.matcher(lead).find();
  }

  /// @param kinds of assumptions that it may take for granted
  static boolean isPure(String sentence, Set<String> kinds) {
    if (Stream.of(SEVERAL, OUTPUT, PROTECTION).anyMatch(sign -> sign.matcher(sentence).find())) {
      return false;
    }
    // The whole is known to take one of the kinds for granted: of a single part, that is this one.
    var parts =
        PART.splitAsStream(sentence.strip())
            .filter(part -> !HANGING.matcher(part).matches())
            .toList();
    return parts.size() <= 1 || parts.stream().allMatch(part -> assumes(part, kinds));
  }

  private static boolean assumes(String part, Set<String> kinds) {
    var read = Instructions.read(part.replaceFirst("^(?:and|but|or)\\s+", ""));
    return read.rules().stream()
            .anyMatch(rule -> rule.stance() == Rule.Stance.ASSUMES && kinds.contains(rule.topic()))
        || read.claims().stream()
            .anyMatch(claim -> claim.assumes() && kinds.contains(claim.kind()));
  }
}
