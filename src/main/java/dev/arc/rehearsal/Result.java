package dev.arc.rehearsal;

/// What a tool's answer amounts to.
sealed interface Result {

  /// Facts: records, or at least something said.
  record Facts(Sheet sheet, String text) implements Result {}

  /// The tool says that it cannot do this with these arguments; the same call would end the same
  /// way.
  record Refused(String message) implements Result {}

  /// The tool failed; another try may work.
  record Failed(String message) implements Result {}

  /// The text stops in the middle.
  record Cut() implements Result {}
}
