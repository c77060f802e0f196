package dev.arc.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;

/// Conditions of SQL, in three values: true, false, and unknown where something compared is
/// nothing.
final class SqlConditions {

  private final SqlEvaluator evaluator;

  private SqlConditions(SqlEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  static SqlValue truth(SqlEvaluator evaluator, Expression condition) throws SqlException {
    var truth = new SqlConditions(evaluator).decide(condition);
    return truth.map(value -> (SqlValue) new SqlValue.Truth(value)).orElse(SqlValue.NOTHING);
  }

  private Optional<Boolean> decide(Expression condition) throws SqlException {
    return switch (condition) {
      case AndExpression and ->
          and(decided(and.getLeftExpression()), decided(and.getRightExpression()));
      case OrExpression or ->
          not(and(not(decided(or.getLeftExpression())), not(decided(or.getRightExpression()))));
      case NotExpression not -> not(decided(not.getExpression()));
      case IsNullExpression isNull ->
          Optional.of(
              (evaluator.value(isNull.getLeftExpression()) instanceof SqlValue.Nothing)
                  != isNull.isNot());
      case Between between -> between(between);
      case InExpression in -> in(in);
      case LikeExpression like -> like(like);
      case ComparisonOperator comparison -> compare(comparison);
      default -> throw SqlException.unsupported("\"" + shortened(condition) + "\"");
    };
  }

  private static String shortened(Expression expression) {
    var text = expression.toString();
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  private Optional<Boolean> decided(Expression condition) throws SqlException {
    return evaluator.value(condition) instanceof SqlValue.Truth(var truth)
        ? Optional.of(truth)
        : Optional.empty();
  }

  private static Optional<Boolean> and(Optional<Boolean> one, Optional<Boolean> other) {
    if (one.equals(Optional.of(false)) || other.equals(Optional.of(false))) {
      return Optional.of(false);
    }
    return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(true);
  }

  private static Optional<Boolean> not(Optional<Boolean> truth) {
    return truth.map(value -> !value);
  }

  private Optional<Boolean> compare(ComparisonOperator comparison) throws SqlException {
    var order = order(comparison.getLeftExpression(), comparison.getRightExpression());
    if (order.isEmpty()) {
      return Optional.empty();
    }
    int sign = order.get();
    return Optional.of(
        switch (comparison) {
          case EqualsTo _ -> sign == 0;
          case NotEqualsTo _ -> sign != 0;
          case GreaterThan _ -> sign > 0;
          case GreaterThanEquals _ -> sign >= 0;
          case MinorThan _ -> sign < 0;
          case MinorThanEquals _ -> sign <= 0;
          default -> throw SqlException.unsupported("\"" + comparison.getStringExpression() + "\"");
        });
  }

  private Optional<Integer> order(Expression one, Expression other) throws SqlException {
    return SqlValue.compare(evaluator.value(one), evaluator.value(other));
  }

  private Optional<Boolean> between(Between between) throws SqlException {
    var start = order(between.getLeftExpression(), between.getBetweenExpressionStart());
    var end = order(between.getLeftExpression(), between.getBetweenExpressionEnd());
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((start.get() >= 0 && end.get() <= 0) != between.isNot());
  }

  private Optional<Boolean> in(InExpression in) throws SqlException {
    if (!(in.getRightExpression() instanceof ExpressionList<?> list)) {
      throw SqlException.unsupported("a subquery");
    }
    var value = evaluator.value(in.getLeftExpression());
    if (value instanceof SqlValue.Nothing) {
      return Optional.empty();
    }
    var found = false;
    for (var item : list) {
      found |= SqlValue.compare(value, evaluator.value(item)).equals(Optional.of(0));
    }
    return Optional.of(found != in.isNot());
  }

  private Optional<Boolean> like(LikeExpression like) throws SqlException {
    var value = evaluator.value(like.getLeftExpression());
    var pattern = evaluator.value(like.getRightExpression());
    if (value instanceof SqlValue.Nothing || pattern instanceof SqlValue.Nothing) {
      return Optional.empty();
    }
    return Optional.of(matches(lower(value), lower(pattern)) != like.isNot());
  }

  private static String lower(SqlValue value) {
    return SqlValue.text(value).toLowerCase(Locale.ROOT);
  }

  /// Whether a text matches a pattern of `%` (any text) and `_` (any sign); in steps of their
  /// lengths' product, whatever the pattern.
  static boolean matches(String text, String pattern) {
    var reached = new ArrayList<>(List.of(true));
    for (var at = 0; at < text.length(); at++) {
      reached.add(false);
    }
    for (var sign : pattern.toCharArray()) {
      var next = new ArrayList<Boolean>();
      next.add(sign == '%' && reached.getFirst());
      for (var at = 1; at <= text.length(); at++) {
        var step =
            sign == '%'
                ? reached.get(at) || next.get(at - 1)
                : reached.get(at - 1) && (sign == '_' || sign == text.charAt(at - 1));
        next.add(step);
      }
      reached = next;
    }
    return reached.getLast();
  }
}
