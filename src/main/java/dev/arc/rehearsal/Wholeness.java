package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.quantity.NumberStyle;
import dev.arc.topic.Rule.Action;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is missing, stale, doubled or contradictory in a sheet, said where the prompt wants it
/// said.
final class Wholeness {

  private static final Pattern PART =
      Pattern.compile(".*?\\b(\\d{1,6}) (?:of|out of|/) (\\d{1,6})\\b.*");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)(?:.*[ _])?(?:reference|ref|invoice(?:[ _](?:no|number))?|receipt|voucher)");
  private static final Pattern AGE =
      Pattern.compile(
          "(?i)\\bas of\\b|\\blast (?:updated?|refresh|sync|load|import)|\\b(?:updated|refreshed|synced|snapshot|cached|data until|valid on)\\b");

  private final Sheet sheet;
  private final Scene scene;

  Wholeness(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  void check(List<Map<String, JsonValue>> rows, String metric) {
    var missing = missing(rows, metric);
    boolean paged = hasMore(sheet) && scene.rules().toldValue("pages", Action.CHECK, "all");
    if (!missing.isEmpty() && (scene.rules().guards("completeness") || paged)) {
      boolean ask =
          scene.rules().told("completeness", Action.ASK)
              && !scene.rules().told("completeness", Action.DISCLOSE, Action.CHECK, Action.DETECT);
      if (ask && !scene.replies().wasAsked("completeness")) {
        scene
            .remarks()
            .ask(
                "Some of the data is missing: "
                    + missing.getFirst()
                    + ". Can you provide what is missing?");
      }
      scene.remarks().say("The data is incomplete: " + String.join("; ", missing) + ".");
    }
    stale();
  }

  private List<String> missing(List<Map<String, JsonValue>> rows, String metric) {
    var missing = new ArrayList<String>();
    long blank = rows.stream().filter(row -> isBlank(row.get(metric))).count();
    if (blank > 0) {
      missing.add(
          blank
              + (blank == 1 ? " record has no " : " records have no ")
              + metric.replace('_', ' ')
              + names(rows, metric));
    }
    sheet.notes().forEach((name, note) -> partial(name, note).ifPresent(missing::add));
    return missing;
  }

  /// Whether a sheet says that there are more records than it has.
  static boolean hasMore(Sheet sheet) {
    return sheet.notes().entrySet().stream()
        .anyMatch(note ->
            note.getKey().toLowerCase(Locale.ROOT).matches("has_?more|more|truncated|is_truncated")
                && note.getValue().equals("true"));
  }

  private static boolean isBlank(@org.jspecify.annotations.Nullable JsonValue cell) {
    return cell == null
        || Sheet.text(cell).isBlank()
        || cell instanceof JsonValue.JsonString(var text)
            && Amount.read(cell, NumberStyle.US).isEmpty()
            && text.length() < 12;
  }

  private static String names(List<Map<String, JsonValue>> rows, String metric) {
    var names =
        rows.stream()
            .filter(row -> isBlank(row.get(metric)))
            .flatMap(row -> row.values().stream().limit(1))
            .map(Sheet::text)
            .filter(name -> !name.isBlank())
            .toList();
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private Optional<String> partial(String name, String note) {
    String lower = name.toLowerCase(Locale.ROOT);
    var part = PART.matcher(note);
    boolean fewer =
        part.matches() && Integer.parseInt(part.group(1)) < Integer.parseInt(part.group(2));
    boolean more =
        (lower.contains("more") || lower.contains("truncated") || lower.contains("partial"))
            && note.equals("true");
    boolean counted =
        lower.contains("total")
            && lower.contains("count")
            && note.matches("\\d{1,9}")
            && Long.parseLong(note) > sheet.records().size();
    if (fewer || counted) {
      return Optional.of(lower.replace('_', ' ') + ": " + note);
    }
    if (more) {
      return Optional.of("only part of the records was given, there are more records");
    }
    boolean says =
        !Vocabularies.isIn(Vocabularies.ORDERS, note)
            && Vocabularies.isIn(Vocabularies.PARTIAL, note);
    return says ? Optional.of("the data says “" + note + "”") : Optional.empty();
  }

  /// Says of what day the data is, where that is before the end of what is asked for.
  private void stale() {
    var day = asOf();
    if (day.isEmpty() || !scene.rules().guards("freshness")) {
      return;
    }
    var period = scene.request().period();
    boolean whole =
        period != null && period.end().filter(end -> !day.get().isBefore(end)).isPresent();
    if (!whole) {
      scene.remarks().say("The data is as of " + day.get() + " and may be out of date.");
    }
  }

  /// The earliest day that a note gives as the age of the data.
  private Optional<LocalDate> asOf() {
    return sheet.notes().entrySet().stream()
        .map(note -> note.getKey().replace('_', ' ') + ": " + note.getValue())
        .filter(note -> AGE.matcher(note).find())
        .flatMap(note -> Span.days(note).stream())
        .min(Comparator.naturalOrder());
  }

  /// The records without repetitions, where the prompt warns of them.
  List<Map<String, JsonValue>> withoutDoubles(List<Map<String, JsonValue>> rows) {
    var once = new LinkedHashMap<Object, Map<String, JsonValue>>();
    rows.forEach(row -> once.putIfAbsent(thing(row), row));
    var distinct = List.copyOf(once.values());
    if (distinct.size() == rows.size() || !scene.rules().guards("uniqueness")) {
      return rows;
    }
    scene.remarks().say("Some records appear twice; I counted each of these duplicates once.");
    return distinct;
  }

  /// What a record is about: what it refers to, where it says so, else all that it says.
  private static Object thing(Map<String, JsonValue> row) {
    return row.entrySet().stream()
        .filter(cell -> REFERENCE.matcher(cell.getKey()).matches())
        .map(cell -> Sheet.text(cell.getValue()))
        .filter(reference -> !reference.isBlank())
        .<Object>map(reference -> reference)
        .findFirst()
        .orElse(row);
  }

  /// Says so when the sheet states a total that its records do not have.
  void compare(BigDecimal sum) {
    for (var note : sheet.notes().entrySet()) {
      String name = note.getKey().toLowerCase(Locale.ROOT);
      if (name.contains("total") && !name.contains("count")) {
        var stated =
            Amount.read(new JsonValue.JsonString(note.getValue()), NumberStyle.US)
                .map(Amount::value);
        if (stated.isPresent()
            && stated.get().compareTo(sum) != 0
            && scene.rules().guards("completeness")) {
          scene
              .remarks()
              .say(
                  "The stated total does not match the sum of the records; something is missing or wrong there.");
        }
      }
    }
  }
}
