package dev.arc.rehearsal;

import dev.arc.quantity.CurrencyCode;
import dev.arc.topic.Rule.Action;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A discount that a request wants taken off, and a tax that it wants taken out, at the rate that a
/// note names. A hurried junior uses the first number of the note, and takes a tax off as if it
/// were a discount.
final class Reductions {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern POINTS =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?) (?:percentage )?points? (?:more|higher|up)|by (\\d+(?:\\.\\d+)?) percentage points");
  private static final Pattern YEARLY =
      Pattern.compile("(?i)\\b(?:a|per|each) year\\b|\\bp\\. ?a\\.|\\byearly\\b|\\bannual");
  private static final Pattern MONTHLY =
      Pattern.compile("(?i)\\b(?:one|a) month'?s\\b|\\bmonthly\\b");
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Sheet sheet;
  private final Scene scene;
  private final boolean discount;
  private final boolean tax;

  Reductions(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
    this.discount = Vocabularies.isIn(Vocabularies.DISCOUNT, scene.request().text());
    this.tax = Vocabularies.isIn(Vocabularies.TAX, scene.request().text());
  }

  /// Asks or says so, where a net sum is wanted and nothing says what the amounts are.
  void doubt() {
    if (!tax || note("tax").isPresent() || note("vat").isPresent() || note("net").isPresent()) {
      return;
    }
    if (scene.rules().told("scope", Action.ASK) && !scene.replies().wasAsked("scope")) {
      scene.remarks().ask("Are the amounts net or gross, that is, do they include the tax?");
    }
    if (scene.replies().about("scope").isEmpty() && scene.rules().guards("scope")) {
      scene.remarks().say("It is unclear whether the amounts include tax, that is, net or gross.");
    }
  }

  BigDecimal apply(BigDecimal sum, String currency) {
    var note = tax ? note("tax").or(() -> note("vat")) : discount ? note("discount") : none();
    var rate = note.flatMap(this::rate);
    if (rate.isEmpty()) {
      return sum;
    }
    boolean out = tax && (scene.rules().guards("percentage") || scene.rules().guards("scope"));
    var rest =
        out
            ? sum.divide(BigDecimal.ONE.add(rate.get()), MathContext.DECIMAL64)
            : sum.multiply(BigDecimal.ONE.subtract(rate.get()));
    return rest.setScale(digits(currency), RoundingMode.HALF_UP);
  }

  /// How many decimals sums of a currency have; two where it is not known.
  static int digits(String currency) {
    return CurrencyCode.named(currency).stream()
        .findFirst()
        .map(CurrencyCode::minorDigits)
        .orElse(2);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Optional<String> note(String word) {
    return sheet.notes().entrySet().stream()
        .map(note -> note.getKey() + ": " + note.getValue())
        .filter(note -> note.toLowerCase(Locale.ROOT).contains(word))
        .findFirst();
  }

  /// The rate as a part of one.
  private Optional<BigDecimal> rate(String note) {
    var found = NUMBER.matcher(note);
    if (!found.find()) {
      return Optional.empty();
    }
    var first = new BigDecimal(found.group());
    boolean looks = scene.rules().guards("percentage");
    boolean percent = scene.rules().taken("percentage").filter("percent"::equals).isPresent();
    if (note.toLowerCase(Locale.ROOT).contains("basis point") && !percent) {
      return Optional.of(first.movePointLeft(4));
    }
    if (first.compareTo(BigDecimal.ONE) < 0 && !percent) {
      return Optional.of(first);
    }
    return Optional.of(first.add(looks ? points(note) : BigDecimal.ZERO))
        .map(
            rate -> looks && isPartOfYear(note) ? rate.divide(MONTHS, MathContext.DECIMAL64) : rate)
        .filter(rate -> rate.compareTo(HUNDRED) < 0)
        .map(rate -> rate.movePointLeft(2));
  }

  private boolean isPartOfYear(String note) {
    return YEARLY.matcher(note).find() && MONTHLY.matcher(scene.request().text()).find();
  }

  private static BigDecimal points(String note) {
    var found = POINTS.matcher(note);
    return found.find()
        ? new BigDecimal(found.group(1) == null ? found.group(2) : found.group(1))
        : BigDecimal.ZERO;
  }
}
