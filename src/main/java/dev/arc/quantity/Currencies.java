package dev.arc.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `currencies.yaml` says of each currency.
final class Currencies {

  /// One row of the file.
  record Row(int digits, List<String> symbols, List<String> names, List<String> minor) {

    String plural() {
      var name =
          names.stream()
              .limit(2)
              .filter(each -> each.endsWith("s"))
              .findFirst()
              .orElse(names.getFirst());
      return name.startsWith("us ") ? "US " + name.substring(3) : name;
    }

    String minorPlural() {
      if (minor.isEmpty()) {
        return plural();
      }
      return minor.get(Math.min(1, minor.size() - 1));
    }
  }

  private static final Map<String, Row> ROWS = read();

  private static final class Codes {
    // Apart from ROWS, for a CurrencyCode checks itself against ROWS when it is made.
    private static final List<CurrencyCode> ALL =
        ROWS.keySet().stream().map(CurrencyCode::new).toList();
  }

  private Currencies() {}

  static Map<String, Row> rows() {
    return ROWS;
  }

  static List<CurrencyCode> codes() {
    return Codes.ALL;
  }

  static Row require(String code) {
    var row = ROWS.get(code);
    if (row == null) {
      throw new IllegalArgumentException(
          "currency is \""
              + code
              + "\", expected an ISO 4217 code such as EUR; known are "
              + ROWS.keySet());
    }
    return row;
  }

  private static Map<String, Row> read() {
    var rows = new LinkedHashMap<String, Row>();
    DataFile.rows("currencies.yaml")
        .forEach((code, value) -> rows.put(code, row((Map<?, ?>) value)));
    return rows;
  }

  private static Row row(Map<?, ?> fields) {
    return new Row(
        Integer.parseInt(String.valueOf(fields.get("digits"))),
        DataFile.strings(fields.get("symbols")),
        DataFile.strings(fields.get("names")),
        DataFile.strings(fields.get("minor")));
  }
}
