package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.DateStyle;
import dev.arc.quantity.NumberStyle;
import dev.arc.quantity.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The records of a sheet that a request means.
///
/// @param groups the records by what they are called in a comparison; else all under one name
/// @param subject the labels by which they were found, in the request's order of columns
/// @param outside how many records fit but lie outside the period, or have no readable day
record Selection(
    Map<String, List<Map<String, JsonValue>>> groups, List<String> subject, int outside) {

  private static final int SHORT = 3;
  private static final Pattern NOT_PREFIX = Pattern.compile("[-_/#\\d]");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

  static Selection of(
      Sheet sheet, Request request, Optional<String> chosen, Dating dates, Exclusions exclusions) {
    var rows = new ArrayList<>(sheet.records());
    var subject = new ArrayList<String>();
    String compared = "";
    for (String field : sheet.fields()) {
      var wanted = wanted(sheet, field, request);
      wanted.removeIf(exclusions::isNamed);
      rows.removeIf(row -> exclusions.excludes(text(row, field)));
      if (!wanted.isEmpty() && !isWholeWordEverywhere(sheet, field)) {
        rows.removeIf(row -> !wanted.contains(text(row, field)));
        compared = request.intent() == Intent.COMPARE && wanted.size() > 1 ? field : compared;
        subject.addAll(compared.equals(field) ? Set.of() : wanted);
      }
    }
    if (rows.size() == sheet.records().size() && isAnotherKey(sheet, request)) {
      rows.clear();
    }
    if (chosen.isPresent()) {
      narrow(rows, chosen.get());
    }
    int before = rows.size();
    inPeriod(rows, request, dates);
    return new Selection(grouped(rows, compared, request), subject, before - rows.size());
  }

  /// Whether the request names a record by a key like those in the sheet, and none of them is it.
  private static boolean isAnotherKey(Sheet sheet, Request request) {
    if (request.intent() != Intent.LOOK_UP || request.keys().isEmpty()) {
      return false;
    }
    var prefix = NOT_PREFIX.split(request.keys().getFirst(), 2)[0];
    var cells =
        sheet.records().stream().flatMap(row -> row.values().stream()).map(Sheet::text).toList();
    return !prefix.isBlank()
        && cells.stream().anyMatch(cell -> cell.startsWith(prefix + "-"))
        && cells.stream().noneMatch(request.keys()::contains);
  }

  private static String text(Map<String, JsonValue> row, String field) {
    return Sheet.text(row.getOrDefault(field, new JsonValue.JsonNull()));
  }

  /// A column with the same word in every record tells nothing apart, but costs nothing either.
  private static boolean isWholeWordEverywhere(Sheet sheet, String field) {
    return sheet.records().stream().map(row -> text(row, field)).allMatch(String::isBlank);
  }

  /// The labels of a column that the request names: keys and whole labels first, else a part of a
  /// name.
  private static Set<String> wanted(Sheet sheet, String field, Request request) {
    var whole = new LinkedHashSet<String>();
    var part = new LinkedHashSet<String>();
    for (var row : sheet.records()) {
      if (row.get(field) instanceof JsonString(var label) && isLabel(label)) {
        if (request.keys().contains(label) || request.mentions(label)) {
          whole.add(label);
        } else if (request.intent() == Intent.LOOK_UP && isPartlyNamed(label, request)) {
          part.add(label);
        }
      } else if (row.get(field) instanceof JsonNumber(var number)
          && request.keys().contains(number.toPlainString())) {
        whole.add(number.toPlainString());
      }
    }
    var named = whole.isEmpty() ? part : whole;
    var before = request.before();
    return named.isEmpty() && before != null ? wanted(sheet, field, before) : named;
  }

  private static boolean isLabel(String label) {
    return !label.isBlank()
        && Amount.read(new JsonString(label), NumberStyle.US).isEmpty()
        && day(label, DateStyle.MONTH_FIRST).isEmpty();
  }

  /// `Miller` names `Anna Miller`; the request writes the word with a capital.
  private static boolean isPartlyNamed(String label, Request request) {
    for (String word : NOT_LETTERS.split(label)) {
      boolean name = word.length() > SHORT && Character.isUpperCase(word.charAt(0));
      if (name && request.namesInside(word)) {
        return true;
      }
    }
    return false;
  }

  /// Keeps the records that a reply of the user names, when it names some.
  private static void narrow(List<Map<String, JsonValue>> rows, String reply) {
    var words = Vocabularies.plain(reply);
    var kept =
        rows.stream()
            .filter(row ->
                row.values().stream()
                    .map(Sheet::text)
                    .anyMatch(cell -> Vocabularies.contains(words, Vocabularies.plain(cell))))
            .toList();
    if (!kept.isEmpty() && kept.size() < rows.size()) {
      rows.retainAll(kept);
    }
  }

  private static void inPeriod(List<Map<String, JsonValue>> rows, Request request, Dating dates) {
    var period = request.period();
    if (period == null) {
      return;
    }
    var field = dayField(rows);
    field.ifPresent(name ->
        rows.removeIf(row -> !dates.day(text(row, name)).map(period::covers).orElse(false)));
  }

  /// The column in which days stand.
  static Optional<String> dayField(List<Map<String, JsonValue>> rows) {
    for (var row : rows) {
      for (var cell : row.entrySet()) {
        if (cell.getValue() instanceof JsonString(var text)
            && day(text, DateStyle.MONTH_FIRST).isPresent()) {
          return Optional.of(cell.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /// A day as written; where the style makes no day of it, the other order does.
  static Optional<LocalDate> day(String text, DateStyle style) {
    if (!looksLikeDay(text)) {
      return Optional.empty();
    }
    String date =
        text.length() > 15 && "T ".indexOf(text.charAt(10)) >= 0 ? text.substring(0, 10) : text;
    return Writing.readDate(date, DateStyle.ISO)
        .or(() -> Writing.readDate(date, style))
        .or(() ->
            Writing.readDate(
                date, style == DateStyle.MONTH_FIRST ? DateStyle.DAY_FIRST : DateStyle.MONTH_FIRST))
        .or(() -> Writing.readDate(date, DateStyle.LONG));
  }

  /// Two marks between digits, or a year at the end: cheap to see, and rare in anything else.
  private static boolean looksLikeDay(String text) {
    int length = text.length();
    if (length < 6 || length > 20 || !Character.isDigit(text.charAt(0))) {
      return false;
    }
    int marks = 0;
    for (int at = 0; at < Math.min(length, 11); at++) {
      marks += "/-.".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    }
    return marks >= 2 || Character.isDigit(text.charAt(length - 1)) && text.indexOf(' ') > 0;
  }

  private static Map<String, List<Map<String, JsonValue>>> grouped(
      List<Map<String, JsonValue>> rows, String compared, Request request) {
    var groups = new LinkedHashMap<String, List<Map<String, JsonValue>>>();
    if (compared.isEmpty()) {
      groups.put("", List.copyOf(rows));
      return groups;
    }
    for (var row : rows) {
      groups.computeIfAbsent(text(row, compared), _ -> new ArrayList<>()).add(row);
    }
    var ordered = new LinkedHashMap<String, List<Map<String, JsonValue>>>();
    groups.keySet().stream()
        .sorted((one, other) -> Integer.compare(place(request, one), place(request, other)))
        .forEach(name -> ordered.put(name, List.copyOf(groups.get(name))));
    return ordered;
  }

  private static int place(Request request, String label) {
    return java.util.Collections.indexOfSubList(request.words(), Vocabularies.plain(label));
  }

  List<Map<String, JsonValue>> rows() {
    var all = new ArrayList<Map<String, JsonValue>>();
    groups.values().forEach(all::addAll);
    return all;
  }

  boolean isEmpty() {
    return rows().isEmpty();
  }
}
