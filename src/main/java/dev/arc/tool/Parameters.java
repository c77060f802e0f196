package dev.arc.tool;

import java.util.Map;

/// The parameters of a fault as numbers.
final class Parameters {

  private Parameters() {}

  /// @throws IllegalArgumentException when the parameter is there and is no whole number
  static int number(Map<String, String> with, String name, int otherwise) {
    var text = with.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException problem) {
      throw new IllegalArgumentException(
          "fault parameter " + name + " is \"" + text + "\", expected a whole number", problem);
    }
  }
}
