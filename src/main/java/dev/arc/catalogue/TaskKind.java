package dev.arc.catalogue;

/// What kind of thing a request asks for.
public enum TaskKind {
  /// Add up the money of a group of records.
  TOTAL,
  /// Add up the money of all groups.
  TOTAL_ALL,
  /// Add up the measure of a group of records.
  TOTAL_MEASURE,
  /// Add up, in a currency that is named.
  TOTAL_IN,
  /// Read the money of the record with a key.
  LOOK_UP,
  /// Read the measure of the record with a key.
  LOOK_UP_MEASURE,
  /// Read the money of the record with a name.
  LOOK_UP_NAME,
  /// Set two groups' totals beside each other.
  COMPARE,
  /// Change the record with a key.
  CHANGE;

  /// The name under which a domain keeps its requests.
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
