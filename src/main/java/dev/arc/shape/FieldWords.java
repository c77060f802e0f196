package dev.arc.shape;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a field's name, made comparable: `totalAmount`, `total_amount` and `total-amounts`
/// are the same, and so are words that mean the same of a record.
final class FieldWords {
  private static final Pattern PARTS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("amount", "total", "price", "cost", "value", "sum", "fare", "charge"),
          Set.of("date", "day", "timestamp", "datetime", "when"),
          Set.of("id", "key", "reference", "ref", "identifier", "uid", "uuid"),
          Set.of("category", "type", "kind", "class"),
          Set.of("currency", "ccy"),
          Set.of("customer", "client", "buyer"),
          Set.of("vendor", "merchant", "supplier", "payee", "seller"),
          Set.of("city", "town", "location", "place", "destination"),
          Set.of("name", "title", "label", "subject", "document"),
          Set.of("description", "memo", "detail", "summary"),
          Set.of("content", "text", "body", "snippet", "excerpt"),
          Set.of("status", "state"),
          Set.of("quantity", "qty"),
          Set.of("result", "answer", "output"),
          Set.of("confirmation", "receipt"),
          Set.of("more", "next"),
          Set.of("source", "file", "filename", "sheet", "workbook"),
          Set.of("message", "msg"));

  private static final Map<String, String> CANONICAL = canonical();

  /// Words that make another figure, or another day, of the one that they stand beside.
  private static final Set<String> QUALIFYING =
      Set.of(
          "tax",
          "vat",
          "discount",
          "fee",
          "tip",
          "refund",
          "budget",
          "planned",
          "previous",
          "average",
          "avg",
          "unit",
          "min",
          "max",
          "minimum",
          "maximum",
          "limit",
          "balance",
          "shipping",
          "remaining",
          "deposit",
          "due",
          "birth",
          "expiry",
          "expiration",
          "end",
          "modified",
          "updated",
          "deleted",
          "count",
          "converted",
          "parent",
          "old",
          "last");

  /// Words that scale a figure.
  private static final Set<String> SCALING =
      Set.of(
          "cent",
          "pence",
          "penny",
          "minor",
          "subunit",
          "thousand",
          "million",
          "percent",
          "percentage",
          "bp",
          "milli",
          "micro");

  private static final Set<String> CODES =
      CurrencyCode.all().stream()
          .map(each -> each.code().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private FieldWords() {}

  /// In order, in lower case and the singular, words that mean the same as the same word.
  static Set<String> of(String name) {
    var words = new LinkedHashSet<String>();
    for (var part : PARTS.split(name, -1)) {
      if (!part.isEmpty()) {
        var word = singular(part.toLowerCase(Locale.ROOT));
        words.add(CANONICAL.getOrDefault(word, word));
      }
    }
    return words;
  }

  /// Whether a word says in what a figure is counted.
  static boolean isUnit(String word) {
    return SCALING.contains(word)
        || CODES.contains(word)
        || Unit.named(word).stream().anyMatch(unit -> !unit.dimension().equals("count"));
  }

  static boolean isQualifying(String word) {
    return QUALIFYING.contains(word);
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
        ? word.endsWith("ies")
            ? word.substring(0, word.length() - 3) + "y"
            : word.substring(0, word.length() - 1)
        : word;
  }

  private static Map<String, String> canonical() {
    var canonical = new HashMap<String, String>();
    for (var alike : ALIKE) {
      var all = new ArrayList<>(alike);
      all.sort(null);
      alike.forEach(word -> canonical.put(word, all.getFirst()));
    }
    return Map.copyOf(canonical);
  }
}
