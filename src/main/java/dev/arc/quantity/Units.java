package dev.arc.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `units.yaml` says of each unit.
final class Units {

  /// One row of the file: a value in base units is `(value + offset) x factor`.
  record Row(
      String dimension,
      BigDecimal factor,
      BigDecimal offset,
      List<String> symbols,
      List<String> names) {

    BigDecimal toBase(BigDecimal value) {
      return value.add(offset).multiply(factor);
    }

    BigDecimal fromBase(BigDecimal base) {
      return base.divide(factor, MathContext.DECIMAL128).subtract(offset);
    }

    String plural() {
      return names.stream()
          .limit(2)
          .filter(each -> each.endsWith("s"))
          .findFirst()
          .orElse(names.getFirst());
    }
  }

  private static final Map<String, Row> ROWS = read();

  private static final class Ids {
    // Apart from ROWS, for a Unit checks itself against ROWS when it is made.
    private static final List<Unit> ALL = ROWS.keySet().stream().map(Unit::new).toList();
  }

  private Units() {}

  static Map<String, Row> rows() {
    return ROWS;
  }

  static List<Unit> all() {
    return Ids.ALL;
  }

  static Row require(String id) {
    var row = ROWS.get(id);
    if (row == null) {
      throw new IllegalArgumentException(
          "unit is \"" + id + "\", expected one of " + ROWS.keySet());
    }
    return row;
  }

  private static Map<String, Row> read() {
    var rows = new LinkedHashMap<String, Row>();
    DataFile.rows("units.yaml").forEach((id, value) -> rows.put(id, row((Map<?, ?>) value)));
    return rows;
  }

  private static Row row(Map<?, ?> fields) {
    var offset = fields.get("offset");
    return new Row(
        String.valueOf(fields.get("dimension")),
        new BigDecimal(String.valueOf(fields.get("factor"))),
        offset == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(offset)),
        DataFile.strings(fields.get("symbols")),
        DataFile.strings(fields.get("names")));
  }
}
