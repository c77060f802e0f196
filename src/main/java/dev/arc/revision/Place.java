package dev.arc.revision;

import java.util.List;

/// A text in a file, in the notation in which it is written there.
sealed interface Place
    permits EmbeddedPlace, FlowPlace, FoldedPlace, JsonPlace, LinedPlace, ListedPlace {

  /// The text as it reads.
  Decoded decoded();

  /// The same text as a profile has it, without its secrets.
  Place redacted();

  /// Where in the file a character is written.
  int offset(int index);

  /// The whole file with other words in a part of the text, in each of the ways in which that can
  /// be written, that nearest to what stands there first. Whether it reads as it should is for the
  /// caller to find out.
  List<String> replaced(int from, int to, String words);

  /// The whole file with another text in this place, of which only what differs is written.
  default List<String> rewritten(String text) {
    var difference = Difference.of(decoded().text(), text);
    return replaced(difference.start(), difference.end(), difference.words());
  }
}
