package dev.arc.catalogue;

import java.util.List;

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

  /// The words in braces without which a request of this kind cannot be answered.
  public List<String> placeholders() {
    return switch (this) {
      case TOTAL, TOTAL_MEASURE -> List.of("subject", "group", "period", "source");
      case TOTAL_ALL -> List.of("subject", "period", "source");
      case TOTAL_IN -> List.of("subject", "group", "period", "source", "wanted");
      case COMPARE -> List.of("subject", "group", "other_group", "period", "source");
      case LOOK_UP, LOOK_UP_MEASURE, CHANGE -> List.of("key", "source");
      case LOOK_UP_NAME -> List.of("name", "source");
    };
  }
}
