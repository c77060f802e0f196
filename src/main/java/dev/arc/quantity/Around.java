package dev.arc.quantity;

import dev.arc.quantity.Meaning.Share;
import dev.arc.quantity.Token.Numeral;
import dev.arc.quantity.Token.Word;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What stands around one numeral: sign, currency, scale, unit, "about".
final class Around {

  private static final Set<String> APPROXIMATE =
      new HashSet<>(DataFile.section("words.yaml", "words").getOrDefault("approximate", List.of()));
  private static final Set<String> LINKS = Set.of("in", "of", "en", "auf", "de");

  private final String text;
  private final List<Token> tokens;
  private final boolean[] taken;
  private final Gaps gaps;
  private int index;
  private int first;
  private int last;
  private int start;
  private int end;
  private Meaning before = Meaning.NOTHING;
  private Meaning after = Meaning.NOTHING;
  private BigDecimal scale = BigDecimal.ONE;
  private Meaning scaleWord = Meaning.NOTHING;
  private boolean approximate;
  private boolean negative;
  private boolean parenthesised;

  Around(String text, List<Token> tokens, boolean[] taken) {
    this.text = text;
    this.tokens = tokens;
    this.taken = taken;
    this.gaps = new Gaps(text);
  }

  Around look(int numeral) {
    index = numeral;
    first = numeral;
    last = numeral;
    start = tokens.get(numeral).start();
    end = tokens.get(numeral).end();
    lookBehind();
    lookAhead();
    lookForSign();
    lookForHedge();
    return this;
  }

  /// Marks the tokens that belong to this numeral.
  void take(boolean[] marks) {
    for (var each = first; each <= last; each++) {
      marks[each] = true;
    }
  }

  private void lookBehind() {
    if (isMoneyBefore(index) && gaps.isTight(tokens.get(index - 1).end(), start, ":()")) {
      takeBefore();
      before = word(first).meaning();
      if (isMoneyBefore(first) && gaps.isTight(tokens.get(first - 1).end(), start, "")) {
        before = before.narrowedBy(word(first - 1).meaning());
        takeBefore();
      } else if (isGluedScale(first)) {
        scaleWord = word(first - 1).meaning();
        scale = Objects.requireNonNullElse(scaleWord.scale(), BigDecimal.ONE);
        takeBefore();
      }
    }
  }

  private void takeBefore() {
    first--;
    start = tokens.get(first).start();
  }

  /// `kEUR 12`, `k€ 12`.
  private boolean isGluedScale(int token) {
    return token > 0
        && tokens.get(token - 1) instanceof Word word
        && word.end() == tokens.get(token).start()
        && word.meaning().scale() != null;
  }

  /// A name before a figure does not say its currency ("euros 12"), a sign or a code does.
  private boolean isMoneyBefore(int token) {
    return token > 0
        && !taken[token - 1]
        && tokens.get(token - 1) instanceof Word word
        && word.meaning().isMoney()
        && (word.lower().length() <= 4 || !Character.isLetter(word.lower().charAt(0)));
  }

  private void lookAhead() {
    var next = index + 1;
    if (isNext(next) && word(next).meaning().scale() != null && !startsNextFigure(next)) {
      scaleWord = word(next).meaning();
      scale = Objects.requireNonNullElse(scaleWord.scale(), BigDecimal.ONE);
      takeUpTo(next);
      next++;
    }
    if (isLink(next)
        && next + 1 < tokens.size()
        && tokens.get(next + 1) instanceof Word word
        && !word.meaning().currencies().isEmpty()
        && gaps.isTight(tokens.get(next).end(), word.start(), "(")) {
      next++;
    } else if (!isNext(next)) {
      return;
    }
    var meaning = word(next).meaning();
    if (qualifies(meaning) && !startsNextFigure(next)) {
      after = meaning;
      takeUpTo(next);
    }
  }

  private boolean qualifies(Meaning meaning) {
    return meaning.isMoney()
        || !before.isMoney() && (!meaning.units().isEmpty() || meaning.share() != Share.NONE);
  }

  private void takeUpTo(int token) {
    last = token;
    end = tokens.get(token).end();
  }

  private boolean isNext(int next) {
    return next < tokens.size()
        && tokens.get(next) instanceof Word word
        && gaps.isTight(tokens.get(next - 1).end(), word.start(), "([");
  }

  private boolean isLink(int next) {
    return isNext(next) && LINKS.contains(word(next).lower());
  }

  private Word word(int next) {
    return (Word) tokens.get(next);
  }

  /// Whether a sign or code belongs to the figure after it: in "EUR 12, USD 13" and "€12 €13", not
  /// in "12 EUR".
  private boolean startsNextFigure(int next) {
    var word = word(next);
    if (!word.meaning().isMoney()
        || next + 1 >= tokens.size()
        || !(tokens.get(next + 1) instanceof Numeral following)) {
      return false;
    }
    var touches = word.end() == following.start() && tokens.get(next - 1).end() < word.start();
    return touches || before.isMoney() && gaps.isTight(word.end(), following.start(), "");
  }

  private void lookForSign() {
    var at = gaps.beforeDecoration(start);
    if (at >= 0 && Marks.isMinus(text.charAt(at)) && !isRange(at)) {
      negative = true;
      start = at;
    } else if (start < tokens.get(index).start() && hasMinusInside()) {
      negative = true;
    }
    var open = gaps.beforeDecoration(start);
    parenthesised = open >= 0 && text.charAt(open) == '(' && closes(end) && isLedger(open - 1);
  }

  private boolean isRange(int at) {
    return at > 0
        && (Character.isLetterOrDigit(text.charAt(at - 1))
            || text.charAt(at - 1) == '%'
            || text.charAt(at - 1) == ')');
  }

  /// `€-12` and `EUR -12`.
  private boolean hasMinusInside() {
    var at = tokens.get(index).start() - 1;
    return Marks.isMinus(text.charAt(at));
  }

  private boolean closes(int from) {
    var at = from;
    while (at < text.length() && Marks.isDecoration(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ')';
  }

  /// Accountants' brackets stand where an amount stands: in a cell, after a colon, at a line's
  /// start. After a word they are ordinary brackets.
  private boolean isLedger(int before) {
    var at = gaps.beforeSpace(before + 1);
    return at < 0 || "|:\n=\t$€£¥".indexOf(text.charAt(at)) >= 0;
  }

  private void lookForHedge() {
    var at = gaps.beforeSpace(start);
    if (at >= 0 && (text.charAt(at) == '~' || text.charAt(at) == '≈')) {
      approximate = at == 0 || text.charAt(at - 1) != '~';
    }
    if (first > 0 && tokens.get(first - 1) instanceof Word word) {
      approximate |= APPROXIMATE.contains(word.lower()) && gaps.isTight(word.end(), start, ".~");
    }
  }

  boolean isBare() {
    return !before.isMoney() && !after.qualifies() && scaleWord == Meaning.NOTHING;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Meaning before() {
    return before;
  }

  Meaning after() {
    return after;
  }

  Meaning scaleWord() {
    return scaleWord;
  }

  BigDecimal scale() {
    return scale;
  }

  boolean approximate() {
    return approximate;
  }

  boolean negative() {
    return negative;
  }

  boolean parenthesised() {
    return parenthesised;
  }
}
