package dev.arc.revision;

/// A part of the prompt that becomes another.
///
/// @param start of the part in the prompt's text
/// @param end of the part; the start where only something is put in
/// @param words that stand there then
/// @param first where the passage begins by which the part is found in the file
/// @param last where that passage ends
record Edit(int start, int end, String words, int first, int last) {

  String applied(String prompt) {
    return prompt.substring(0, start) + words + prompt.substring(end);
  }

  String passage(String prompt) {
    return prompt.substring(first, last);
  }
}
