package dev.arc.tool;

import dev.arc.world.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.statement.select.AllColumns;

/// The functions of SQL that people use most.
record SqlFunctions(SqlEvaluator evaluator) {

  static final Set<String> AGGREGATES =
      Set.of("sum", "avg", "min", "max", "count", "total", "average");

  SqlValue call(Function function) throws SqlException {
    var name = function.getName().toLowerCase(Locale.ROOT);
    return AGGREGATES.contains(name)
        ? aggregate(name, function)
        : single(name, arguments(function));
  }

  static List<Expression> arguments(Function function) {
    var parameters = function.getParameters();
    return parameters == null ? List.of() : List.copyOf(parameters);
  }

  private SqlValue aggregate(String name, Function function) throws SqlException {
    var arguments = arguments(function);
    if (arguments.size() != 1) {
      throw new SqlException(name.toUpperCase(Locale.ROOT) + " needs one argument");
    }
    if (arguments.getFirst() instanceof AllColumns) {
      return new SqlValue.Number(BigDecimal.valueOf(evaluator.rows().size()));
    }
    var values = values(arguments.getFirst(), function.isDistinct());
    return switch (name) {
      case "count" -> new SqlValue.Number(BigDecimal.valueOf(values.size()));
      case "min" -> extreme(values, -1);
      case "max" -> extreme(values, 1);
      case "sum", "total" -> compute(Aggregate.SUM, values);
      default -> compute(Aggregate.AVERAGE, values);
    };
  }

  /// The values of an expression over all rows, without those that are nothing.
  private List<SqlValue> values(Expression expression, boolean distinct) throws SqlException {
    var values = new ArrayList<SqlValue>();
    for (Row row : evaluator.rows()) {
      var value = evaluator.at(row).value(expression);
      if (!(value instanceof SqlValue.Nothing)) {
        values.add(value);
      }
    }
    return distinct ? List.copyOf(new LinkedHashSet<>(values)) : values;
  }

  private static SqlValue extreme(List<SqlValue> values, int sign) {
    return values.stream()
        .reduce((one, other) -> SqlValue.compare(one, other).orElse(0) * sign >= 0 ? one : other)
        .orElse(SqlValue.NOTHING);
  }

  private static SqlValue compute(Aggregate operation, List<SqlValue> values) throws SqlException {
    var numbers = new ArrayList<BigDecimal>();
    for (var value : values) {
      numbers.add(SqlEvaluator.number(value));
    }
    return operation
        .of(numbers)
        .map(number -> (SqlValue) new SqlValue.Number(number))
        .orElse(SqlValue.NOTHING);
  }

  private SqlValue single(String name, List<Expression> arguments) throws SqlException {
    var values = new ArrayList<SqlValue>();
    for (var argument : arguments) {
      values.add(evaluator.value(argument));
    }
    if (name.equals("current_date") || name.equals("now") || name.equals("curdate")) {
      return new SqlValue.Date(evaluator.today());
    }
    if (values.isEmpty()) {
      throw new SqlException("no such function: " + name + "()");
    }
    var first = values.getFirst();
    return switch (name) {
      case "coalesce", "ifnull", "nvl", "isnull" ->
          values.stream()
              .filter(value -> !(value instanceof SqlValue.Nothing))
              .findFirst()
              .orElse(SqlValue.NOTHING);
      case "lower", "lcase" -> text(first, SqlValue.text(first).toLowerCase(Locale.ROOT));
      case "upper", "ucase" -> text(first, SqlValue.text(first).toUpperCase(Locale.ROOT));
      case "trim" -> text(first, SqlValue.text(first).strip());
      case "length", "len" ->
          first instanceof SqlValue.Nothing
              ? first
              : new SqlValue.Number(BigDecimal.valueOf(SqlValue.text(first).length()));
      case "abs" ->
          first instanceof SqlValue.Nothing
              ? first
              : new SqlValue.Number(SqlEvaluator.number(first).abs());
      case "round" -> round(values);
      case "date", "to_date" ->
          SqlValue.day(first)
              .map(day -> (SqlValue) new SqlValue.Date(day))
              .orElse(SqlValue.NOTHING);
      case "year", "month", "day", "quarter" -> part(name, first);
      case "strftime" -> strftime(values);
      default -> throw new SqlException("no such function: " + name);
    };
  }

  private static SqlValue text(SqlValue original, String text) {
    return original instanceof SqlValue.Nothing ? original : new SqlValue.Text(text);
  }

  private static SqlValue round(List<SqlValue> values) throws SqlException {
    if (values.getFirst() instanceof SqlValue.Nothing) {
      return SqlValue.NOTHING;
    }
    var places = values.size() > 1 ? SqlEvaluator.number(values.get(1)).intValue() : 0;
    return new SqlValue.Number(
        SqlEvaluator.number(values.getFirst())
            .setScale(Math.clamp(places, -30, 30), RoundingMode.HALF_UP));
  }

  /// A part of a day: year, month, quarter or day.
  static SqlValue part(String name, SqlValue value) throws SqlException {
    var day = SqlValue.day(value);
    if (day.isEmpty()) {
      return SqlValue.NOTHING;
    }
    var number =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "year" -> day.get().getYear();
          case "month" -> day.get().getMonthValue();
          case "day" -> day.get().getDayOfMonth();
          case "quarter" -> (day.get().getMonthValue() + 2) / 3;
          default -> throw SqlException.unsupported("EXTRACT(" + name + ")");
        };
    return new SqlValue.Number(BigDecimal.valueOf(number));
  }

  private static SqlValue strftime(List<SqlValue> values) throws SqlException {
    var day =
        values.size() == 2 ? SqlValue.day(values.get(1)) : Optional.<java.time.LocalDate>empty();
    if (day.isEmpty()) {
      return SqlValue.NOTHING;
    }
    var text =
        SqlValue.text(values.getFirst())
            .replace("%Y", String.format(Locale.ROOT, "%04d", day.get().getYear()))
            .replace("%m", String.format(Locale.ROOT, "%02d", day.get().getMonthValue()))
            .replace("%d", String.format(Locale.ROOT, "%02d", day.get().getDayOfMonth()));
    if (text.contains("%")) {
      throw SqlException.unsupported("strftime with other parts than %Y, %m and %d");
    }
    return new SqlValue.Text(text);
  }
}
