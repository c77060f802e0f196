package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.NumberStyle;
import dev.arc.topic.Rule.Action;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// In which style the figures of a sheet are to be read, and what is to be said about it.
///
/// @param ask what the user has to say; empty when nothing
/// @param says what the answer admits; empty when nothing
record Numbers(NumberStyle style, String ask, String says) {

  private static final Pattern GERMAN =
      Pattern.compile(
          ".*\\d\\.\\d{3},\\d{1,2}\\b.*|.*\\d\\.\\d{3}\\.\\d{3}\\b.*|.*\\d,\\d{1,2}(?:\\D|$).*|.*\\d[\\u202f\\u00a0 ]\\d{3}.*");
  private static final Pattern ENGLISH =
      Pattern.compile(
          ".*\\d,\\d{3}\\.\\d{1,2}\\b.*|.*\\d,\\d{3},\\d{3}\\b.*|.*\\d\\.\\d{1,2}(?:\\D|$).*|.*\\d['’]\\d{3}.*");
  private static final Pattern EITHER = Pattern.compile(".*\\d[.,]\\d{3}(?:\\D|$).*");

  /// How people say that a comma marks decimals, or that something else groups thousands.
  private static final Pattern CONTINENTAL =
      Pattern.compile(
          "german|europe|decimal comma|comma (?:is|marks|separates|starts)(?: the)? decimal|(?:dot|point|period|space)s? (?:group|separate)s?(?: the)? thousand|thousands? (?:are )?(?:grouped|separated|separator) ?(?:by|with|is)?(?: a| the)? (?:dot|point|period|space)");

  static Numbers of(
      Collection<JsonValue> cells, Sheet sheet, Following rules, Optional<String> reply) {
    boolean looks =
        rules.told("number_format", Action.ASK, Action.DETECT, Action.CHECK, Action.DISCLOSE);
    if (!looks) {
      return plain(rules.taken("number_format").map(Numbers::named).orElse(NumberStyle.US));
    }
    if (cells.stream().anyMatch(cell -> matches(cell, GERMAN))) {
      return plain(NumberStyle.GERMAN);
    }
    if (cells.stream().noneMatch(cell -> matches(cell, EITHER))
        || cells.stream().anyMatch(cell -> matches(cell, ENGLISH))) {
      return plain(NumberStyle.US);
    }
    return ambiguous(sheet, rules, reply);
  }

  private static Numbers ambiguous(Sheet sheet, Following rules, Optional<String> reply) {
    var cue =
        sheet.notes().keySet().stream()
            .flatMap(name -> sheet.cues(name).stream())
            .filter(found -> found.topic().equals("number_format"))
            .findFirst();
    if (cue.isPresent()) {
      return new Numbers(
          named(cue.get().value()),
          "",
          "I read the numbers as “" + cue.get().evidence() + "” has them.");
    }
    if (reply.isPresent()) {
      return plain(named(reply.get().toLowerCase(Locale.ROOT)));
    }
    String ask =
        rules.told("number_format", Action.ASK)
            ? "Which number format does the sheet use: is the point or the comma the decimal separator?"
            : "";
    return new Numbers(
        NumberStyle.US,
        ask,
        "The number format is ambiguous; I assumed that a point marks decimals and commas group thousands.");
  }

  private static Numbers plain(NumberStyle style) {
    return new Numbers(style, "", "");
  }

  private static boolean matches(JsonValue cell, Pattern pattern) {
    return cell instanceof JsonString(var text) && pattern.matcher(text).matches();
  }

  private static NumberStyle named(String name) {
    return switch (name) {
      case "german", "european" -> NumberStyle.GERMAN;
      case "french" -> NumberStyle.FRENCH;
      case "swiss" -> NumberStyle.SWISS;
      case "indian" -> NumberStyle.INDIAN;
      default -> CONTINENTAL.matcher(name).find() ? NumberStyle.GERMAN : NumberStyle.US;
    };
  }
}
