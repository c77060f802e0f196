package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.world.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/// Answers one SELECT over one table. Aggregates are computed from digits alone, as a database does
/// that knows of no currencies.
final class SqlSelect {

  private final PlainSelect select;
  private final SqlTable table;
  private final Request request;

  SqlSelect(PlainSelect select, SqlTable table, Request request) {
    this.select = select;
    this.table = table;
    this.request = request;
  }

  /// One line of the result, with the rows it comes from.
  private record Line(List<Row> rows, JsonObject record) {}

  Map<String, JsonValue> run() throws SqlException {
    var page = request.delivery().page(filtered());
    var lines = new ArrayList<Line>();
    for (var group : groups(page.rows())) {
      if (select.getHaving() == null || over(group).holds(select.getHaving())) {
        lines.add(new Line(group, record(group)));
      }
    }
    sort(lines);
    var fields = request.delivery().head(table.table());
    fields.put(
        "records",
        new JsonArray(
            limited(distinct(lines)).stream().map(line -> (JsonValue) line.record()).toList()));
    request.delivery().finish(fields, table.table(), page);
    return fields;
  }

  private SqlEvaluator over(List<Row> rows) {
    return new SqlEvaluator(table, rows, request.view().today());
  }

  private List<Row> filtered() throws SqlException {
    if (select.getWhere() == null) {
      return table.table().visibleRows();
    }
    var rows = new ArrayList<Row>();
    for (var row : table.table().visibleRows()) {
      if (over(List.of(row)).holds(select.getWhere())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<List<Row>> groups(List<Row> rows) throws SqlException {
    if (request.delivery().isEmptied()) {
      return List.of();
    }
    if (select.getGroupBy() != null) {
      return grouped(rows, select.getGroupBy().getGroupByExpressionList());
    }
    if (aggregates()) {
      return List.of(rows);
    }
    return rows.stream().map(List::of).toList();
  }

  private List<List<Row>> grouped(List<Row> rows, ExpressionList<Expression> by)
      throws SqlException {
    var groups = new LinkedHashMap<List<SqlValue>, List<Row>>();
    for (var row : rows) {
      var key = new ArrayList<SqlValue>();
      for (var expression : by) {
        key.add(over(List.of(row)).value(resolved(expression)));
      }
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private boolean aggregates() {
    return select.getSelectItems().stream().anyMatch(item -> aggregates(item.getExpression()));
  }

  private static boolean aggregates(@Nullable Expression expression) {
    return switch (expression) {
      case null -> false;
      case Function function ->
          SqlFunctions.AGGREGATES.contains(function.getName().toLowerCase(Locale.ROOT))
              || SqlFunctions.arguments(function).stream().anyMatch(SqlSelect::aggregates);
      case BinaryExpression binary ->
          aggregates(binary.getLeftExpression()) || aggregates(binary.getRightExpression());
      case ExpressionList<?> list -> list.stream().anyMatch(SqlSelect::aggregates);
      default -> false;
    };
  }

  private JsonObject record(List<Row> group) throws SqlException {
    var fields = new LinkedHashMap<String, JsonValue>();
    for (var item : select.getSelectItems()) {
      if (item.getExpression() instanceof AllColumns) {
        for (var field : table.fields()) {
          fields.put(
              field, group.isEmpty() ? new JsonNull() : table.shown(group.getFirst(), field));
        }
      } else {
        fields.put(name(item), shown(item.getExpression(), group));
      }
    }
    return new JsonObject(fields);
  }

  private String name(SelectItem<?> item) {
    if (item.getAlias() != null) {
      return SqlEvaluator.unquoted(item.getAlias().getName());
    }
    return item.getExpression() instanceof Column column
        ? SqlEvaluator.unquoted(column.getColumnName())
        : item.getExpression().toString().toLowerCase(Locale.ROOT);
  }

  /// A field as it is written, an aggregate of a field written alike, and everything else as plain
  /// values.
  private JsonValue shown(Expression expression, List<Row> group) throws SqlException {
    var value = over(group).value(expression);
    if (expression instanceof Column column) {
      var field = table.field(SqlEvaluator.unquoted(column.getColumnName()));
      if (field.isPresent() && !group.isEmpty()) {
        return table.shown(group.getFirst(), field.get());
      }
    }
    if (value instanceof SqlValue.Number(var number)) {
      var field = figureField(expression);
      if (field.isPresent()) {
        return table.computed(field.get(), group, number);
      }
    }
    return SqlValue.json(value);
  }

  /// The column whose figures an expression sums up or takes one of.
  private Optional<String> figureField(Expression expression) {
    if (!(expression instanceof Function function)) {
      return Optional.empty();
    }
    var arguments = SqlFunctions.arguments(function);
    var keepsKind =
        List.of("sum", "avg", "min", "max", "total", "average", "round", "coalesce", "ifnull")
            .contains(function.getName().toLowerCase(Locale.ROOT));
    if (!keepsKind || arguments.isEmpty()) {
      return Optional.empty();
    }
    return arguments.getFirst() instanceof Column column
        ? table
            .field(SqlEvaluator.unquoted(column.getColumnName()))
            .filter(field -> table.column(field).isPresent())
        : figureField(arguments.getFirst());
  }

  private List<Line> distinct(List<Line> lines) {
    if (select.getDistinct() == null) {
      return lines;
    }
    var seen = new LinkedHashSet<JsonObject>();
    return lines.stream().filter(line -> seen.add(line.record())).toList();
  }

  private void sort(List<Line> lines) throws SqlException {
    if (select.getOrderByElements() == null) {
      return;
    }
    for (var element : select.getOrderByElements().reversed()) {
      var values = new java.util.IdentityHashMap<Line, SqlValue>();
      for (var line : lines) {
        values.put(line, over(line.rows()).value(resolved(element.getExpression())));
      }
      lines.sort(order(values, element));
    }
  }

  private static Comparator<Line> order(Map<Line, SqlValue> values, OrderByElement element) {
    Comparator<Line> ascending =
        (one, other) -> {
          var left = values.getOrDefault(one, SqlValue.NOTHING);
          var right = values.getOrDefault(other, SqlValue.NOTHING);
          var empty =
              Boolean.compare(right instanceof SqlValue.Nothing, left instanceof SqlValue.Nothing);
          return SqlValue.compare(left, right).orElse(empty);
        };
    return element.isAsc() ? ascending : ascending.reversed();
  }

  /// An alias or a position of the select list stands for its expression.
  private Expression resolved(Expression expression) {
    var items = select.getSelectItems();
    if (expression instanceof LongValue position
        && position.getValue() >= 1
        && position.getValue() <= items.size()) {
      return items.get((int) position.getValue() - 1).getExpression();
    }
    if (expression instanceof Column column
        && table.field(SqlEvaluator.unquoted(column.getColumnName())).isEmpty()) {
      for (var item : items) {
        if (item.getAlias() != null
            && name(item).equalsIgnoreCase(SqlEvaluator.unquoted(column.getColumnName()))) {
          return item.getExpression();
        }
      }
    }
    return expression;
  }

  private List<Line> limited(List<Line> lines) throws SqlException {
    var limit = select.getLimit() == null ? null : select.getLimit().getRowCount();
    if (select.getTop() != null) {
      limit = select.getTop().getExpression();
    }
    var offset = select.getOffset() == null ? null : select.getOffset().getOffset();
    if (offset == null && select.getLimit() != null) {
      offset = select.getLimit().getOffset();
    }
    var start = Math.min(lines.size(), count(offset, 0));
    return lines.subList(
        start, (int) Math.min(lines.size(), (long) start + count(limit, lines.size())));
  }

  private static int count(@Nullable Expression expression, int otherwise) throws SqlException {
    if (expression == null) {
      return otherwise;
    }
    if (expression instanceof LongValue number && number.getValue() >= 0) {
      return (int) Math.min(number.getValue(), Integer.MAX_VALUE);
    }
    throw SqlException.unsupported("LIMIT " + expression);
  }
}
