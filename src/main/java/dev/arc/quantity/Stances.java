package dev.arc.quantity;

import dev.arc.quantity.Token.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Judges from the words around a figure whether the text claims it. One instance reads one text.
final class Stances {

  private static final Map<String, List<String>> WORDS = DataFile.section("stances.yaml", "words");
  private static final Phrases DENIES = new Phrases(words("denies"));
  private static final Phrases REVERSES = new Phrases(words("reverses"));
  private static final Phrases CONDITIONS = new Phrases(words("conditions"));
  private static final Phrases MODALS = new Phrases(words("modals"));
  private static final Phrases ATTRIBUTES = new Phrases(words("attributes"));
  private static final Set<String> BRIDGE = new HashSet<>(words("bridge"));
  private static final Set<String> NAME_BRIDGE = new HashSet<>(words("name_bridge"));
  private static final Set<String> OFFERING = new HashSet<>(words("offering"));
  private static final Set<String> OFFERS = new HashSet<>(words("offers"));
  private static final Set<String> ASKS = new HashSet<>(words("asks"));
  private static final Set<String> BE = new HashSet<>(words("be"));
  private static final Set<String> WRONG = new HashSet<>(words("wrong"));
  private static final Set<String> RIGHT = new HashSet<>(words("right"));
  private static final int NEAR = 4;

  private final String text;
  private final List<Token> tokens;
  private final Quotes quotes;

  Stances(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.quotes = new Quotes(text);
  }

  /// The words before a token: those of its sentence, and where its clause begins among them.
  private record Before(List<String> sentence, int clause) {
    List<String> inClause() {
      return sentence.subList(clause, sentence.size());
    }
  }

  /// The stance towards the tokens from first to last.
  Stance of(int first, int last) {
    var before = before(first);
    if (quotes.strike(tokens.get(first).start())
        || denied(before.inClause(), isName(first, last))
        || calledWrong(last)) {
      return Stance.NEGATED;
    }
    if (quotes.hold(tokens.get(first).start()) || ATTRIBUTES.standsIn(before.inClause())) {
      return Stance.QUOTED;
    }
    return supposed(before) || asked(before, last) ? Stance.HYPOTHETICAL : Stance.ASSERTED;
  }

  private static List<String> words(String name) {
    return WORDS.getOrDefault(name, List.of());
  }

  private Before before(int first) {
    var words = new ArrayList<String>();
    var clause = -1;
    var index = first - 1;
    while (index >= 0) {
      var edge = edge(tokens.get(index).end(), tokens.get(index + 1).start());
      if (edge == Edge.SENTENCE) {
        break;
      }
      if (clause < 0 && edge == Edge.CLAUSE) {
        clause = words.size();
      }
      words.add(word(tokens.get(index)));
      if (clause < 0 && REVERSES.has(words.getLast())) {
        clause = words.size() - 1;
      }
      index--;
    }
    var sentence = words.reversed();
    return new Before(sentence, clause < 0 ? 0 : words.size() - clause);
  }

  private static String word(Token token) {
    return token instanceof Word word ? word.lower() : "#";
  }

  private enum Edge {
    NONE,
    CLAUSE,
    SENTENCE
  }

  /// What ends between two tokens.
  private Edge edge(int from, int to) {
    var edge = Edge.NONE;
    for (var index = from; index < to; index++) {
      switch (text.charAt(index)) {
        case '\n', '|', '!', '?', '。' -> {
          return Edge.SENTENCE;
        }
        case '.' -> {
          if (index + 1 >= to
              || Character.isWhitespace(text.charAt(index + 1))
              || text.charAt(index + 1) == '*') {
            return Edge.SENTENCE;
          }
        }
        case ',', ';', ':', '—', '(', ')' -> edge = Edge.CLAUSE;
        case '–' ->
            edge = index > from && Marks.isSpace(text.charAt(index - 1)) ? Edge.CLAUSE : edge;
        default -> {}
      }
    }
    return edge;
  }

  /// A denial right before, or with only words between that carry it over: "not in the amount of".
  private static boolean denied(List<String> clause, boolean name) {
    for (var index = clause.size() - 1; index >= 0; index--) {
      var word = clause.get(index);
      if (DENIES.endsAt(clause, index) || word.endsWith("n't") || word.endsWith("n’t")) {
        return true;
      }
      var bridges = BRIDGE.contains(word) || isCurrency(word) || name && NAME_BRIDGE.contains(word);
      if (!bridges) {
        return false;
      }
    }
    return false;
  }

  /// Whether the tokens are a currency's name rather than a figure.
  private boolean isName(int first, int last) {
    return first == last && tokens.get(first) instanceof Word;
  }

  private static boolean isCurrency(String word) {
    return !Lexicon.get().meaning(word, word).currencies().isEmpty();
  }

  /// "12,400 USD is wrong", "12,400 is not correct".
  private boolean calledWrong(int last) {
    var words = after(last);
    if (words.isEmpty() || !BE.contains(words.getFirst())) {
      return false;
    }
    var denied = words.getFirst().endsWith("n't") || words.contains("not");
    return words.stream().anyMatch(denied ? RIGHT::contains : WRONG::contains);
  }

  /// The first few words after a token, within its clause.
  private List<String> after(int last) {
    var words = new ArrayList<String>();
    for (var index = last + 1; index < tokens.size() && words.size() < NEAR; index++) {
      if (edge(tokens.get(index - 1).end(), tokens.get(index).start()) != Edge.NONE) {
        break;
      }
      words.add(word(tokens.get(index)));
    }
    return words;
  }

  private static boolean supposed(Before before) {
    return CONDITIONS.standsIn(before.sentence())
        || MODALS.standsIn(before.inClause())
        || offered(before.sentence());
  }

  private static boolean offered(List<String> sentence) {
    var offering = false;
    for (var word : sentence) {
      if (offering && OFFERS.contains(word)) {
        return true;
      }
      offering |= OFFERING.contains(word);
    }
    return false;
  }

  private boolean asked(Before before, int last) {
    var index = last;
    var lastClause = true;
    while (index + 1 < tokens.size()) {
      var edge = edge(tokens.get(index).end(), tokens.get(index + 1).start());
      if (edge == Edge.SENTENCE) {
        break;
      }
      lastClause &= edge == Edge.NONE;
      index++;
    }
    var stop = index + 1 < tokens.size() ? tokens.get(index + 1).start() : text.length();
    if (!endsWithQuestion(tokens.get(index).end(), stop)) {
      return false;
    }
    var first = before.sentence().isEmpty() ? "" : before.sentence().getFirst();
    return lastClause || ASKS.contains(first) || startsWithAsk(before.inClause());
  }

  private static boolean startsWithAsk(List<String> clause) {
    return !clause.isEmpty() && ASKS.contains(clause.getFirst());
  }

  private boolean endsWithQuestion(int from, int to) {
    for (var index = from; index < to; index++) {
      var mark = text.charAt(index);
      if (mark == '?') {
        return true;
      }
      if (mark == '\n' || mark == '!' || mark == '.') {
        return false;
      }
    }
    return false;
  }
}
