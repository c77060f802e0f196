package dev.arc.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names and phrases as people and models write them, made comparable: case, underscores, camel
/// case, plurals, path prefixes and file extensions do not matter.
final class Words {

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "all", "any", "are", "as", "at", "be", "by", "did", "do", "does",
          "find", "for", "from", "get", "give", "had", "has", "have", "how", "in", "is", "it",
          "its", "list", "me", "much", "of", "on", "or", "please", "show", "that", "the", "their",
          "this", "to", "us", "was", "we", "were", "what", "which", "who", "with", "you");

  private Words() {}

  /// The words of a text, in order, in lower case and the singular.
  static List<String> of(String text) {
    var words = new ArrayList<String>();
    var start = -1;
    for (var at = 0; at <= text.length(); at++) {
      var inside = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
      if (start >= 0 && (!inside || startsWord(text, at))) {
        words.add(singular(text.substring(start, at).toLowerCase(Locale.ROOT)));
        start = -1;
      }
      if (inside && start < 0) {
        start = at;
      }
    }
    return words;
  }

  private static boolean startsWord(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }

  private static String singular(String word) {
    var ends =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return ends ? word.substring(0, word.length() - 1) : word;
  }

  /// The words of a text that carry meaning; `IT` in capitals does, `it` does not.
  static List<String> telling(String text) {
    return of(text).stream()
        .filter(word ->
            !SMALL.contains(word)
                || word.length() > 1 && standsIn(text, word.toUpperCase(Locale.ROOT)))
        .toList();
  }

  /// Whether a word stands in a text as it is, in this case and between others' ends.
  static boolean standsIn(String text, String word) {
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      var end = at + word.length();
      var opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (opens && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /// The words of a file's or source's name, without folders and extension.
  static List<String> ofSource(String name) {
    var start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    var end = hasExtension(name) ? name.lastIndexOf('.') : name.length();
    return of(name.substring(start, Math.max(start, end)));
  }

  /// Whether a text ends like a file's name: `.xlsx`.
  static boolean hasExtension(String name) {
    var text = name.strip();
    var point = text.lastIndexOf('.');
    if (point <= 0 || text.length() - point < 3 || text.length() - point > 6) {
      return false;
    }
    return text.substring(point + 1).chars().allMatch(Character::isLetterOrDigit)
        && Character.isLetter(text.charAt(point + 1));
  }

  /// Whether the phrase stands in the text, word for word.
  static boolean contains(List<String> text, List<String> phrase) {
    return !phrase.isEmpty() && Collections.indexOfSubList(text, phrase) >= 0;
  }

  /// The words of a text without a phrase that stands in it.
  static List<String> without(List<String> text, List<String> phrase) {
    var at = phrase.isEmpty() ? -1 : Collections.indexOfSubList(text, phrase);
    if (at < 0) {
      return text;
    }
    var rest = new ArrayList<>(text.subList(0, at));
    rest.addAll(text.subList(at + phrase.size(), text.size()));
    return rest;
  }
}
