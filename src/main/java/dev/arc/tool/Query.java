package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.tool.Arguments.Argument;
import dev.arc.tool.Sources.Finding;
import dev.arc.world.Column;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers a structured question over records: SQL, filters, or a question in words.
final class Query implements Responder {

  private static final Set<String> NAMES_OF_TABLES =
      Set.of("table", "from", "collection", "dataset", "entity", "relation");

  @Override
  public Response respond(Request request) {
    if (request.canNameNothing()) {
      return Reader.everything(request);
    }
    var sql =
        request.arguments().values().stream()
            .filter(argument -> Sql.isMeant(argument.text()))
            .findFirst();
    if (sql.isPresent()) {
      return sql(sql.get().text(), request);
    }
    var table = request.arguments().values().stream().filter(Query::namesTable).findFirst();
    return table.isPresent() ? filtered(request, table.get()) : inWords(request);
  }

  private static Response sql(String text, Request request) {
    try {
      return Response.done(Sql.run(text, request));
    } catch (SqlException problem) {
      return Response.rejected("query_error", String.valueOf(problem.getMessage()));
    }
  }

  private static boolean namesTable(Argument argument) {
    return !argument.text().isBlank()
        && argument.name().size() <= 2
        && argument.name().stream().anyMatch(NAMES_OF_TABLES::contains);
  }

  private static Response filtered(Request request, Argument named) {
    var table = Sql.find(named.text(), request.view());
    if (table.isPresent()) {
      var condition = condition(request, table.get());
      return condition.isPresent()
          ? sql(condition.get(), request)
          : Reader.deliver(
              request, new Finding(List.of(Selected.all(table.get())), List.of(), List.of(named)));
    }
    var found =
        Sources.find(request.view(), new Arguments(request.arguments().object(), List.of(named)));
    return found.tables().isEmpty()
        ? Response.rejected(
            "no_such_table",
            "no such table: " + named.text() + "; tables: " + request.view().schema())
        : Reader.deliver(request, found);
  }

  /// A filter that is written as a condition of SQL, as a whole query.
  private static Optional<String> condition(Request request, Table table) {
    return request.arguments().named("where", "filter", "condition", "criteria").stream()
        .map(Argument::text)
        .filter(text ->
            text.chars().anyMatch(sign -> "=<>".indexOf(sign) >= 0)
                || text.toLowerCase(java.util.Locale.ROOT).contains(" like "))
        .map(text -> "SELECT * FROM \"" + table.name() + "\" WHERE " + text)
        .findFirst();
  }

  /// The tables that share the most words with the question, narrowed to the records that it names.
  private static Response inWords(Request request) {
    var words = Search.words(request.arguments());
    var best = new ArrayList<Selected>();
    var highest = 1;
    for (var table : request.view().askedFor(words)) {
      var score = score(table, words);
      if (score > highest) {
        best.clear();
        highest = score;
      }
      if (score == highest) {
        best.add(Selected.all(table));
      }
    }
    return best.isEmpty()
        ? nothing(request)
        : Reader.deliver(request, new Finding(best, List.of(), List.of()));
  }

  private static int score(Table table, Set<String> words) {
    var own = new HashSet<>(Search.context(table));
    for (var column : table.columns()) {
      if (column.kind() == Column.Kind.LABEL || column.kind() == Column.Kind.KEY) {
        table
            .visibleRows()
            .forEach(row -> View.words(row, column).ifPresent(text -> own.addAll(Words.of(text))));
      }
    }
    return (int) words.stream().filter(own::contains).count();
  }

  private static Response nothing(Request request) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("records", new JsonArray(List.of()));
    fields.put("row_count", JsonNumber.of(0));
    fields.put(
        "message", new JsonString("Nothing here matches. Tables: " + request.view().schema()));
    return Response.done(fields);
  }
}
