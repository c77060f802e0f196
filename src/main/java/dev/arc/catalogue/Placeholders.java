package dev.arc.catalogue;

import dev.arc.json.Nearest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words in braces that texts of entries may hold, by when they become known. What each stands
/// for is said in `docs/catalogue.md`.
public final class Placeholders {

  /// Known before any record is drawn: who, where, when, how much.
  public static final Set<String> OF_THE_SETTING =
      Set.of(
          "firm",
          "city",
          "place",
          "currency",
          "absent_group",
          "budget",
          "sign",
          "parts",
          "rate",
          "rate_fraction",
          "rate_year",
          "rate_points",
          "rate_before",
          "added_points",
          "minor",
          "digits",
          "remark",
          "other_city",
          "other_country",
          "other_currency",
          "subject",
          "group",
          "other_group",
          "name",
          "twin",
          "period",
          "period_before",
          "moved",
          "last_month",
          "period_span",
          "period_from",
          "period_to",
          "from_iso",
          "to_iso",
          "month_de",
          "month_fr",
          "month_es",
          "zone",
          "fiscal_year",
          "fiscal_from",
          "fiscal_to",
          "today",
          "today_iso",
          "weekday",
          "source",
          "rows",
          "unit",
          "wanted");

  /// Known with the records, and so in the notes above them.
  public static final Set<String> OF_THE_RECORDS =
      Set.of("row_count", "visible_count", "as_of", "as_of_long");

  /// Known when one of the records has been picked.
  public static final Set<String> OF_ONE_RECORD = Set.of("key", "as_of_record");

  /// What is wanted in the domain's words, and what somebody else says that the answer is.
  public static final Set<String> OF_THE_ANSWER =
      Set.of("request", "claimed", "claimed_too", "claimed_before", "claimed_bare");

  static final Set<String> OF_NOTES = union(OF_THE_SETTING, OF_THE_RECORDS);
  static final Set<String> OF_DRAWS = union(OF_NOTES, OF_ONE_RECORD);
  static final Set<String> OF_TEXTS = union(OF_DRAWS, OF_THE_ANSWER);

  private static final Pattern WORD = Pattern.compile("\\{([^{}]*)\\}");

  private Placeholders() {}

  static Set<String> union(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /// The words in braces of a text, in order.
  static Set<String> in(String text) {
    var words = new LinkedHashSet<String>();
    WORD.matcher(text).results().forEach(found -> words.add(found.group(1)));
    return words;
  }

  /// What keeps the text from being filled in, as a predicate to the text.
  ///
  /// @param known the words that are filled in there; empty where none is
  static Optional<String> objection(String text, Set<String> known) {
    var unknown = in(text).stream().filter(word -> !known.contains(word)).findFirst();
    if (unknown.isPresent()) {
      return unknown.map(word -> unknown(word, known));
    }
    return WORD.matcher(text).replaceAll("").matches("(?s).*[{}].*")
        ? Optional.of(
            "has a brace without its other half; put a word to be filled in between two, as in {period}")
        : Optional.empty();
  }

  private static String unknown(String word, Set<String> known) {
    var shown = "holds {" + ShapeCheck.shortened(word) + "}, ";
    if (known.isEmpty()) {
      return shown + "and nothing is filled in there; write it out";
    }
    return shown
        + "which nothing fills in there; "
        + Nearest.to(word, known)
            .map(near -> "did you mean {" + near + "}?")
            .orElse(
                known.size() <= 4
                    ? "expected {" + String.join("} or {", new TreeSet<>(known)) + "}"
                    : "docs/catalogue.md lists what can stand in braces");
  }
}
