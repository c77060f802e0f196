package dev.arc.clustering;

/// A piece of a text.
///
/// @param raw as it is written, with the mark of a pause behind it
/// @param word in small letters; empty for what is a value by its looks: a figure, an id, a
///   quotation, a name
record Token(String raw, String word) {

  static Token value(String raw) {
    return new Token(raw, "");
  }

  boolean isValue() {
    return word.isEmpty();
  }
}
