package dev.arc.clustering;

/// One wording of texts: words by number, and how many texts are worded so.
///
/// @param words numbers of the words in their order, [#VALUE] for values
/// @param first index of the first text that is worded so
record Wording(int[] words, int texts, int first) {
  static final int VALUE = -1;

  /// How many words there are, values aside.
  int size() {
    var size = 0;
    for (var word : words) {
      size += word == VALUE ? 0 : 1;
    }
    return size;
  }
}
