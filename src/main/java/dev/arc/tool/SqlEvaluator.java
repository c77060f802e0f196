package dev.arc.tool;

import dev.arc.world.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;

/// Works out SQL expressions over a group of rows, of which the first stands for all where no
/// aggregate function does.
///
/// @param today what CURRENT_DATE gives
record SqlEvaluator(SqlTable table, List<Row> rows, LocalDate today) {

  SqlValue value(Expression expression) throws SqlException {
    return switch (expression) {
      case Column column -> column(column);
      case LongValue number -> new SqlValue.Number(decimal(number.getStringValue()));
      case DoubleValue number -> new SqlValue.Number(decimal(number.toString()));
      case StringValue text -> new SqlValue.Text(text.getNotExcapedValue());
      case NullValue _ -> SqlValue.NOTHING;
      case BooleanValue truth -> new SqlValue.Truth(truth.getValue());
      case DateTimeLiteralExpression literal -> day(literal.getValue().replace("'", ""));
      case TimeKeyExpression _ -> new SqlValue.Date(today);
      case SignedExpression signed -> signed(signed);
      case ExpressionList<?> list when list.size() == 1 -> value(list.getFirst());
      case CastExpression cast -> cast(cast);
      case ExtractExpression extract ->
          SqlFunctions.part(extract.getName(), value(extract.getExpression()));
      case Function function -> new SqlFunctions(this).call(function);
      case NotExpression _ -> SqlConditions.truth(this, expression);
      case Addition _, Subtraction _, Multiplication _, Division _, Modulo _, Concat _ ->
          arithmetic((BinaryExpression) expression);
      default -> SqlConditions.truth(this, expression);
    };
  }

  /// This evaluator for one row of its group.
  SqlEvaluator at(Row row) {
    return new SqlEvaluator(table, List.of(row), today);
  }

  private static BigDecimal decimal(String text) throws SqlException {
    try {
      return Calculation.checked(new BigDecimal(text));
    } catch (NumberFormatException | CalculationException problem) {
      throw new SqlException("\"" + text + "\" is not a number that can be used");
    }
  }

  private static SqlValue day(String text) throws SqlException {
    var day = SqlValue.day(new SqlValue.Text(text));
    if (day.isEmpty()) {
      throw new SqlException("invalid date '" + text + "'; expected for example '2026-07-01'");
    }
    return new SqlValue.Date(day.get());
  }

  private SqlValue column(Column column) throws SqlException {
    var name = unquoted(column.getColumnName());
    var field = table.field(name);
    if (field.isPresent()) {
      return rows.isEmpty() ? SqlValue.NOTHING : table.value(rows.getFirst(), field.get());
    }
    if (column.getColumnName().startsWith("\"")) {
      return new SqlValue.Text(name);
    }
    if (name.equalsIgnoreCase("current_date")) {
      return new SqlValue.Date(today);
    }
    throw new SqlException(
        "no such column: "
            + name
            + "; columns of "
            + table.table().name()
            + ": "
            + String.join(", ", table.fields()));
  }

  static String unquoted(String name) {
    var quoted = name.length() > 1 && "\"`[".indexOf(name.charAt(0)) >= 0;
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private SqlValue signed(SignedExpression signed) throws SqlException {
    var number = SqlValue.number(value(signed.getExpression()));
    return number
        .map(value ->
            (SqlValue) new SqlValue.Number(signed.getSign() == '-' ? value.negate() : value))
        .orElse(SqlValue.NOTHING);
  }

  private SqlValue cast(CastExpression cast) throws SqlException {
    var value = value(cast.getLeftExpression());
    var type = String.valueOf(cast.getColDataType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("date") || type.startsWith("timestamp")) {
      return SqlValue.day(value)
          .map(day -> (SqlValue) new SqlValue.Date(day))
          .orElse(SqlValue.NOTHING);
    }
    if (type.contains("char") || type.contains("text") || type.contains("string")) {
      return value instanceof SqlValue.Nothing ? value : new SqlValue.Text(SqlValue.text(value));
    }
    return SqlValue.number(value)
        .map(number -> (SqlValue) new SqlValue.Number(number))
        .orElse(SqlValue.NOTHING);
  }

  private SqlValue arithmetic(BinaryExpression operation) throws SqlException {
    var left = value(operation.getLeftExpression());
    var right = value(operation.getRightExpression());
    if (left instanceof SqlValue.Nothing || right instanceof SqlValue.Nothing) {
      return SqlValue.NOTHING;
    }
    if (operation instanceof Concat) {
      return new SqlValue.Text(SqlValue.text(left) + SqlValue.text(right));
    }
    try {
      return calculate(operation, number(left), number(right));
    } catch (CalculationException problem) {
      throw new SqlException(Optional.ofNullable(problem.getMessage()).orElse("arithmetic error"));
    }
  }

  private static SqlValue calculate(BinaryExpression operation, BigDecimal left, BigDecimal right)
      throws CalculationException {
    return new SqlValue.Number(
        Calculation.checked(
            switch (operation) {
              case Addition _ -> left.add(right);
              case Subtraction _ -> left.subtract(right);
              case Multiplication _ -> left.multiply(right);
              case Modulo _ -> Calculation.remainder(left, right);
              default -> Calculation.divide(left, right);
            }));
  }

  static BigDecimal number(SqlValue value) throws SqlException {
    var number = SqlValue.number(value);
    if (number.isEmpty()) {
      throw new SqlException("\"" + SqlValue.text(value) + "\" is not a number");
    }
    return number.get();
  }

  /// Whether a condition holds; what is unknown does not.
  boolean holds(Expression condition) throws SqlException {
    try {
      return value(condition) instanceof SqlValue.Truth(var truth) && truth;
    } catch (DateTimeException problem) {
      throw new SqlException("invalid date in " + condition);
    }
  }
}
