package dev.arc.catalogue;

import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.quantity.CurrencyCode;
import dev.arc.world.Presentation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which edits there are, and which values each may have.
final class EditRules {
  private static final String NOTE = "note";
  private static final String SAY = "say";
  private static final int MOST_ROWS = 3;

  private static final List<String> CURRENCIES =
      words(
          "usd euro pound foreign foreign_with_symbol foreign_clear dollar_elsewhere far_from_utc"
              + " mixed shared_sign own_language");

  /// Edits that have one of a few values.
  private static final Map<String, List<String>> CHOICES =
      Map.ofEntries(
          Map.entry("show_money", names(Presentation.MoneyLabel.values())),
          Map.entry("numbers", names(Presentation.Numbers.values())),
          Map.entry("dates", names(Presentation.Dates.values())),
          Map.entry("units", names(Presentation.UnitLabel.values())),
          Map.entry("scale", names(Presentation.Scale.values())),
          Map.entry(
              "amounts",
              words(
                  "some_negative whole small whole_thousands parts_of_thousands whole_lakhs"
                      + " whole_millions whole_crores thousands_without_decimals")),
          Map.entry("days", words("ambiguous")),
          Map.entry("scope", words("without_name without_group with_group")),
          Map.entry("duplicates", words("same_id other_id all lookalike")),
          Map.entry("budget", words("signed bare")),
          Map.entry("parts", words("divided times")),
          Map.entry("rate", words("percent fraction basis_points points included yearly")),
          Map.entry("blank", words("1")),
          Map.entry("last_month", words("none")),
          Map.entry("clock", words("any new_year month_end leap_day")),
          Map.entry("fiscal", words("january april july october weeks")),
          Map.entry("calendar", words("iso_week business_days")),
          Map.entry("instants", words("utc bare")),
          Map.entry("data_ends", words("inside before last_day after")),
          Map.entry("omit", words("period")),
          Map.entry("twins", words("alike told_apart")),
          Map.entry("beside", words("draft plan")),
          Map.entry("rates", words("given none")));

  private static final List<String> SAID =
      words(
          "yesterday last_week last_month last_quarter last_year this_month this_year next_month");

  private static final Set<String> COUNTS = Set.of("hide_rows", "superseded");
  private static final Set<String> TEXTS = Set.of(SAY, "preface", "afterword");

  /// Edits that a request has to tell of, and in which edits it can.
  private static final Map<String, List<String>> TOLD =
      Map.of(
          "budget", List.of(SAY),
          "parts", List.of(SAY),
          "rate", List.of(SAY),
          "scope", List.of(SAY, NOTE));

  private static final Set<String> NAMES = names();

  private EditRules() {}

  private static Set<String> names() {
    var names = new TreeSet<>(CHOICES.keySet());
    names.addAll(COUNTS);
    names.addAll(TEXTS);
    names.addAll(
        List.of("currency", "said", "money_column", "day_column", "status", "wanted", NOTE));
    return names;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /// What is wrong with one edit, as a predicate to its name.
  ///
  /// @param drawn the names of what the entry draws
  static Optional<String> objection(String name, String value, Set<String> drawn) {
    if (CHOICES.containsKey(name)) {
      return choice(value, CHOICES.getOrDefault(name, List.of()));
    }
    if (COUNTS.contains(name)) {
      return expect(
          value.matches("[1-" + MOST_ROWS + "]"), value, "a whole number from 1 to " + MOST_ROWS);
    }
    if (TEXTS.contains(name)) {
      return Placeholders.objection(value, Placeholders.union(Placeholders.OF_TEXTS, drawn));
    }
    return switch (name) {
      case "currency" -> currency(value);
      case "said" ->
          Stream.of(value.split(" ")).flatMap(word -> choice(word, SAID).stream()).findFirst();
      case "money_column" -> Placeholders.objection(value, Set.of("money", "money_key"));
      case "day_column" ->
          expect(value.matches("[\\p{L}\\p{N} '_-]{1,40}"), value, "a name such as Datum");
      case "status" ->
          expect(value.matches("[\\p{L}\\p{N} _-]{1,40}"), value, "a word such as open");
      case "wanted" -> expect(isCurrency(value), value, "a currency code such as EUR");
      default -> isNote(name) ? note(value) : Optional.of(unknown(name));
    };
  }

  static boolean isNote(String name) {
    return name.matches("note(_[a-z0-9_]+)?");
  }

  private static String unknown(String name) {
    return "is no edit that Arc knows"
        + Nearest.to(name, NAMES)
            .map(near -> "; did you mean " + near + "?")
            .orElse(", expected one of " + String.join(", ", NAMES));
  }

  private static Optional<String> note(String value) {
    return value.indexOf('=') < 1
        ? Optional.of(
            "is \""
                + ShapeCheck.shortened(value)
                + "\", expected a name and a text, as in entity={firm}, {city}")
        : Placeholders.objection(value, Placeholders.OF_NOTES);
  }

  private static Optional<String> currency(String value) {
    var code = value.toUpperCase(Locale.ROOT);
    return value.equals(value.toLowerCase(Locale.ROOT)) && isCurrency(code)
        ? Optional.empty()
        : choice(value, CURRENCIES)
            .map(
                says -> says + "; or the code of a place's currency in small letters, such as chf");
  }

  private static boolean isCurrency(String code) {
    return CurrencyCode.all().stream().anyMatch(known -> known.code().equals(code));
  }

  private static Optional<String> choice(String value, List<String> words) {
    if (words.contains(value)) {
      return Optional.empty();
    }
    return Optional.of(
        "is \"%s\"%s"
            .formatted(
                ShapeCheck.shortened(value),
                Nearest.to(value, words)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(
                        ", expected "
                            + (words.size() == 1 ? "" : "one of ")
                            + String.join(", ", words))));
  }

  private static Optional<String> expect(boolean holds, String value, String expected) {
    return holds
        ? Optional.empty()
        : Optional.of("is \"%s\", expected %s".formatted(ShapeCheck.shortened(value), expected));
  }

  /// What is missing beside an edit: the words that tell of it.
  ///
  /// @param edits of one entry
  static Optional<String> untold(String name, Node edits) {
    var places = TOLD.getOrDefault(name, List.of());
    return places.isEmpty() || places.stream().anyMatch(place -> edits.find(place).isPresent())
        ? Optional.empty()
        : Optional.of(
            "changes what is asked for, and nobody is told; add "
                + places.stream().map(place -> "edits." + place).collect(Collectors.joining(" or "))
                + " with words for it");
  }
}
