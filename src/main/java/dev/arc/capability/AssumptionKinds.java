package dev.arc.capability;

import java.util.List;

/// The kinds of assumptions that Arc knows. Each is a topic of the same name.
final class AssumptionKinds {
  static final List<String> ALL =
      List.of(
          "currency",
          "minor_units",
          "number_format",
          "date_format",
          "current_date",
          "time_zone",
          "unit",
          "language",
          "completeness",
          "identity",
          "scope",
          "freshness",
          "permission",
          "uniqueness",
          "fiscal_calendar",
          "percentage");

  private AssumptionKinds() {}

  static boolean isKind(String topic) {
    return ALL.contains(topic);
  }
}
