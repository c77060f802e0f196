package dev.arc.topic;

/// A word, number, symbol or punctuation mark of a text, in lower case.
///
/// @param start offset of the first character in the text
/// @param end offset after the last one
/// @param quoted whether it belongs to somebody else's words: a quotation of three words or more
public record Word(String text, int start, int end, boolean quoted) {

  /// Whether it is a mark that separates parts of a sentence.
  public boolean isMark() {
    return text.length() == 1 && ",;:()—.?!|".indexOf(text.charAt(0)) >= 0;
  }
}
