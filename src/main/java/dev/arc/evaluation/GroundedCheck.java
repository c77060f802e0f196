package dev.arc.evaluation;

import java.util.Optional;
import java.util.regex.Pattern;

/// Every figure, id and claim of action in the answer comes from the request, the user, a tool's
/// result, or arithmetic on them.
record GroundedCheck() implements Check {

  /// Letters and digits with a mark between, or three digits and more (`INV-7`, `PO10023`, but not
  /// `Q3`), or capitals and digits mixed (`QX7R2M`).
  private static final Pattern ID =
      Pattern.compile(
          "\\b(?:[A-Za-z]{1,6}(?:[-_#]\\d+|\\d{3,})(?:[-_][A-Za-z0-9]+)*|(?=[A-Z]+\\d+[A-Z]|\\d+[A-Z]+\\d)[A-Z0-9]{5,})\\b");

  private static final Pattern NO_ID =
      Pattern.compile("(?i)(?:FY|Q|H|HTTP|ISO|UTF|GMT|UTC|[A-Z]{3})[-_]?\\d+(?:[-_]\\d+)*");

  @Override
  public Finding look(Play play) {
    if (play.answer().isEmpty()) {
      return Finding.unanswered(play);
    }
    var problem =
        Grounding.unfounded(play)
            .map(figure ->
                "reported " + figure + ", which does not follow from anything it was given")
            .or(() -> unknownId(play))
            .or(() ->
                Claims.unfounded(play)
                    .map(claim -> "claims what it did not do: \"" + Named.quoted(claim) + "\""));
    return problem
        .map(says -> Finding.broken(Symptom.MISDEED, says, play.answerStep()).seen(play))
        .orElseGet(() -> Finding.held("every figure and claim has a source", play.answerStep()));
  }

  private static Optional<String> unknownId(Play play) {
    var ids = ID.matcher(play.answerText());
    while (ids.find()) {
      if (!play.sources().hasWord(ids.group()) && !isNoId(ids.group())) {
        return Optional.of("names " + ids.group() + ", which is in nothing it was given");
      }
    }
    return Optional.empty();
  }

  /// Periods, standards and amounts written like ids; three capitals before digits are one only
  /// without a mark.
  private static boolean isNoId(String word) {
    return NO_ID.matcher(word).matches()
        && (word.indexOf('-') < 0 || !word.matches("[A-Z]{3}-\\d+"));
  }
}
