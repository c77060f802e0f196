package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.quantity.CurrencyCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Looks exchange rates up with the tools at hand.
final class Rates {

  /// What came of looking for a rate.
  sealed interface Found {

    record Rate(BigDecimal rate, String says) implements Found {}

    record Ask(Toolbox.Call call) implements Found {}

    record Nothing() implements Found {}
  }

  private record Quote(String from, String to, BigDecimal rate) {}

  private final Scene scene;

  Rates(Scene scene) {
    this.scene = scene;
  }

  Found find(String from, String to, BigDecimal amount) {
    scene.rules().using("convert");
    for (var call : scene.tools().rates(from, to, amount)) {
      switch (scene.attempts().of(call)) {
        case Attempts.State.Open(var open) -> {
          return new Found.Ask(open);
        }
        case Attempts.State.Done(var facts, var _) -> {
          var rate = rate(facts, from, to, amount);
          if (rate.isPresent()) {
            String says =
                "1 "
                    + from
                    + " = "
                    + rate.get().round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString()
                    + " "
                    + to;
            return new Found.Rate(rate.get(), says);
          }
        }
        case Attempts.State.Lost _ -> {}
      }
    }
    return new Found.Nothing();
  }

  private static Optional<BigDecimal> rate(
      Result.Facts facts, String from, String to, BigDecimal amount) {
    var quotes = quotes(facts.sheet());
    return direct(quotes, from, to)
        .or(() -> across(quotes, from, to))
        .or(() -> single(facts.sheet(), amount, from, to));
  }

  private static List<Quote> quotes(Sheet sheet) {
    var quotes = new ArrayList<Quote>();
    for (var record : sheet.records()) {
      var codes = codes(record);
      var rate = number(record, "rate");
      if (codes.size() == 2 && rate.isPresent() && rate.get().signum() > 0) {
        quotes.add(new Quote(codes.get(0), codes.get(1), rate.get()));
      }
    }
    return quotes;
  }

  private static List<String> codes(Map<String, JsonValue> record) {
    var codes = new ArrayList<String>();
    for (var cell : record.values()) {
      String text = Sheet.text(cell);
      if (text.matches("[A-Z]{3}/[A-Z]{3}")) {
        codes.addAll(List.of(text.split("/")));
      } else if (text.matches("[A-Z]{3}") && !CurrencyCode.named(text).isEmpty()) {
        codes.add(text);
      }
    }
    return codes;
  }

  private static Optional<BigDecimal> number(Map<String, JsonValue> record, String name) {
    return record.entrySet().stream()
        .filter(cell -> cell.getKey().toLowerCase(Locale.ROOT).contains(name))
        .flatMap(cell -> Amount.read(cell.getValue(), dev.arc.quantity.NumberStyle.US).stream())
        .map(Amount::value)
        .findFirst();
  }

  private static Optional<BigDecimal> direct(List<Quote> quotes, String from, String to) {
    for (var quote : quotes) {
      if (quote.from.equals(from) && quote.to.equals(to)) {
        return Optional.of(quote.rate);
      }
      if (quote.from.equals(to) && quote.to.equals(from)) {
        return Optional.of(BigDecimal.ONE.divide(quote.rate, MathContext.DECIMAL128));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> across(List<Quote> quotes, String from, String to) {
    for (var quote : quotes) {
      String middle = quote.from.equals(from) ? quote.to : quote.to.equals(from) ? quote.from : "";
      if (!middle.isEmpty()) {
        var one = direct(quotes, from, middle);
        var other = direct(quotes, middle, to);
        if (one.isPresent() && other.isPresent()) {
          return Optional.of(one.get().multiply(other.get(), MathContext.DECIMAL128));
        }
      }
    }
    return Optional.empty();
  }

  /// A converter's answer: its rate, else what it made of the amount.
  private static Optional<BigDecimal> single(
      Sheet sheet, BigDecimal amount, String from, String to) {
    var all = new ArrayList<>(sheet.records());
    all.add(asRecord(sheet.notes()));
    for (var record : all) {
      boolean about = codes(record).contains(to) || codes(record).isEmpty() && !from.equals(to);
      var rate = number(record, "rate");
      if (about && rate.isPresent() && all.size() <= 2) {
        return rate;
      }
      var converted = number(record, "converted").or(() -> number(record, "result"));
      if (about && converted.isPresent() && amount.signum() != 0) {
        return Optional.of(converted.get().divide(amount, MathContext.DECIMAL128));
      }
    }
    return Optional.empty();
  }

  private static Map<String, JsonValue> asRecord(Map<String, String> notes) {
    var record = new java.util.LinkedHashMap<String, JsonValue>();
    notes.forEach((name, note) -> record.put(name, new JsonValue.JsonString(note)));
    return record;
  }
}
