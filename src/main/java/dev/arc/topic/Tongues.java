package dev.arc.topic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells in what language a prompt is written, as far as that decides whether Arc can read it: its
/// rules and claims are those of English. Counted are scripts and small words. Thread-safe.
public final class Tongues {

  private static final String ENGLISH = "English";

  /// Fewer small words can stand in a name or a quotation.
  private static final int FEWEST = 4;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, List<String>> LANGUAGES = languages();

  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HAN, "Chinese",
          UnicodeScript.HIRAGANA, "Japanese",
          UnicodeScript.KATAKANA, "Japanese",
          UnicodeScript.HANGUL, "Korean",
          UnicodeScript.CYRILLIC, "a language in Cyrillic letters",
          UnicodeScript.ARABIC, "a language in Arabic letters",
          UnicodeScript.HEBREW, "Hebrew",
          UnicodeScript.GREEK, "Greek",
          UnicodeScript.DEVANAGARI, "a language in Devanagari letters",
          UnicodeScript.THAI, "Thai");

  private Tongues() {}

  /// The language of a text that is not in English, such as `German`; empty where it is, or where
  /// too little is written to tell.
  public static Optional<String> foreign(String text) {
    return byScript(text).or(() -> byWords(text));
  }

  private static Optional<String> byScript(String text) {
    var letters =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(groupingBy(script -> SCRIPTS.getOrDefault(script, ""), counting()));
    var latin = letters.getOrDefault("", 0L);
    letters.remove("");
    var others = letters.values().stream().mapToLong(Long::longValue).sum();
    // Japanese is written with Chinese characters too, Chinese without Japanese ones.
    var japanese = 5 * letters.getOrDefault("Japanese", 0L) > others;
    return others >= FEWEST && others > latin
        ? Optional.of(japanese ? "Japanese" : most(letters))
        : Optional.empty();
  }

  private static Optional<String> byWords(String text) {
    var found = new HashMap<String, Long>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .flatMap(word -> LANGUAGES.getOrDefault(word.group(), List.of()).stream())
        .forEach(language -> found.merge(language, 1L, Long::sum));
    var english = found.getOrDefault(ENGLISH, 0L);
    found.remove(ENGLISH);
    var best = most(found);
    var hits = found.getOrDefault(best, 0L);
    return hits >= FEWEST && hits > 2 * english ? Optional.of(best) : Optional.empty();
  }

  private static String most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// The languages of each small word.
  private static Map<String, List<String>> languages() {
    return Vocabulary.beside(Tongues.class, "tongues.yaml").groups().entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(word -> Map.entry(word, each.getKey())))
        .collect(
            groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
