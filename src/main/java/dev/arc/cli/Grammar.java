package dev.arc.cli;

/// Numbers and articles that agree with their nouns.
final class Grammar {

  private Grammar() {}

  /// `1 scenario`, `2 scenarios`, `0 retries`
  static String count(long number, String noun) {
    return number + " " + (number == 1 ? noun : plural(noun));
  }

  /// `1 is`, `2 are`
  static String are(long number) {
    return number + (number == 1 ? " is" : " are");
  }

  /// `a reader`, `an actor`
  static String a(String noun) {
    return (noun.matches("(?i)[aeiou].*") ? "an " : "a ") + noun;
  }

  private static String plural(String noun) {
    if (noun.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + (noun.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }
}
