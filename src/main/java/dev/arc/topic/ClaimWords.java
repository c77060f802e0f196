package dev.arc.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The phrases by which claims are recognised, from `claims.yaml`. All phrases of all kinds are
/// looked up at once; an id such as `currency/holds` tells the kind and what the phrase does:
///
/// - `holds`: said of data in a description, it takes something for granted
/// - `takes`: said anywhere, it takes something for granted
/// - `matter`: what a sentence that tells the agent to look must speak of
/// - `guards`: said anywhere, it tells the agent to look
/// - `turns`: it tells the agent to look, though it sounds like taking something for granted
/// - `not`: it only looks like any of these
final class ClaimWords {

  private static final List<String> KINDS;

  private static final Lexicon PHRASES;
  private static final Lexicon OPENINGS;
  private static final Lexicon WAIVING;
  private static final Lexicon NARROWING;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  static {
    var file = Vocabulary.beside(ClaimWords.class, "claims.yaml");
    var words = file.part("words").texts();
    var kinds = file.part("kinds");
    var phrases = new LinkedHashMap<String, List<String>>();
    for (String mode : List.of("looking", "denying", "sparing", "hedging", "elsewhere")) {
      phrases.put(mode, file.part(mode).phrases());
    }
    for (String kind : kinds.keys()) {
      kinds
          .part(kind)
          .groups()
          .forEach((group, list) -> phrases.put(kind + "/" + group, whole(list, words)));
    }
    KINDS = kinds.keys();
    PHRASES = Lexicon.of(phrases);
    OPENINGS = file.part("reporting").lexicon();
    WAIVING = file.part("waiving").lexicon();
    NARROWING = file.part("narrowing").lexicon();
  }

  private ClaimWords() {}

  /// The ids of all phrases in a sentence.
  static Set<String> in(List<Word> words) {
    return PHRASES.ids(words);
  }

  /// The kinds that any of the ids belong to, in the order in which the kinds are told.
  static List<String> kindsOf(Set<String> ids) {
    var told = new HashSet<String>();
    for (String id : ids) {
      int end = id.indexOf('/');
      if (end > 0) {
        told.add(id.substring(0, end));
      }
    }
    return told.isEmpty() ? List.of() : KINDS.stream().filter(told::contains).toList();
  }

  /// Whether the words begin like an order how to answer.
  static boolean opensReport(List<Word> words) {
    return OPENINGS.lengthAtStart(words) > 0;
  }

  /// Where orders not to look stand.
  static List<Lexicon.Found> waivers(List<Word> words) {
    return WAIVING.all(words);
  }

  /// Whether the words behind an order not to look take it back in part, or order another look.
  static boolean narrows(List<Word> words) {
    return NARROWING.isIn(words);
  }

  /// Whether the words begin like an order to look.
  static boolean opensLook(List<Word> words) {
    return PHRASES.all(words.subList(0, Math.min(words.size(), 8))).stream()
        .anyMatch(found -> found.from() == 0 && found.id().equals("looking"));
  }

  private static List<String> whole(List<String> phrases, Map<String, String> words) {
    var whole = new ArrayList<String>();
    for (String phrase : phrases) {
      whole.add(
          PLACE
              .matcher(phrase)
              .replaceAll(place -> {
                var found = words.get(place.group(1));
                if (found == null) {
                  throw new IllegalStateException("claims.yaml has no words " + place.group());
                }
                return Matcher.quoteReplacement(found);
              }));
    }
    return whole;
  }
}
