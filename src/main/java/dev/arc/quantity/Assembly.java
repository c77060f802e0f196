package dev.arc.quantity;

import dev.arc.quantity.Token.Dated;
import dev.arc.quantity.Token.Numeral;
import dev.arc.quantity.Token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Joins numerals with the signs, currencies and units around them. One instance reads one text.
final class Assembly {

  private static final int MOST_NAMED = 3;

  private final String text;
  private final List<Token> tokens;
  private final boolean[] taken;
  private final Stances stances;
  private final Tables tables;
  private final Culture culture;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<CurrencyMention> currencies = new ArrayList<>();

  Assembly(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.taken = new boolean[tokens.size()];
    this.stances = new Stances(text, tokens);
    this.tables = new Tables(text);
    this.culture = Culture.of(tokens);
  }

  /// A numeral and what was found around it.
  private record Found(Around around, int index) {}

  /// What the whole text tells about each of its figures.
  ///
  /// @param named currencies that it claims apart from any figure
  /// @param weighs whether it is about weight
  /// @param scale what it says that its figures are in: 1000 for thousands
  record Context(List<CurrencyCode> named, boolean weighs, BigDecimal scale) {}

  Prose prose() {
    var found = new ArrayList<Found>();
    for (var index = 0; index < tokens.size(); index++) {
      if (tokens.get(index) instanceof Numeral) {
        var around = new Around(text, tokens, taken).look(index);
        around.take(taken);
        found.add(new Found(around, index));
      }
    }
    var context = new Context(named(), weighs(), Scales.stated(tokens, taken, stances));
    for (var index = 0; index < tokens.size(); index++) {
      if (tokens.get(index) instanceof Dated dated) {
        mentions.add(mention(dated.start(), dated.end(), dated.readings(), index, index));
      }
    }
    found.forEach(each -> addFigure(each, context));
    mentions.sort(Comparator.comparingInt(Mention::start));
    return new Prose(Compounds.joined(text, mentions), currencies);
  }

  private void addFigure(Found found, Context context) {
    var around = found.around();
    var head = around.isBare() ? head(found.index()) : Meaning.NOTHING;
    var figures = ((Numeral) tokens.get(found.index())).figures(culture);
    var readings = new Figures(figures, around, head, context).readings();
    mentions.add(mention(around.start(), around.end(), readings, around.first(), around.last()));
  }

  private Mention mention(int start, int end, List<Reading> readings, int first, int last) {
    return new Mention(start, end, text.substring(start, end), readings, stances.of(first, last));
  }

  /// What the head of the numeral's column says.
  private Meaning head(int index) {
    var span = tables.headOf(tokens.get(index).start());
    var meaning = Meaning.NOTHING;
    for (var token : tokens) {
      if (token.start() >= span.end()) {
        break;
      }
      if (span.holds(token.start()) && token instanceof Word word && isHeading(word)) {
        meaning = meaning.and(word.meaning());
      }
    }
    return meaning;
  }

  /// In a head, a word of two letters or a sign says the unit; a month or an article does not.
  private static boolean isHeading(Word word) {
    return word.meaning().qualifies();
  }

  /// Notes every currency named, and returns those that the text claims apart from any figure.
  private List<CurrencyCode> named() {
    var specific = specific();
    var named = new ArrayList<CurrencyCode>();
    for (var index = 0; index < tokens.size(); index++) {
      if (tokens.get(index) instanceof Word word && namesCurrency(word, taken[index])) {
        var candidates = likeliestFirst(word.meaning().currencies(), specific);
        var stance = stances.of(index, index);
        currencies.add(
            new CurrencyMention(word.start(), word.end(), candidates, stance, taken[index]));
        if (!taken[index] && stance == Stance.ASSERTED && named.size() < MOST_NAMED) {
          candidates.stream().filter(each -> !named.contains(each)).limit(1).forEach(named::add);
        }
      }
    }
    return List.copyOf(named);
  }

  private boolean weighs() {
    return tokens.stream().anyMatch(token -> token instanceof Word word && isWeight(word));
  }

  private static boolean isWeight(Word word) {
    return word.lower().startsWith("weigh")
        || word.lower().equals("heavy")
        || word.meaning().currencies().isEmpty()
            && word.meaning().units().size() == 1
            && word.lower().length() > 1
            && word.meaning().units().getFirst().dimension().equals("mass");
  }

  /// Signs that are one or two letters (R, kr, Fr) name a currency only beside a figure.
  private static boolean namesCurrency(Word word, boolean beside) {
    var letters = Character.isLetter(word.lower().charAt(0));
    return !word.meaning().currencies().isEmpty()
        && (beside || !letters || word.lower().length() > 2);
  }

  /// The currencies that the text names beyond doubt.
  private List<CurrencyCode> specific() {
    return tokens.stream()
        .filter(token -> token instanceof Word word && word.meaning().currencies().size() == 1)
        .map(token -> ((Word) token).meaning().currencies().getFirst())
        .distinct()
        .toList();
  }

  /// A shared sign rather stands for a currency that the text names elsewhere.
  static List<CurrencyCode> likeliestFirst(
      List<CurrencyCode> candidates, List<CurrencyCode> named) {
    if (candidates.size() < 2 || named.stream().noneMatch(candidates::contains)) {
      return candidates;
    }
    var sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparing(each -> !named.contains(each)));
    return sorted;
  }
}
