package dev.arc.world;

import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a request asks for, in terms of the world rather than in words.
public sealed interface Task {

  String table();

  /// Adds up a column of the rows meant.
  record Total(String table, String measure, Filter where) implements Task {}

  /// Reads one column of the one row meant.
  record LookUp(String table, String column, Filter where) implements Task {}

  /// Sets the totals of two groups of rows beside each other.
  record Compare(String table, String measure, Filter one, Filter other) implements Task {}

  /// Adds up a column of the rows meant and turns the sum into another currency (ISO 4217 code).
  record TotalIn(String table, String measure, Filter where, String currency) implements Task {}

  /// Reads one column of the one row meant and tells it of a part, or of the whole, where it stands
  /// there of the other: a price per carton, asked for one piece.
  ///
  /// @param parts how many parts make the whole
  /// @param times true where the whole is asked for and the column is of a part
  record LookUpPart(String table, String column, Filter where, BigDecimal parts, boolean times)
      implements Task {}

  /// What is left of a budget after the rows meant; the budget's currency is that of the answer.
  record Left(String table, String measure, Filter where, Money budget) implements Task {}

  /// Adds up a column of the rows meant and takes a rate off.
  ///
  /// @param rate the whole rate
  /// @param points how many of its percentage points were added to an earlier rate; 0 for none
  /// @param included true where the sums include the rate, as prices include a tax: a hundred and
  ///   the rate are then divided by a hundred, and not a hundred less the rate taken
  /// @param share how often `rate` stands in the rate that is noted: 12 where that is a year's and
  ///   a month's is asked for; null for once
  record Reduced(
      String table,
      String measure,
      Filter where,
      Percent rate,
      Percent points,
      boolean included,
      @Nullable Integer share)
      implements Task {

    /// The whole rate that is noted.
    public Reduced(
        String table,
        String measure,
        Filter where,
        Percent rate,
        Percent points,
        boolean included) {
      this(table, measure, where, rate, points, included, null);
    }
  }

  /// Counts the rows meant.
  record Count(String table, Filter where) implements Task {}

  /// Changes the one row meant: a tool that acts is called once, with that row's key and `details`
  /// among its arguments.
  record Change(String table, Filter where, String verb, Map<String, String> details)
      implements Task {
    public Change {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
  }
}
