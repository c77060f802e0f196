package dev.arc.topic;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What sentences say about one kind of assumption.
///
/// @param holds said of data in a description, it takes something for granted
/// @param takes said anywhere, it takes something for granted
/// @param matter what a sentence that tells the agent to look must speak of
/// @param guards said anywhere, it tells the agent to look
/// @param not phrases that only look like any of these
record ClaimWords(
    String kind, Lexicon holds, Lexicon takes, Lexicon matter, Lexicon guards, Lexicon not) {

  static final Lexicon LOOKING;
  static final Lexicon DENYING;
  static final Lexicon SPARING;
  static final Lexicon ELSEWHERE;
  static final Lexicon HEDGING;
  static final Lexicon REPORTING;
  static final List<ClaimWords> ALL;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  static {
    var file = Vocabulary.beside(ClaimWords.class, "claims.yaml");
    var words = file.part("words").texts();
    LOOKING = file.part("looking").lexicon();
    DENYING = file.part("denying").lexicon();
    SPARING = file.part("sparing").lexicon();
    ELSEWHERE = file.part("elsewhere").lexicon();
    HEDGING = file.part("hedging").lexicon();
    REPORTING = file.part("reporting").lexicon();
    var kinds = file.part("kinds");
    ALL = kinds.keys().stream().map(kind -> of(kind, kinds.part(kind).groups(), words)).toList();
  }

  private static ClaimWords of(
      String kind, Map<String, List<String>> groups, Map<String, String> words) {
    return new ClaimWords(
        kind,
        lexicon(groups, "holds", words),
        lexicon(groups, "takes", words),
        lexicon(groups, "matter", words),
        lexicon(groups, "guards", words),
        lexicon(groups, "not", words));
  }

  private static Lexicon lexicon(
      Map<String, List<String>> groups, String group, Map<String, String> words) {
    var phrases =
        groups.getOrDefault(group, List.of()).stream().map(phrase -> whole(phrase, words)).toList();
    return Lexicon.of(Map.of(group, phrases));
  }

  private static String whole(String phrase, Map<String, String> words) {
    return PLACE
        .matcher(phrase)
        .replaceAll(place -> {
          var found = words.get(place.group(1));
          if (found == null) {
            throw new IllegalStateException("claims.yaml has no words " + place.group());
          }
          return java.util.regex.Matcher.quoteReplacement(found);
        });
  }
}
