package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.world.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/// Answers SQL over the tables of a world, as a database does that may only be read.
final class Sql {

  private static final int LONGEST = 5_000;
  private static final int DEEPEST = 40;
  private static final List<String> CHANGES =
      List.of("insert into ", "update ", "delete from ", "drop ", "alter ", "create ", "truncate ");

  private Sql() {}

  /// Whether a text is meant as SQL rather than as a question in words.
  static boolean isMeant(String text) {
    var start = plain(text).toLowerCase(Locale.ROOT);
    return start.startsWith("select ") && start.contains(" from ")
        || start.startsWith("with ") && start.contains(" select ")
        || start.startsWith("show tables")
        || start.startsWith("describe ")
        || start.startsWith("update ") && start.contains(" set ")
        || CHANGES.stream().filter(change -> !change.equals("update ")).anyMatch(start::startsWith)
            && isMarked(start);
  }

  /// Whether a text that starts with a word that prose uses too has the marks of SQL.
  private static boolean isMarked(String start) {
    return start.contains(" table ")
        || start.contains(" values")
        || start.startsWith("delete from ")
        || start.startsWith("insert into ");
  }

  /// Without the fences, comments' ends and semicolons that models put around SQL, in one line.
  private static String plain(String text) {
    var sql = text.strip();
    if (sql.startsWith("```")) {
      sql = sql.substring(3).replace("```", "").strip();
      sql = sql.regionMatches(true, 0, "sql", 0, 3) ? sql.substring(3).strip() : sql;
    }
    while (sql.endsWith(";")) {
      sql = sql.substring(0, sql.length() - 1).strip();
    }
    return sql.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }

  static Map<String, JsonValue> run(String text, Request request) throws SqlException {
    var sql = plain(text);
    var start = sql.toLowerCase(Locale.ROOT);
    if (start.startsWith("show tables") || start.startsWith("describe ")) {
      return Map.of("tables", JsonValue.of(request.view().schema()));
    }
    if (CHANGES.stream().anyMatch(start::startsWith)) {
      throw new SqlException("this connection may only read; use SELECT");
    }
    if (!(parsed(sql) instanceof PlainSelect select)) {
      throw SqlException.unsupported("this statement");
    }
    return new SqlSelect(supported(select), new SqlTable(table(select, request.view())), request)
        .run();
  }

  private static Statement parsed(String sql) throws SqlException {
    if (sql.length() > LONGEST || depth(sql) > DEEPEST) {
      throw new SqlException("the query is too long or nested too deeply");
    }
    try {
      // Not CCJSqlParserUtil.parse: it starts a thread for every query.
      return CCJSqlParserUtil.newParser(sql).withSquareBracketQuotation(true).Statement();
    } catch (ParseException | TokenMgrException problem) {
      throw new SqlException("syntax error" + near(problem));
    }
  }

  private static int depth(String sql) {
    var depth = 0;
    var deepest = 0;
    for (var at = 0; at < sql.length(); at++) {
      depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static String near(Exception problem) {
    return problem instanceof ParseException parse
            && parse.currentToken != null
            && parse.currentToken.next != null
        ? " near \"" + parse.currentToken.next.image + "\""
        : "";
  }

  private static PlainSelect supported(PlainSelect select) throws SqlException {
    if (select.getJoins() != null && !select.getJoins().isEmpty()) {
      throw SqlException.unsupported("JOIN");
    }
    if (select.getWithItemsList() != null && !select.getWithItemsList().isEmpty()) {
      throw SqlException.unsupported("WITH");
    }
    if (select.getFetch() != null) {
      throw SqlException.unsupported("FETCH");
    }
    return select;
  }

  private static Table table(PlainSelect select, View view) throws SqlException {
    if (!(select.getFromItem() instanceof net.sf.jsqlparser.schema.Table from)) {
      throw SqlException.unsupported("a query without one table in FROM");
    }
    var name = SqlEvaluator.unquoted(from.getName());
    // FROM travel.xlsx is read as the table xlsx of a schema travel.
    var found = find(name, view).or(() -> find(from.getFullyQualifiedName(), view));
    if (found.isEmpty()) {
      throw new SqlException("no such table: " + name + "; tables: " + view.schema());
    }
    return found.get();
  }

  /// The table of this name, by its own name or its source's.
  static Optional<Table> find(String name, View view) {
    var words = Words.ofSource(name);
    return view.tables().stream()
        .filter(table ->
            Words.of(table.name()).equals(words) || Words.ofSource(table.source()).equals(words))
        .findFirst();
  }
}
