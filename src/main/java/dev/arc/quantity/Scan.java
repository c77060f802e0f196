package dev.arc.quantity;

import dev.arc.quantity.Token.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts one text into tokens, in a single pass. Made for one text and dropped after it.
final class Scan {

  private static final int LONGEST_PHRASE = 3;
  private static final String SIGNS = "%$€£¥￥円元₹₺₽₴₪₦₩฿₫₱¢﷼℃℉′″";

  private final String text;
  private final Lexicon lexicon = Lexicon.get();
  private final Dates dates;
  private final Maths maths;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Scan(String text) {
    this.text = text;
    this.dates = new Dates(text);
    this.maths = new Maths(text);
  }

  Prose read() {
    while (at < text.length()) {
      var mark = text.charAt(at);
      if (Marks.isDigit(mark)) {
        digit();
      } else if (Character.isLetter(mark)) {
        word();
      } else if (mark == '°' || mark == 'º') {
        degree();
      } else if (SIGNS.indexOf(mark) >= 0) {
        sign(mark);
      } else {
        at++;
      }
    }
    return new Assembly(text, tokens).prose();
  }

  private void digit() {
    if (isThousandsMark()) {
      take(new Word(at - 1, at + 3, "'000", lexicon.meaning("thousands", "thousands")));
      return;
    }
    if (isPartOfName()) {
      skipName();
      return;
    }
    var dated = dates.atDigit(at);
    if (dated != null) {
      take(dated);
      return;
    }
    var numeral = Numerals.at(text, at);
    var end = numeral.end();
    if (isGluedToUnknownWord(end)) {
      at = end;
      skipName();
    } else if (numeral.figures().isEmpty()) {
      at = end;
    } else {
      take(numeral);
    }
  }

  /// The `'000` of a heading such as "USD '000".
  private boolean isThousandsMark() {
    return isApostrophe(at - 1)
        && text.startsWith("000", at)
        && !Character.isLetterOrDigit(charAt(at - 2))
        && !Character.isLetterOrDigit(charAt(at + 3));
  }

  private void take(Token token) {
    tokens.add(token);
    at = token.end();
  }

  /// Digits of an identifier: `Q3`, `INV-2041`, `a1b2`.
  private boolean isPartOfName() {
    if (at == 0) {
      return false;
    }
    var before = text.charAt(at - 1);
    if (before == '-' && at > 1 && Character.isLetter(text.charAt(at - 2))) {
      return !followsCurrency();
    }
    return Character.isLetter(before) && !followsCurrency();
  }

  /// `EUR12`, `USD-12`, `Rs500`; a single letter before one or two digits is a name.
  private boolean followsCurrency() {
    return !tokens.isEmpty()
        && tokens.getLast() instanceof Word word
        && word.end() >= at - 1
        && (word.lower().length() > 1 || Numerals.at(text, at).end() >= at + 3)
        && !word.meaning().currencies().isEmpty();
  }

  private boolean isGluedToUnknownWord(int end) {
    if (end >= text.length() || !Character.isLetter(text.charAt(end))) {
      return false;
    }
    var wordEnd = wordEnd(end);
    var word = text.substring(end, wordEnd);
    return (wordEnd < text.length() && Marks.isDigit(text.charAt(wordEnd)) && !isCompound(wordEnd))
        || !lexicon.meaning(word, Lexicon.lower(word)).qualifies();
  }

  /// `2h30`, `5ft11`: a unit between digits; but not `7a3`.
  private boolean isCompound(int wordEnd) {
    var last = text.charAt(wordEnd - 1);
    return last == 'h'
        || last == 't'
        || (last == 'm' && (text.charAt(wordEnd) == '2' || text.charAt(wordEnd) == '3'));
  }

  private void skipName() {
    while (Character.isLetterOrDigit(charAt(at))
        || charAt(at) == '.' && Marks.isDigit(charAt(at + 1))) {
      at++;
    }
  }

  private void word() {
    var start = at;
    var end = wordEnd(start);
    if (start > 0 && text.charAt(start - 1) == '\\') {
      at = end;
      return;
    }
    var word = plain(start, end);
    var lower = Lexicon.lower(word);
    var meaning = lexicon.meaning(word, lower);
    if (meaning.month() > 0) {
      var dated = dates.atMonth(start);
      if (dated != null && (Character.isUpperCase(word.charAt(0)) || !lower.equals("may"))) {
        take(dated);
        return;
      }
    }
    if (isScaledCode(word)) {
      var scale = lower.substring(0, 1).replace('t', 'k');
      tokens.add(new Word(start, start + 1, scale, lexicon.meaning(scale, scale)));
      take(new Word(start + 1, end, lower.substring(1), lexicon.meaning(word.substring(1), "")));
      return;
    }
    var longer = longerSymbol(start, end);
    if (longer == null && lexicon.startsPhrase(lower)) {
      longer = phrase(start, end);
    }
    take(longer == null ? new Word(start, end, lower, meaning) : longer);
  }

