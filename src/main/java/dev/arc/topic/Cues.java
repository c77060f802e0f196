package dev.arc.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a text gives away: a legal form or a town tells the currency, a locale the way numbers and
/// dates are written. Thread-safe.
public final class Cues {

  /// Cues for the same value that stand no further apart are one.
  private static final int NEAR = 30;

  private static final Map<String, Lexicon> BY_TOPIC = lexicons();

  private Cues() {}

  private static Map<String, Lexicon> lexicons() {
    var vocabulary = Vocabulary.beside(Cues.class, "cues.yaml");
    var lexicons = new LinkedHashMap<String, Lexicon>();
    vocabulary.keys().forEach(topic -> lexicons.put(topic, vocabulary.part(topic).lexicon()));
    return lexicons;
  }

  /// The cues of a text, in the order of their topics and places.
  public static List<Cue> in(String text) {
    var words = Words.of(text);
    var cues = new ArrayList<Cue>();
    BY_TOPIC.forEach((topic, lexicon) -> collect(topic, lexicon.longest(words), words, text, cues));
    return cues;
  }

  private static void collect(
      String topic, List<Lexicon.Found> found, List<Word> words, String text, List<Cue> cues) {
    int start = -1;
    int end = -1;
    String value = "";
    for (var one : found) {
      int from = words.get(one.from()).start();
      int to = words.get(one.to() - 1).end();
      if (isName(topic, text.substring(from, to))) {
        if (value.equals(one.id()) && from - end <= NEAR) {
          end = Math.max(end, to);
        } else {
          add(topic, value, start < 0 ? "" : text.substring(start, end), cues);
          value = one.id();
          start = from;
          end = to;
        }
      }
    }
    add(topic, value, start < 0 ? "" : text.substring(start, end), cues);
  }

  /// Towns and legal forms are written with capitals; small letters are ordinary words that look
  /// alike.
  private static boolean isName(String topic, String written) {
    return !topic.equals("currency")
        || written.chars().anyMatch(Character::isUpperCase)
        || written.equals("plc");
  }

  private static void add(String topic, String value, String evidence, List<Cue> cues) {
    var cue = new Cue(topic, value, evidence);
    if (!value.isEmpty() && !cues.contains(cue)) {
      cues.add(cue);
    }
  }
}
