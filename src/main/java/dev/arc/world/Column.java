package dev.arc.world;

/// A column of a table.
///
/// @param name as a reader sees it: `amount`
public record Column(String name, Kind kind) {

  /// What stands in a column.
  public enum Kind {
    /// Tells one record from every other: `EXP-1041`.
    KEY,
    /// Words by which records are asked for: a city, a department, a person.
    LABEL,
    /// Sums of money.
    MONEY,
    /// Amounts with a physical unit.
    MEASURE,
    /// Bare numbers, such as head counts.
    NUMBER,
    /// Calendar days.
    DAY
  }
}
