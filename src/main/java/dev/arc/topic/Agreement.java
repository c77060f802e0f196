package dev.arc.topic;

import java.util.List;
import java.util.Map;

/// Words for the user's leave to act.
final class Agreement {

  private static final Lexicon WORDS =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "confirmation*",
                  "approval*",
                  "consent",
                  "permission",
                  "agreement",
                  "go ahead",
                  "sign off",
                  "green light",
                  "ok|okay",
                  "blessing",
                  "yes",
                  "leave")));

  private Agreement() {}

  static boolean isIn(List<Word> words) {
    return WORDS.isIn(words);
  }
}
