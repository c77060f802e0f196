package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.NumberStyle;
import dev.arc.quantity.Unit;
import dev.arc.quantity.Writing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A figure as it stands in a cell.
///
/// @param value as the chosen style of numbers reads it
/// @param digits the figure as written, without its label; empty for numbers of JSON
/// @param currencies what its sign can stand for, the likeliest first; empty when it has none
/// @param unit of a measure; empty when it has none
/// @param minor whether its label names the minor unit
record Amount(
    BigDecimal value, String digits, List<String> currencies, String unit, boolean minor) {

  private static final Pattern FIGURE =
      Pattern.compile(
          "^([^\\d(+−-]{0,14}?)\\s*([(+−-]?\\s*\\d[\\d.,'’\\u00a0\\u202f\\u2009 ]*\\)?)\\s*([^\\d]{0,14})$");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’]");
  private static final Pattern GROUPS =
      Pattern.compile("[.,](?=\\d{3}(?:\\D|$))|[\\s\\u00a0\\u202f\\u2009'’]");
  private static final Set<String> MINOR =
      Set.of("GBp", "GBX", "gbx", "p", "pence", "cents", "ct", "c", "penny", "Rp");

  static Optional<Amount> read(JsonValue value, NumberStyle style) {
    return switch (value) {
      case JsonNumber(var number) -> Optional.of(new Amount(number, "", List.of(), "", false));
      case JsonString(var text) -> read(text.strip(), style);
      case JsonValue.JsonBoolean _,
          JsonValue.JsonNull _,
          JsonValue.JsonObject _,
          JsonValue.JsonArray _ ->
          Optional.empty();
    };
  }

  private static Optional<Amount> read(String text, NumberStyle style) {
    if (text.length() > 40 || !hasDigit(text)) {
      return Optional.empty();
    }
    var matcher = FIGURE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String label = matcher.group(1).isBlank() ? matcher.group(3).strip() : matcher.group(1).strip();
    boolean both = !matcher.group(1).isBlank() && !matcher.group(3).isBlank();
    String digits = matcher.group(2).strip();
    return both
        ? Optional.empty()
        : number(digits, style).flatMap(value -> labelled(value, digits, label));
  }

  /// In the style, else as a reader who leaves out what the style does not know.
  private static Optional<BigDecimal> number(String digits, NumberStyle style) {
    return Writing.readNumber(digits, style)
        .or(() -> Writing.readNumber(SPACES.matcher(digits).replaceAll(""), style))
        .or(() ->
            Writing.readNumber(
                GROUPS.matcher(digits).replaceAll("").replace(',', '.'), NumberStyle.PLAIN));
  }

  private static Optional<Amount> labelled(BigDecimal value, String digits, String label) {
    if (label.isEmpty()) {
      return Optional.of(new Amount(value, digits, List.of(), "", false));
    }
    if (MINOR.contains(label)) {
      boolean pence =
          !label.equals("cents")
              && !label.equals("ct")
              && !label.equals("c")
              && !label.equals("Rp");
      return Optional.of(new Amount(value, digits, pence ? List.of("GBP") : List.of(), "", true));
    }
    var currencies = CurrencyCode.named(label).stream().map(CurrencyCode::code).toList();
    if (!currencies.isEmpty()) {
      return Optional.of(new Amount(value, digits, currencies, "", false));
    }
    return Unit.named(label).stream()
        .findFirst()
        .map(unit -> new Amount(value, digits, List.of(), unit.id(), false));
  }

  private static boolean hasDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  boolean isBare() {
    return currencies.isEmpty() && unit.isEmpty();
  }

  Amount withValue(BigDecimal other) {
    return new Amount(other, digits, currencies, unit, minor);
  }
}
