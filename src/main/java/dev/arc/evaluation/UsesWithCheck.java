package dev.arc.evaluation;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.role.Role;
import dev.arc.trace.Step.ToolCalled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Some call of a tool of one of these roles carried every one of these texts among its arguments.
record UsesWithCheck(List<Role> roles, List<String> texts) implements Check {

  @Override
  public Finding look(Play play) {
    var missing = texts;
    var step = 0;
    for (var call : play.calls()) {
      if (roles.contains(call.role())) {
        var arguments = values(call.arguments());
        var absent = texts.stream().filter(text -> !carries(arguments, text)).toList();
        if (absent.isEmpty()) {
          return Finding.held(
              "called " + call.tool() + " with " + String.join(", ", texts), call.number());
        }
        if (step == 0 || absent.size() < missing.size()) {
          missing = absent;
          step = call.number();
        }
      }
    }
    var said =
        step == 0
            ? "never called " + Calls.anyOf(roles)
            : "called " + Calls.tools(called(play)) + " without " + String.join(", ", missing);
    return Finding.broken(Symptom.MISDEED, said, step)
        .rightIs("a call with " + String.join(", ", texts));
  }

  private List<ToolCalled> called(Play play) {
    return play.calls().stream().filter(call -> roles.contains(call.role())).toList();
  }

  /// The values of the arguments as one text, so that an amount and its currency stand side by
  /// side.
  private static String values(String arguments) {
    var values = new ArrayList<String>();
    Json.tryParse(arguments)
        .ifPresentOrElse(value -> collect(value, values), () -> values.add(arguments));
    return String.join("; ", values);
  }

  private static void collect(JsonValue value, List<String> into) {
    switch (value) {
      case JsonValue.JsonObject(var fields) ->
          fields.values().forEach(field -> collect(field, into));
      case JsonValue.JsonArray(var items) -> items.forEach(item -> collect(item, into));
      case JsonValue.JsonString(var text) -> into.add(text);
      case JsonValue.JsonNumber(var number) -> into.add(number.toPlainString());
      case JsonValue.JsonBoolean(var truth) -> into.add(Boolean.toString(truth));
      case JsonValue.JsonNull() -> {}
    }
  }

  private static boolean carries(String arguments, String text) {
    if (new Wording(arguments).has(text)) {
      return true;
    }
    return quantity(text).filter(wanted -> carriesQuantity(arguments, wanted)).isPresent();
  }

  private static boolean carriesQuantity(String arguments, Quantity wanted) {
    var mentions = Quantities.in(arguments);
    if (mentions.stream().anyMatch(mention -> mention.matches(wanted))) {
      return true;
    }
    return wanted instanceof Money(var amount, var currency)
        && new Wording(arguments).has(currency.code())
        && mentions.stream().anyMatch(mention -> mention.matches(new Plain(amount)));
  }

  private static Optional<Quantity> quantity(String text) {
    try {
      return Optional.of(Quantity.of(text));
    } catch (IllegalArgumentException _) {
      return Quantities.in(text).stream()
          .filter(mention -> mention.text().equals(text.strip()))
          .map(Mention::likeliest)
          .findFirst();
    }
  }
}
