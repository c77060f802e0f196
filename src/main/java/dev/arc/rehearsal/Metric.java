package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.quantity.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the column that a request asks for: the one it names, else money, else the first with
/// figures.
final class Metric {

  private static final Set<String> MONEY =
      Set.of(
          "amount", "price", "cost", "total", "value", "fee", "spend", "sum", "budget", "revenue",
          "payment", "salary", "balance", "charge", "net", "gross", "expense", "refund", "invoice",
          "paid", "due");
  private static final Set<String> COSTLY =
      Set.of(
          "cost", "spend", "spent", "pay", "paying", "paid", "price", "bill", "charge", "money",
          "budget", "expense", "amount");

  private Metric() {}

  static Optional<String> of(Sheet sheet, Request request) {
    var figures = sheet.figures();
    var named = figures.stream().filter(field -> isNamed(field, request)).findFirst();
    if (named.isPresent()) {
      return named;
    }
    boolean labelled = request.intent() == Intent.LOOK_UP && !asksForMoney(request);
    var other =
        labelled
            ? sheet.fields().stream().filter(field -> isNamed(field, request)).findFirst()
            : Optional.<String>empty();
    return other
        .or(() -> figures.stream().filter(Metric::isMoney).findFirst())
        .or(() -> figures.stream().filter(field -> isLabelled(sheet, field)).findFirst())
        .or(() -> figures.stream().findFirst());
  }

  private static boolean asksForMoney(Request request) {
    return request.words().stream().anyMatch(COSTLY::contains);
  }

  private static boolean isNamed(String field, Request request) {
    var words = Vocabularies.plain(field);
    return Vocabularies.contains(request.words(), words)
        || words.stream()
            .anyMatch(word ->
                word.length() > 3 && request.words().contains(word) && !word.equals("currency"));
  }

  private static boolean isMoney(String field) {
    return Vocabularies.plain(field).stream().anyMatch(MONEY::contains);
  }

  private static boolean isLabelled(Sheet sheet, String field) {
    return sheet.records().stream()
        .map(row -> row.get(field))
        .anyMatch(cell ->
            cell != null
                && Amount.read(cell, NumberStyle.US)
                    .filter(amount -> !amount.isBare())
                    .isPresent());
  }

  static List<String> figures(Sheet sheet) {
    var found = new ArrayList<String>();
    for (String field : sheet.fields()) {
      long figures = sheet.records().stream().filter(row -> isFigure(row, field)).count();
      long words = sheet.records().stream().filter(row -> isWord(row, field)).count();
      if (figures > 0 && figures > words) {
        found.add(field);
      }
    }
    return found;
  }

  private static boolean isFigure(Map<String, JsonValue> row, String field) {
    var cell = row.get(field);
    return cell != null
        && Amount.read(cell, NumberStyle.US).isPresent()
        && Selection.day(Sheet.text(cell), dev.arc.quantity.DateStyle.MONTH_FIRST).isEmpty();
  }

  private static boolean isWord(Map<String, JsonValue> row, String field) {
    var cell = row.get(field);
    return cell != null && !Sheet.text(cell).isBlank() && !isFigure(row, field);
  }
}
