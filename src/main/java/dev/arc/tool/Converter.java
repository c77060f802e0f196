package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Unit;
import dev.arc.tool.Arguments.Argument;
import dev.arc.world.Exchange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Turns an amount in one currency or unit into another, at the world's rates. Converted amounts
/// have four places more than the currency, so that sums of them are not off by a cent.
final class Converter implements Responder {

  private static final int EXTRA_PLACES = 4;

  @Override
  public Response respond(Request request) {
    var currencies = pair(request.arguments(), Converter::currency);
    if (currencies.size() == 2) {
      return money(request, currencies.getFirst().code(), currencies.getLast().code());
    }
    var units = pair(request.arguments(), Converter::unit);
    if (units.size() == 2) {
      return measure(request, units.getFirst(), units.getLast());
    }
    return unclear(request.arguments());
  }

  private static Response unclear(Arguments arguments) {
    var labels = labels(arguments);
    if (labels.size() < 2) {
      return Response.rejected(
          "invalid_request",
          "Both the currency or unit to convert from and the one to convert to are needed.");
    }
    var unknown =
        labels.stream()
            .filter(label -> currency(label.text()).isEmpty() && unit(label.text()).isEmpty())
            .map(label -> "\"" + label.text() + "\"")
            .toList();
    return unknown.isEmpty()
        ? Response.rejected(
            "invalid_request", "A currency cannot be converted into a unit of measure.")
        : Response.rejected(
            "unknown_currency",
            "Unknown currency or unit "
                + String.join(", ", unknown)
                + "; expected a code such as EUR or km.");
  }

  private static <T> List<T> pair(Arguments arguments, Function<String, Optional<T>> reading) {
    var found = new ArrayList<T>();
    labels(arguments).forEach(label -> reading.apply(label.text()).ifPresent(found::add));
    return found.size() == 2 ? found : List.of();
  }

  /// The arguments that say from what to what: by their names, else in their order.
  private static List<Argument> labels(Arguments arguments) {
    var texts =
        arguments.values().stream().filter(argument -> argument.number().isEmpty()).toList();
    var from =
        texts.stream()
            .filter(argument -> isNamed(argument, "from", "source", "base", "original", "input"))
            .findFirst();
    var to =
        texts.stream()
            .filter(argument ->
                isNamed(argument, "to", "target", "quote", "into", "destination", "output"))
            .findFirst();
    if (from.isPresent() && to.isPresent()) {
      return List.of(from.get(), to.get());
    }
    var known =
        texts.stream()
            .filter(argument ->
                currency(argument.text()).isPresent() || unit(argument.text()).isPresent())
            .toList();
    if (to.isPresent() && known.size() == 2) {
      return List.of(
          known.getFirst().equals(to.get()) ? known.getLast() : known.getFirst(), to.get());
    }
    return known.size() == 2 ? known : texts;
  }

  private static boolean isNamed(Argument argument, String... words) {
    return List.of(words).stream().anyMatch(argument::isNamed);
  }

  /// A code, or a name that only one currency has.
  private static Optional<CurrencyCode> currency(String text) {
    var word = text.strip();
    var exact =
        CurrencyCode.all().stream().filter(each -> each.code().equalsIgnoreCase(word)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    var named = CurrencyCode.named(word);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Optional<Unit> unit(String text) {
    return Unit.named(text.strip()).stream().findFirst();
  }

  private static Optional<BigDecimal> amount(Arguments arguments) {
    return arguments.values().stream().flatMap(argument -> argument.number().stream()).findFirst();
  }

  private static Response money(Request request, String from, String to) {
    var quote = Exchange.of(request.view().world()).quote(from, to);
    if (quote.isEmpty()) {
      return Response.rejected(
          "no_rate", "There is no exchange rate from " + from + " to " + to + ".");
    }
    var amount = amount(request.arguments()).orElse(BigDecimal.ONE);
    var places = new CurrencyCode(to).minorDigits() + EXTRA_PLACES;
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("amount", new JsonNumber(amount));
    fields.put("from", new JsonString(from));
    fields.put("to", new JsonString(to));
    fields.put("rate", new JsonNumber(tidy(quote.get().rate().setScale(10, RoundingMode.HALF_UP))));
    fields.put(
        "converted",
        new JsonNumber(
            tidy(amount.multiply(quote.get().rate()).setScale(places, RoundingMode.HALF_UP))));
    if (!from.equals(to)) {
      fields.put("rate_date", new JsonString(quote.get().day().toString()));
    }
    return Response.done(fields);
  }

  private static Response measure(Request request, Unit from, Unit to) {
    if (!from.dimension().equals(to.dimension())) {
      return Response.rejected(
          "incompatible_units",
          from.id()
              + " measures "
              + from.dimension()
              + ", "
              + to.id()
              + " measures "
              + to.dimension()
              + ".");
    }
    var amount = amount(request.arguments()).orElse(BigDecimal.ONE);
    var converted = new Measure(amount, from).in(to).value();
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("amount", new JsonNumber(amount));
    fields.put("from", new JsonString(from.id()));
    fields.put("to", new JsonString(to.id()));
    fields.put("converted", new JsonNumber(tidy(converted.setScale(10, RoundingMode.HALF_UP))));
    return Response.done(fields);
  }

  private static BigDecimal tidy(BigDecimal value) {
    var exact = value.stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
