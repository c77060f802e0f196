package dev.arc.revision;

import java.util.List;

/// A text in a document that is itself kept as a text: JSON in a JSON string.
///
/// @param outer the text that is the document
/// @param inner the text in it, whose file is what the outer one reads
record EmbeddedPlace(Place outer, Place inner) implements Place {

  @Override
  public Decoded decoded() {
    return inner.decoded();
  }

  @Override
  public Place redacted() {
    return new EmbeddedPlace(outer, inner.redacted());
  }

  @Override
  public int offset(int index) {
    return outer.offset(inner.offset(index));
  }

  @Override
  public List<String> replaced(int from, int to, String words) {
    return inner.replaced(from, to, words).stream()
        .flatMap(text -> outer.rewritten(text).stream())
        .toList();
  }
}
