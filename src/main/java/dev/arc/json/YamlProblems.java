package dev.arc.json;

import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What is wrong with a YAML text, in words for the person who wrote it.
final class YamlProblems {
  private static final Map<String, String> PLAIN_WORDS =
      Map.of(
          "mapping values are not allowed here",
          "a ':' stands where no key can be; put quotes around a text that contains ': '",
          "(TAB)",
          "a tab is used for indentation; YAML wants spaces",
          "expected <block end>",
          "the indentation does not fit the lines above it",
          "could not find expected ':'",
          "expected ':' after a key; is this line indented as the text above it?",
          "unexpected end of stream",
          "the text ends inside a quoted text; a closing quote is missing",
          "expected ',' or '}'",
          "expected ',' or '}' in a mapping in braces",
          "expected ',' or ']'",
          "expected ',' or ']' in a list in brackets");

  private YamlProblems() {}

  /// Refuses what no text file contains, so that a binary file is told as what it is.
  static void refuseUnprintable(String text) {
    var line = 1;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (!isPrintable(text, i)) {
        throw new YamlSyntaxException(
            "found " + Excerpt.ofCharacter(c) + ", expected text in UTF-8", line);
      }
    }
  }

  static boolean isPrintable(String text, int index) {
    var c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return isPrintable(c);
  }

  /// YAML's own set (section 5.1 of its specification), within the basic plane.
  static boolean isPrintable(char c) {
    return (c >= ' ' && c < 0x7F)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0xA0 && c < 0xFEFF)
        || (c > 0xFEFF && c <= 0xFFFD);
  }

  static YamlSyntaxException of(YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked) {
      var line = marked.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      return new YamlSyntaxException(inPlainWords(String.valueOf(marked.getProblem())), line);
    }
    return new YamlSyntaxException(String.valueOf(e.getMessage()), 1);
  }

  private static String inPlainWords(String problem) {
    return PLAIN_WORDS.entrySet().stream()
        .filter(entry -> problem.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(problem);
  }
}
