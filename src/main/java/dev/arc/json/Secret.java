package dev.arc.json;

/// A secret found in a text.
///
/// @param kind what it is, in words: "API key"
/// @param start index of its first character
/// @param end index behind its last character
public record Secret(String kind, int start, int end) {

  /// What it is, with its article: "an API key".
  public String one() {
    return one(kind);
  }

  /// That kind with its article. Spoken abbreviations count by their sound: an npm token.
  public static String one(String kind) {
    return (kind.matches("(?i)(?:[aeio]|npm).*") ? "an " : "a ") + kind;
  }
}
