package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits prose into sentences. Lines, table rows and list items are sentences of their own; dots
/// in figures and abbreviations end none.
final class Sentences {

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "etc", "approx", "vs", "no", "nr", "inc", "ltd", "co", "corp", "mr", "mrs",
          "ms", "dr", "st", "fig", "ca", "incl", "excl", "dept", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sep", "sept", "oct", "nov", "dec", "max", "min", "z.b", "bzw", "sdn",
          "bhd", "pty", "cf", "resp", "est");

  private Sentences() {}

  static List<String> of(String text) {
    var found = new ArrayList<String>();
    for (String line : LINE_END.split(text)) {
      split(line, found);
    }
    return found;
  }

  private static void split(String line, List<String> found) {
    int start = 0;
    for (int at = 0; at < line.length(); at++) {
      if (ends(line, at)) {
        int end = afterClosing(line, at + 1);
        add(line.substring(start, end), found);
        start = end;
        at = end - 1;
      }
    }
    add(line.substring(start), found);
  }

  private static void add(String part, List<String> found) {
    String sentence = part.strip();
    if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
      found.add(sentence);
    }
  }

  private static int afterClosing(String line, int at) {
    int end = at;
    while (end < line.length() && ".?!…\"'”’»)*_`".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean ends(String line, int at) {
    char character = line.charAt(at);
    if ("?!…".indexOf(character) >= 0) {
      return endsWord(line, at);
    }
    return character == '.' && endsWord(line, at) && !isAbbreviation(line, at);
  }

  private static boolean endsWord(String line, int at) {
    int next = afterClosing(line, at + 1);
    return next >= line.length() || Character.isWhitespace(line.charAt(next));
  }

  private static boolean isAbbreviation(String line, int dot) {
    int start = dot;
    while (start > 0
        && !Character.isWhitespace(line.charAt(start - 1))
        && line.charAt(start - 1) != '(') {
      start--;
    }
    String word = line.substring(start, dot).toLowerCase(Locale.ROOT);
    boolean listNumber = start == 0 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    if (listNumber || initial) {
      return dot + 1 < line.length();
    }
    return ABBREVIATIONS.contains(word) && continues(line, dot + 1);
  }

  /// An abbreviation at the end of a sentence is followed by a capital letter; `etc. Then` ends,
  /// `Inc. and` does not.
  private static boolean continues(String line, int at) {
    int next = at;
    while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
      next++;
    }
    if (next >= line.length()) {
      return true;
    }
    return !Character.isUpperCase(line.charAt(next)) || !endsWithEtc(line, at);
  }

  private static boolean endsWithEtc(String line, int at) {
    return line.substring(0, at).toLowerCase(Locale.ROOT).endsWith("etc.");
  }
}
