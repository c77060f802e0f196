package dev.arc.quantity;

import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Quantities to text and back, under one named style: what a presenter writes and what a literal
/// reader reads.
///
/// [Quantities] reads prose of unknown style; here the style is given and is followed to the
/// letter.
public final class Writing {

  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Writing() {}

  /// The number with the decimals it has, grouped as the style does.
  public static String number(BigDecimal value, NumberStyle style) {
    var plain = value.abs().toPlainString();
    var point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var text = new StringBuilder(value.signum() < 0 ? "-" : "").append(grouped(whole, style));
    if (point >= 0) {
      text.append(style.decimal()).append(plain, point + 1, plain.length());
    }
    return text.toString();
  }

  /// The amount with at least as many decimals as the currency has minor digits.
  public static String money(Money money, NumberStyle numbers, MoneyStyle style) {
    var currency = money.currency();
    var figure = number(withMinorDigits(money), numbers);
    return switch (style) {
      case SYMBOL -> withSymbol(figure, currency.symbol(), numbers);
      case CODE -> figure + " " + currency.code();
      case NONE -> figure;
      case WORD -> figure + " " + currency.plural();
      case MINOR -> number(minor(money), numbers) + " " + currency.minorPlural();
    };
  }

  public static String date(LocalDate date, DateStyle style) {
    return switch (style) {
      case ISO -> date.toString();
      case MONTH_FIRST -> date.format(MONTH_FIRST);
      case DAY_FIRST -> date.format(DAY_FIRST);
      case LONG -> date.format(LONG);
      case EPOCH -> Long.toString(date.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    };
  }

  /// The value with its unit's symbol: `12.4 km`.
  public static String measure(Measure measure, NumberStyle style) {
    return number(measure.value(), style) + " " + measure.unit().id();
  }

  /// Any quantity as a message says it: `12,400 EUR`, `12.4 km`, `7.5 %`, `3 April 2026`.
  public static String inWords(Quantity quantity) {
    return switch (quantity) {
      case Money(var amount, var currency) ->
          number(amount, NumberStyle.US) + " " + currency.code();
      case Measure measure -> measure(measure, NumberStyle.US);
      case Plain(var value) -> number(value, NumberStyle.US);
      case Percent(var value) -> number(value, NumberStyle.US) + " %";
      case Day(var date) -> date(date, DateStyle.LONG);
      case Moment(var time, var zone) ->
          date(time.toLocalDate(), DateStyle.LONG)
              + " "
              + time.format(TIME)
              + (zone == null ? "" : " " + zone);
    };
  }

  /// Reads a written number as a reader of one style does, to the letter: under [NumberStyle#US]
  /// the German `1.355,90` is 1.3559. Accepts a sign or accounting parentheses; empty when the text
  /// is no number in that style.
  public static Optional<BigDecimal> readNumber(String written, NumberStyle style) {
    var text = written.strip();
    var negative = false;
    if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1);
    } else if (!text.isEmpty() && (Marks.isMinus(text.charAt(0)) || text.charAt(0) == '+')) {
      negative = text.charAt(0) != '+';
      text = text.substring(1);
    }
    var sign = negative ? -1 : 1;
    return readDigits(text, style).map(value -> sign < 0 ? value.negate() : value);
  }

  /// Reads a written date as a reader of one style does: month-first, `03/04/2026` is 4 March.
  /// Separators may be `/`, `-` or `.`; two-digit years are of this century. Empty when the text is
  /// no date in that style.
  public static Optional<LocalDate> readDate(String written, DateStyle style) {
    return Dates.literal(written.strip(), style);
  }

  private static Optional<BigDecimal> readDigits(String text, NumberStyle style) {
    var plain = new StringBuilder();
    for (var at = 0; at < text.length(); at++) {
      var mark = text.charAt(at);
      if (mark == style.decimal()) {
        plain.append('.');
      } else if (Marks.isDigit(mark)) {
        plain.append(mark);
      } else if (!style.groupsWith(mark) || plain.isEmpty()) {
        return Optional.empty();
      }
    }
    var digits = plain.toString();
    var point = digits.indexOf('.');
    var isNumber = !digits.isEmpty() && point == digits.lastIndexOf('.') && !digits.endsWith(".");
    return isNumber ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  private static String grouped(String digits, NumberStyle style) {
    if (style.group().isEmpty()) {
      return digits;
    }
    var text = new StringBuilder(digits);
    var step = style == NumberStyle.INDIAN ? 2 : 3;
    for (var at = digits.length() - 3; at > 0; at -= step) {
      text.insert(at, style.group());
    }
    return text.toString();
  }

  private static String withSymbol(String figure, String symbol, NumberStyle style) {
    return switch (style) {
      case GERMAN, FRENCH -> figure + "\u00a0" + symbol;
      case SWISS -> symbol + " " + figure;
      case US, INDIAN, PLAIN ->
          figure.startsWith("-") ? "-" + symbol + figure.substring(1) : symbol + figure;
    };
  }

  private static BigDecimal withMinorDigits(Money money) {
    var digits = money.currency().minorDigits();
    return money.amount().scale() >= digits
        ? money.amount()
        : money.amount().setScale(digits, RoundingMode.UNNECESSARY);
  }

  private static BigDecimal minor(Money money) {
    var minor = money.amount().movePointRight(money.currency().minorDigits());
    return minor.stripTrailingZeros().scale() <= 0
        ? minor.setScale(0, RoundingMode.UNNECESSARY)
        : minor;
  }
}
