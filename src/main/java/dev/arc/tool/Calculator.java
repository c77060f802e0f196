package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ToolSchema;
import dev.arc.tool.Arguments.Argument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Does arithmetic on what it is given: an expression, or an operation and its numbers.
final class Calculator implements Responder {

  private static final Set<String> NAMES_OF_EXPRESSIONS =
      Set.of(
          "expression",
          "expr",
          "formula",
          "equation",
          "calculation",
          "input",
          "query",
          "problem",
          "math",
          "statement",
          "text");
  private static final Set<String> NAMES_OF_SETTINGS =
      Set.of("precision", "decimal", "digit", "place", "scale", "rounding");

  private static final Set<String> NAMES_OF_NUMBERS =
      Set.of(
          "a", "amount", "b", "data", "figure", "first", "left", "new", "num", "number", "old",
          "operand", "right", "second", "term", "value", "x", "y");
  private static final Set<String> NAMES_OF_CHOICES =
      Set.of("operation", "operator", "op", "expression", "formula", "calculation", "function");

  /// What an operation is called, and what it is.
  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          Map.entry("add", "sum"),
          Map.entry("addition", "sum"),
          Map.entry("plus", "sum"),
          Map.entry("sum", "sum"),
          Map.entry("total", "sum"),
          Map.entry("subtract", "subtract"),
          Map.entry("subtraction", "subtract"),
          Map.entry("minus", "subtract"),
          Map.entry("difference", "subtract"),
          Map.entry("multiply", "multiply"),
          Map.entry("multiplication", "multiply"),
          Map.entry("product", "multiply"),
          Map.entry("divide", "divide"),
          Map.entry("division", "divide"),
          Map.entry("ratio", "divide"),
          Map.entry("average", "average"),
          Map.entry("avg", "average"),
          Map.entry("mean", "average"),
          Map.entry("min", "min"),
          Map.entry("minimum", "min"),
          Map.entry("max", "max"),
          Map.entry("maximum", "max"),
          Map.entry("median", "median"),
          Map.entry("count", "count"),
          Map.entry("change", "change"),
          Map.entry("growth", "change"),
          Map.entry("percent", "percent"),
          Map.entry("percentage", "percent"));

  @Override
  public Response respond(Request request) {
    try {
      return calculate(request.tool(), request.arguments());
    } catch (CalculationException problem) {
      return Response.rejected(
          "calculation_error", "Cannot calculate: " + problem.getMessage() + ".");
    }
  }

  private static Response calculate(ToolSchema tool, Arguments arguments)
      throws CalculationException {
    var operation = operation(arguments);
    var expression = expression(arguments);
    if (expression.isPresent()
        && (operation.isEmpty() || looksLikeArithmetic(expression.get().text()))) {
      return done(
          Map.of("expression", new JsonString(expression.get().text())),
          Arithmetic.evaluate(expression.get().text()));
    }
    var numbers = numbers(arguments, operation.map(Operation::argument));
    if (numbers.isEmpty()) {
      throw new CalculationException("there is nothing to calculate");
    }
    var name = operation.isPresent() ? operation.get().name() : onlyOperation(tool);
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("operation", new JsonString(name));
    fields.put(
        "numbers",
        new JsonArray(numbers.stream().map(number -> (JsonValue) new JsonNumber(number)).toList()));
    return done(fields, Calculation.tidy(apply(name, numbers)));
  }

  /// What a tool does that is not told what to do: the one thing that its description names, else
  /// adding up.
  private static String onlyOperation(ToolSchema tool) throws CalculationException {
    var properties = tool.parameters().object("properties").orElseGet(JsonObject::empty);
    if (properties.fields().keySet().stream()
        .flatMap(name -> Words.of(name).stream())
        .anyMatch(NAMES_OF_CHOICES::contains)) {
      throw new CalculationException("no operation was given; expected for example sum or divide");
    }
    var words = Words.of(tool.description());
    return words.stream()
        .filter(OPERATIONS::containsKey)
        .findFirst()
        .map(word -> OPERATIONS.getOrDefault(word, "sum"))
        .orElse("sum");
  }

  private static Response done(Map<String, JsonValue> head, BigDecimal result) {
    var fields = new LinkedHashMap<>(head);
    fields.put("result", new JsonNumber(result));
    return Response.done(fields);
  }

  private static Optional<Argument> expression(Arguments arguments) {
    var named =
        arguments.values().stream()
            .filter(argument -> argument.name().stream().anyMatch(NAMES_OF_EXPRESSIONS::contains))
            .findFirst();
    return named.isPresent()
        ? named
        : arguments.values().stream()
            .filter(argument -> looksLikeArithmetic(argument.text()))
            .findFirst();
  }

  private static boolean looksLikeArithmetic(String text) {
    return Figures.read(text).isEmpty()
        && text.chars().anyMatch(Character::isDigit)
        && text.chars().anyMatch(sign -> "+-*/^%(×÷".indexOf(sign) >= 0);
  }

  /// @param argument where it was named
  private record Operation(String name, Argument argument) {}

  private static Optional<Operation> operation(Arguments arguments) {
    for (var argument : arguments.values()) {
      if (argument.number().isEmpty() && !looksLikeArithmetic(argument.text())) {
        var words = argument.words();
        // A "percentage change" is a change before it is a percentage.
        var known =
            words.contains("change")
                ? "change"
                : words.stream().filter(OPERATIONS::containsKey).findFirst().orElse("");
        if (!known.isEmpty()) {
          return Optional.of(new Operation(OPERATIONS.getOrDefault(known, known), argument));
        }
      }
    }
    return Optional.empty();
  }

  private static List<BigDecimal> numbers(Arguments arguments, Optional<Argument> operation)
      throws CalculationException {
    var numbers = new ArrayList<BigDecimal>();
    for (var argument : arguments.values()) {
      var isSetting = argument.name().stream().anyMatch(NAMES_OF_SETTINGS::contains);
      if (!isSetting && !operation.equals(Optional.of(argument))) {
        var number = argument.number();
        if (number.isEmpty() && argument.name().stream().anyMatch(NAMES_OF_NUMBERS::contains)) {
          throw new CalculationException(
              "\"" + argument.text() + "\" (" + argument.path() + ") is not a number");
        }
        number.ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  private static BigDecimal apply(String operation, List<BigDecimal> numbers)
      throws CalculationException {
    return switch (operation) {
      case "subtract", "multiply", "divide" -> chain(operation, numbers);
      case "change" -> {
        two(operation, numbers);
        yield Calculation.divide(numbers.get(1).subtract(numbers.get(0)), numbers.get(0))
            .movePointRight(2);
      }
      case "percent" -> {
        two(operation, numbers);
        yield Calculation.divide(numbers.get(0), numbers.get(1)).movePointRight(2);
      }
      default -> Calculation.apply(operation, numbers);
    };
  }

  private static BigDecimal chain(String operation, List<BigDecimal> numbers)
      throws CalculationException {
    if (numbers.size() < 2) {
      throw new CalculationException(operation + " needs at least two numbers");
    }
    var value = numbers.getFirst();
    for (var number : numbers.subList(1, numbers.size())) {
      value =
          switch (operation) {
            case "subtract" -> value.subtract(number);
            case "multiply" -> Calculation.checked(value.multiply(number));
            default -> Calculation.divide(value, number);
          };
    }
    return Calculation.checked(value);
  }

  private static void two(String operation, List<BigDecimal> numbers) throws CalculationException {
    if (numbers.size() != 2) {
      throw new CalculationException(operation + " needs two numbers, got " + numbers.size());
    }
  }
}
