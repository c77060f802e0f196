package dev.arc.topic;

import dev.arc.topic.Disclosure.Kind;
import dev.arc.topic.Lexicon.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What a text admits: that something is unknown, unclear, assumed, incomplete, contradictory, has
/// failed or is refused. Thread-safe.
public final class Disclosures {

  private static final Vocabulary WORDS = Vocabulary.beside(Disclosures.class, "disclosures.yaml");
  private static final Lexicon PLAIN = WORDS.part("plain").lexicon();
  private static final Lexicon NEGATED = WORDS.part("negated").lexicon();
  private static final Lexicon TAKEN_BACK = WORDS.part("taken_back").lexicon();
  private static final Lexicon CONDITIONS = WORDS.part("conditions").lexicon();
  private static final int REACH = 3;

  private Disclosures() {}

  /// One disclosure for each sentence and kind, in order. Conditions (`if anything is missing, …`),
  /// questions, quotations and denials (`nothing is missing`) are none.
  public static List<Disclosure> in(String text) {
    var found = new ArrayList<Disclosure>();
    Set<String> before = Set.of();
    for (String sentence : Sentences.of(text)) {
      var words = plainWords(sentence);
      var topics = Topics.standard().mentionedIn(Words.of(sentence));
      var about = topics.isEmpty() ? before : topics;
      if (!sentence.endsWith("?")) {
        kinds(words)
            .forEach(kind -> found.add(new Disclosure(sentence, with(about, kind, words), kind)));
      }
      before = about;
    }
    return List.copyOf(found);
  }

  private static Set<String> with(Set<String> topics, Kind kind, List<Word> words) {
    var all = new TreeSet<>(topics);
    switch (kind) {
      case INCOMPLETE -> all.add("completeness");
      case FAILED -> all.add("failure");
      case UNCLEAR -> {
        if (words.stream().anyMatch(word -> word.text().startsWith("match"))) {
          all.add("identity");
        }
      }
      case UNKNOWN, ASSUMED, CONFLICTING, REFUSED -> {}
    }
    return all;
  }

  /// The words that the writer says as true: without quotations and without conditions.
  private static List<Word> plainWords(String sentence) {
    var kept = new ArrayList<Word>();
    boolean condition = false;
    boolean start = true;
    var all = Words.of(sentence);
    for (int at = 0; at < all.size(); at++) {
      var word = all.get(at);
      if (start && opensCondition(all, at)) {
        condition = true;
      } else if (word.isMark()) {
        condition = false;
      }
      start = word.isMark();
      if (!condition && !word.quoted()) {
        kept.add(word);
      }
    }
    return kept;
  }

  private static boolean opensCondition(List<Word> words, int at) {
    return CONDITIONS.all(words.subList(at, Math.min(at + 3, words.size()))).stream()
        .anyMatch(found -> found.from() == 0);
  }

  private static Set<Kind> kinds(List<Word> words) {
    var kinds = new TreeSet<Kind>();
    for (var found : NEGATED.all(words)) {
      if (!isDenied(words, found)) {
        kinds.add(kind(found));
      }
    }
    for (var found : PLAIN.all(words)) {
      if (!isTakenBack(words, found)) {
        kinds.add(kind(found));
      }
    }
    return kinds;
  }

  private static Kind kind(Found found) {
    return Kind.valueOf(found.id().toUpperCase(Locale.ROOT));
  }

  /// `there is no doubt that no currency is given` stays an admission; `it is not true that …` does
  /// not.
  private static boolean isDenied(List<Word> words, Found found) {
    var inside = words.subList(found.from(), found.to()).stream().map(Word::text).toList();
    return inside.contains("doubt") || inside.contains("error") || inside.contains("need");
  }

  private static boolean isTakenBack(List<Word> words, Found found) {
    int from = Math.max(0, found.from() - REACH);
    for (int at = found.from() - 1; at >= from; at--) {
      if (words.get(at).isMark()) {
        from = at + 1;
      }
    }
    return TAKEN_BACK.isIn(words.subList(from, found.from()));
  }
}