  /// `kEUR`, `TEUR`, `MUSD`.
  private boolean isScaledCode(String word) {
    return word.length() == 4
        && "kKTM".indexOf(word.charAt(0)) >= 0
        && Currencies.rows().containsKey(word.substring(1));
  }

  /// Where the word ends; initials (`U.S.`) and inner apostrophes (`isn't`) belong to it.
  private int wordEnd(int start) {
    var end = start;
    while (letterAt(end) && charAt(end + 1) == '.') {
      end += 2;
    }
    if (end >= start + 4) {
      return end;
    }
    end = start;
    while (letterAt(end) || isApostrophe(end) && end > start && letterAt(end + 1)) {
      end++;
    }
    return end;
  }

  private boolean isApostrophe(int index) {
    return charAt(index) == '\'' || charAt(index) == '’';
  }

  private boolean letterAt(int index) {
    return Character.isLetter(charAt(index));
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
  }

  /// The word without the dots of its initials.
  private String plain(int start, int end) {
    var word = text.substring(start, end);
    return word.indexOf('.') < 0 ? word : word.replace(".", "");
  }

  /// Signs that begin with letters: `US$`, `Fr.`, `m²`, `km/h`, `m^2`.
  private @Nullable Word longerSymbol(int start, int end) {
    var mark = charAt(end);
    if (mark == '$'
        || mark == '£'
        || mark == '¥'
        || mark == '²'
        || mark == '³'
        || mark == '2'
        || mark == '3'
        || mark == '.') {
      return symbol(start, end + 1);
    }
    if (mark == ' '
        && charAt(end + 1) == '$'
        && Character.isUpperCase(charAt(start))
        && Marks.isDigit(charAt(end + 2))) {
      return sharedSign(start, end);
    }
    if (mark == '^') {
      return symbol(start, end + 2);
    }
    return mark == '/' && letterAt(end + 1) ? symbol(start, wordEnd(end + 1)) : null;
  }

  /// `US $12`: the sign of one country, with a space.
  private @Nullable Word sharedSign(int start, int end) {
    var sign = text.substring(start, end) + "$";
    var meaning = lexicon.meaning(sign, Lexicon.lower(sign));
    return meaning.isMoney() ? new Word(start, end + 2, Lexicon.lower(sign), meaning) : null;
  }

  private @Nullable Word symbol(int start, int end) {
    if (end > text.length()) {
      return null;
    }
    var symbol = text.substring(start, end);
    var meaning = lexicon.meaning(symbol, Lexicon.lower(symbol));
    return meaning.qualifies() ? new Word(start, end, Lexicon.lower(symbol), meaning) : null;
  }

  /// The longest known phrase that starts here: `swiss francs`, `pounds sterling`.
  private @Nullable Word phrase(int start, int firstEnd) {
    Word longest = null;
    var phrase = new StringBuilder(Lexicon.lower(plain(start, firstEnd)));
    var end = firstEnd;
    for (var words = 2; words <= LONGEST_PHRASE; words++) {
      if (!Marks.isSpace(charAt(end)) && charAt(end) != '-' || !letterAt(end + 1)) {
        break;
      }
      var next = wordEnd(end + 1);
      phrase.append(' ').append(Lexicon.lower(text.substring(end + 1, next)));
      end = next;
      var lower = phrase.toString();
      var meaning = lexicon.meaning(lower, lower);
      if (meaning != Meaning.NOTHING) {
        longest = new Word(start, end, lower, meaning);
      }
    }
    return longest;
  }

  /// `°C`, `° F`; a bare degree sign says nothing.
  private void degree() {
    var letter = Marks.isSpace(charAt(at + 1)) ? at + 2 : at + 1;
    var unit = charAt(letter) == 'C' ? "°C" : charAt(letter) == 'F' ? "°F" : "";
    if (unit.isEmpty() || letterAt(letter + 1)) {
      at++;
    } else {
      take(new Word(at, letter + 1, unit, lexicon.meaning(unit, unit)));
    }
  }

  private void sign(char mark) {
    if (mark == '$' && maths.isFence(at)) {
      at++;
      return;
    }
    var sign = String.valueOf(mark);
    take(new Word(at, at + 1, sign, lexicon.meaning(sign, sign)));
  }
}
