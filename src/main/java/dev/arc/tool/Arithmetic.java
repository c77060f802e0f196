package dev.arc.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Evaluates arithmetic as a pocket calculator does, in exact decimals: `+ - * / ^ %`, parentheses,
/// functions over lists. Commas between groups of three are read over; in a list they are, where
/// the list's own commas are followed by a space. Made for one expression.
final class Arithmetic {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 10_000;

  private final String text;
  private int at;
  private int depth;
  private boolean groups = true;

  private Arithmetic(String text) {
    this.text = text;
  }

  /// The value, rounded to ten places where it has no end.
  static BigDecimal evaluate(String expression) throws CalculationException {
    if (expression.length() > LONGEST) {
      throw new CalculationException(
          "the expression has " + expression.length() + " characters, at most 10,000 are accepted");
    }
    var arithmetic = new Arithmetic(plain(expression));
    var value = arithmetic.sum();
    arithmetic.expectEnd();
    return Calculation.tidy(value);
  }

  /// The signs that people type for those that calculators know; a leading equals sign is a
  /// spreadsheet's.
  private static String plain(String expression) {
    var signs =
        expression
            .strip()
            .replace('×', '*')
            .replace('·', '*')
            .replace('÷', '/')
            .replace('−', '-')
            .replace("**", "^");
    return signs.startsWith("=") ? signs.substring(1) : signs;
  }

  private BigDecimal sum() throws CalculationException {
    if (++depth > DEEPEST) {
      throw new CalculationException("the expression is nested more than " + DEEPEST + " deep");
    }
    var value = product();
    while (peek() == '+' || peek() == '-') {
      value =
          next() == '+'
              ? Calculation.checked(value.add(product()))
              : Calculation.checked(value.subtract(product()));
    }
    depth--;
    return value;
  }

  private BigDecimal product() throws CalculationException {
    var value = signed();
    while (peek() == '*' || peek() == '/' || peek() == '%') {
      var operator = next();
      var other = signed();
      value =
          switch (operator) {
            case '*' -> Calculation.checked(value.multiply(other));
            case '/' -> Calculation.divide(value, other);
            default -> Calculation.remainder(value, other);
          };
    }
    return value;
  }

  private BigDecimal signed() throws CalculationException {
    var negative = false;
    while (peek() == '-' || peek() == '+') {
      negative ^= next() == '-';
    }
    var value = power();
    return negative ? value.negate() : value;
  }

  private BigDecimal power() throws CalculationException {
    var base = percent(operand());
    if (peek() != '^') {
      return base;
    }
    at++;
    if (++depth > DEEPEST) {
      throw new CalculationException("the expression is nested more than " + DEEPEST + " deep");
    }
    var result = Calculation.power(base, signed());
    depth--;
    return result;
  }

  /// `7 %` is a share where nothing follows that could be divided by.
  private BigDecimal percent(BigDecimal value) {
    if (peek() != '%' || startsOperand(at + 1)) {
      return value;
    }
    at++;
    return value.movePointLeft(2);
  }

  private boolean startsOperand(int from) {
    var next = from;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (Character.isLetterOrDigit(text.charAt(next))
            || text.charAt(next) == '('
            || text.charAt(next) == '.');
  }

  private BigDecimal operand() throws CalculationException {
    var sign = peek();
    if (sign == '(') {
      at++;
      return enclosed();
    }
    if (sign >= '0' && sign <= '9' || sign == '.') {
      return number();
    }
    if (Character.isLetter(sign)) {
      return function();
    }
    throw unexpected();
  }

  private BigDecimal enclosed() throws CalculationException {
    var outer = groups;
    groups = true;
    var value = sum();
    expect(')');
    groups = outer;
    return value;
  }

  private BigDecimal number() throws CalculationException {
    var start = at;
    var end = Figures.digitsFrom(text, at);
    var groupable = groups && end > start && end - start <= 3;
    while (groupable && Figures.isGroup(text, end)) {
      end += 4;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      end = Figures.digitsFrom(text, end + 1);
    }
    at = end;
    var digits = text.substring(start, end).replace(",", "");
    if (digits.equals(".")) {
      at = start;
      throw unexpected();
    }
    return Calculation.checked(new BigDecimal(digits));
  }

  private BigDecimal function() throws CalculationException {
    var start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    var word = text.substring(start, at);
    var name = word.toLowerCase(Locale.ROOT);
    if (peek() != '(' || !Calculation.FUNCTIONS.contains(name)) {
      throw new CalculationException(
          "\""
              + word
              + "\" is not a number; functions are "
              + String.join(", ", Calculation.FUNCTIONS));
    }
    at++;
    return Calculation.apply(name, list());
  }

  private List<BigDecimal> list() throws CalculationException {
    var outer = groups;
    groups = hasSpacedComma();
    var bracket = peek() == '[';
    if (bracket) {
      at++;
    }
    var values = new ArrayList<BigDecimal>();
    while (peek() != ')' && peek() != ']') {
      values.add(sum());
      if (peek() != ',' && peek() != ';') {
        break;
      }
      at++;
    }
    if (bracket) {
      expect(']');
    }
    expect(')');
    groups = outer;
    return values;
  }

  /// Whether the list that starts here separates its items by a comma and a space.
  private boolean hasSpacedComma() {
    var open = 0;
    for (var look = at; look < text.length() && open >= 0; look++) {
      var sign = text.charAt(look);
      open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (open == 0
          && sign == ','
          && look + 1 < text.length()
          && Character.isWhitespace(text.charAt(look + 1))) {
        return true;
      }
    }
    return false;
  }

  /// The next sign, or 0 at the end.
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private char next() {
    return text.charAt(at++);
  }

  private void expect(char wanted) throws CalculationException {
    if (peek() != wanted) {
      throw unexpected();
    }
    at++;
  }

  private void expectEnd() throws CalculationException {
    if (peek() != 0) {
      throw unexpected();
    }
  }

  private CalculationException unexpected() {
    if (text.isBlank()) {
      return new CalculationException("there is nothing to calculate");
    }
    return at >= text.length()
        ? new CalculationException("the expression ends too early")
        : new CalculationException(
            "unexpected \""
                + Character.toString(text.codePointAt(at))
                + "\" at position "
                + (at + 1));
  }
}
