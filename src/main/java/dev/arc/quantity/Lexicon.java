package dev.arc.quantity;

import dev.arc.quantity.Meaning.Share;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What each word and sign means, gathered from the data files: signs and codes by exact case,
/// names in any case.
final class Lexicon {

  // Codes that are English words when written small.
  private static final Set<String> NOT_SMALL = Set.of("TRY", "MAD", "COP", "RON", "PHP", "ARS");

  private final Map<String, Meaning> exact = new HashMap<>();
  private final Map<String, Meaning> anyCase = new HashMap<>();
  private final Set<String> phraseStarts = new HashSet<>();

  private static final class Holder {
    // Lazy, for reading a number under a given style needs no lexicon.
    private static final Lexicon LEXICON = new Lexicon();
  }

  private Lexicon() {
    Currencies.rows().forEach(this::addCurrency);
    Units.rows().forEach(this::addUnit);
    DataFile.section("words.yaml", "months")
        .forEach((month, names) -> addNames(names, Meaning.ofMonth(Integer.parseInt(month))));
    DataFile.section("words.yaml", "scales")
        .forEach((scale, names) -> addNames(names, Meaning.ofScale(new BigDecimal(scale))));
    var words = DataFile.section("words.yaml", "words");
    addNames(words.getOrDefault("percent", List.of()), Meaning.ofShare(Share.PERCENT));
    addNames(words.getOrDefault("points", List.of()), Meaning.ofShare(Share.BASIS_POINTS));
    // A penny sign (GBp) must not become the pound whose code has the same letters.
    exact.replaceAll((word, meaning) ->
        meaning.minors().isEmpty()
            ? meaning.and(anyCase.getOrDefault(lower(word), Meaning.NOTHING))
            : meaning);
  }

  static Lexicon get() {
    return Holder.LEXICON;
  }

  /// What the word means; [Meaning#NOTHING] for most words.
  Meaning meaning(String word, String lower) {
    var meaning = exact.get(word);
    return meaning != null ? meaning : anyCase.getOrDefault(lower, Meaning.NOTHING);
  }

  /// Whether a phrase of several words can begin with this one.
  boolean startsPhrase(String lower) {
    return phraseStarts.contains(lower);
  }

  List<CurrencyCode> currencies(String word) {
    return meaning(word, lower(word)).currencies();
  }

  List<Unit> units(String word) {
    return meaning(word, lower(word)).units();
  }

  private void addCurrency(String code, Currencies.Row row) {
    var currency = new CurrencyCode(code);
    var meaning = Meaning.ofCurrency(currency);
    add(exact, code, meaning);
    if (!NOT_SMALL.contains(code)) {
      add(anyCase, lower(code), meaning);
    }
    row.symbols().forEach(symbol -> add(exact, symbol, meaning));
    addNames(row.names(), meaning);
    for (var minor : row.minor()) {
      // Signs of one letter and GBp count by case: GBP is the pound, GBp the penny.
      var counts = minor.length() < 3 || minor.startsWith("GB");
      add(counts ? exact : anyCase, minor, Meaning.ofMinor(currency));
      notePhrase(minor);
    }
  }

  private void addUnit(String id, Units.Row row) {
    var meaning = Meaning.ofUnit(new Unit(id));
    row.symbols().forEach(symbol -> add(exact, symbol, meaning));
    row.symbols().forEach(this::notePhrase);
    addNames(row.names(), meaning);
  }

  private void addNames(List<String> names, Meaning meaning) {
    names.forEach(name -> add(anyCase, lower(name), meaning));
    names.forEach(this::notePhrase);
  }

  private void notePhrase(String name) {
    var space = name.indexOf(' ');
    if (space > 0) {
      phraseStarts.add(lower(name.substring(0, space)));
    }
  }

  private static void add(Map<String, Meaning> words, String word, Meaning meaning) {
    words.merge(word, meaning, Meaning::and);
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
