package dev.arc.topic;

import java.util.List;
import java.util.Map;

/// Words for something being written down: `when the header says USD`.
final class Stated {

  private static final Lexicon STATED =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "say|says|said",
                  "state|states|stated",
                  "show|shows|shown",
                  "mark|marks|marked",
                  "give|gives|given",
                  "name|names|named",
                  "carry|carries",
                  "read|reads",
                  "label|labels|labelled|labeled",
                  "tell|tells",
                  "specif*",
                  "indicat*")));

  private Stated() {}

  static boolean isIn(List<Word> words) {
    return STATED.isIn(words);
  }
}
