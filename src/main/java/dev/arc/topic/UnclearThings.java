package dev.arc.topic;

import java.util.List;
import java.util.Set;

/// What a sentence without any topic of its own calls unclear: everything that may be, or one thing
/// of which Arc knows nothing.
final class UnclearThings {

  private static final Set<String> LINKS =
      Set.of(
          "is",
          "are",
          "be",
          "being",
          "seems",
          "seem",
          "remains",
          "remain",
          "looks",
          "look",
          "still",
          "appears",
          "appear",
          "left",
          "feel",
          "feels",
          "the",
          "a",
          "an",
          "any",
          "some",
          "not",
          "you",
          "your",
          "of",
          "at",
          "all",
          "ever",
          "too",
          "slightly",
          "to",
          "really");
  private static final Set<String> GENERAL =
      Set.of(
          "if",
          "when",
          "whenever",
          "where",
          "wherever",
          "in",
          "anything",
          "something",
          "everything",
          "things",
          "thing",
          "it",
          "this",
          "that",
          "what",
          "whatever",
          "request",
          "requests",
          "question",
          "questions",
          "task",
          "tasks",
          "instruction",
          "instructions",
          "intent",
          "requirement",
          "requirements",
          "detail",
          "details",
          "information",
          "input",
          "inputs",
          "data",
          "point",
          "points",
          "part",
          "parts",
          "query",
          "about",
          "and",
          "or",
          "case",
          "cases",
          "should",
          "once",
          "while",
          "matter",
          "matters",
          "situation",
          "needs",
          "need",
          "message",
          "without",
          "leaves",
          "leave",
          "with",
          "for",
          "user",
          "clarify",
          "resolve",
          "no");
  private static final Set<String> ABOUT =
      Set.of("about", "of", "which", "whether", "over", "regarding", "on", "as", "concerning");
  private static final Set<String> DATES = Set.of("date", "dates", "day", "days");

  private UnclearThings() {}

  /// The topics that the doubt is about.
  static Set<String> in(List<Word> words, Lexicon doubt) {
    if (words.stream().anyMatch(word -> DATES.contains(word.text()))) {
      return Set.of("date_format");
    }
    for (var found : doubt.longest(words)) {
      if (isGeneralBefore(words, found.from()) && isGeneralBehind(words, found.to())) {
        return Doubts.GENERAL;
      }
    }
    return Set.of();
  }

  private static boolean isGeneralBefore(List<Word> words, int doubt) {
    int at = doubt - 1;
    while (at >= 0 && LINKS.contains(words.get(at).text())) {
      at--;
    }
    return at < 0 || words.get(at).isMark() || GENERAL.contains(words.get(at).text());
  }

  private static boolean isGeneralBehind(List<Word> words, int doubt) {
    if (doubt >= words.size() || !ABOUT.contains(words.get(doubt).text())) {
      return true;
    }
    int at = doubt + 1;
    while (at < words.size() && LINKS.contains(words.get(at).text())) {
      at++;
    }
    return at >= words.size()
        || words.get(at).isMark()
        || GENERAL.contains(words.get(at).text())
        || Set.of("how", "why", "who").contains(words.get(at).text());
  }
}
