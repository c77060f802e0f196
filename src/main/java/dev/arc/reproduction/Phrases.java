package dev.arc.reproduction;

import dev.arc.topic.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A message of the user without a phrase that says which records are meant, or where they are:
/// what is left is a sentence as people write it, or there is none.
///
/// @param head of the message, without data that stands in it
/// @param source the name of the file that the records are in
record Phrases(String head, String source) {
  private static final String END = "(?=[\\s,.;:?!]|$)";
  private static final String BEFORE = "(?:on|of|at|for|in|to)";
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:Q[1-4]|January|February|March|April|May|June|July|August|September|October|November"
              + "|December) \\d{4}");
  private static final Pattern IN_PERIOD =
      Pattern.compile(",? (?:in|for|of) " + PERIOD.pattern() + END);

  /// Stands for the file, whose name may hold that of somebody whom the request is about.
  private static final String FILE = "\u0001";

  static boolean isPeriodIn(String text) {
    return PERIOD.matcher(text).find();
  }

  /// The message without its days; empty where they cannot be left out.
  Optional<String> withoutPeriod() {
    var rest = IN_PERIOD.matcher(head).replaceAll("");
    return isPeriodIn(rest) ? Optional.empty() : Optional.of(rest);
  }

  /// The message without the name of the file.
  Optional<String> withoutSource() {
    var rest =
        masked()
            .replaceAll(
                " (?:The [\\p{L} ]+? (?:is|are)(?: in)?|It is(?: in)?|They are in|See|Look in) "
                    + FILE
                    + "\\.",
                "")
            .replaceAll(",? (?:from|in) " + FILE + END, "");
    return rest.contains(FILE) ? Optional.empty() : Optional.of(rest);
  }

  /// The message without what stands in a column of the records that are meant.
  ///
  /// @param column as people name it: `trip`
  Optional<String> without(String value, String column) {
    var name = Pattern.quote(value);
    var rest = masked();
    for (var phrase : phrases(name, Pattern.quote(column))) {
      rest = Pattern.compile(phrase.pattern()).matcher(rest).replaceAll(phrase.instead());
    }
    return isNamedIn(rest, name)
        ? Optional.empty()
        : Optional.of(Wording.capitalized(rest).replace(FILE, source));
  }

  /// @param instead what stands in its place, as a regular expression's replacement
  private record Phrase(String pattern, String instead) {}

  private static List<Phrase> phrases(String name, String column) {
    return List.of(
        new Phrase("^For the " + name + " " + column + ", ", ""),
        new Phrase("the " + name + " (?:of|for) (?=the )", ""),
        new Phrase("(?<!went) " + BEFORE + " the " + name + " " + column + END, ""),
        new Phrase("(?<!went) " + BEFORE + " " + name + END, ""),
        new Phrase("\\b" + name + "'s (?=\\p{Ll})", "the "),
        new Phrase(
            "(?<=\\b(?:the|\\p{L}{1,40}'s) )"
                + name
                + " (?!(?:of|for|on|at|in|and|or|to|from)\\b)"
                + "(?=\\p{Ll})(?!cost\\b(?! of))",
            ""),
        new Phrase("\\b([Dd]id) " + name + " (?=spend|sell|charge|pay|award)", "$1 we "));
  }

  private static boolean isNamedIn(String text, String name) {
    return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }

  private String masked() {
    return head.replace(source, FILE);
  }

  /// Whether a value is named other than in the name of the file.
  boolean names(String value) {
    return isNamedIn(masked(), Pattern.quote(value));
  }

  /// The message without the one sentence that names these and nothing else that is meant.
  ///
  /// @param others what must not be lost with it
  Optional<String> withoutSentence(Collection<String> values, Collection<String> others) {
    var rest = masked();
    for (var sentence : Topics.standard().sentences(rest)) {
      var said = new Phrases(sentence, source);
      if (values.stream().anyMatch(said::names)) {
        if (others.stream().anyMatch(said::names)
            || isPeriodIn(sentence)
            || sentence.contains(FILE)
            || !rest.contains(" " + sentence)) {
          return Optional.empty();
        }
        rest = rest.replace(" " + sentence, "");
      }
    }
    return Optional.of(rest.replace(FILE, source));
  }
}
