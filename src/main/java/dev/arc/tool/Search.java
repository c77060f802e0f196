package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.world.Column;
import dev.arc.world.Document;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds records and documents by words: those that share the most of the words asked for.
final class Search implements Responder {

  @Override
  public Response respond(Request request) {
    if (request.canNameNothing()) {
      return Reader.everything(request);
    }
    var words = words(request.arguments());
    var parts = parts(request, words);
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put(
        "results",
        new JsonArray(parts.stream().map(part -> (JsonValue) new JsonObject(part)).toList()));
    fields.put("count", JsonNumber.of(parts.size()));
    if (parts.isEmpty()) {
      fields.put(
          "message",
          new JsonString(
              words.isEmpty() ? "Nothing to search for was given." : "Nothing matches."));
    }
    return Response.done(fields);
  }

  static Set<String> words(Arguments arguments) {
    var words = new LinkedHashSet<String>();
    arguments.values().forEach(argument -> words.addAll(Words.telling(argument.text())));
    return words;
  }

  /// The best records, table by table, then the best documents.
  static List<Map<String, JsonValue>> parts(Request request, Set<String> words) {
    var parts = new ArrayList<Map<String, JsonValue>>();
    for (var selected : best(request.view(), words)) {
      parts.add(request.delivery().section(selected));
    }
    for (var document : documents(request.view(), words)) {
      parts.add(request.delivery().document(document, document.text()));
    }
    return parts;
  }

  /// The rows that share the most words; a table's name and notes speak for all its rows.
  static List<Selected> best(View view, Set<String> words) {
    var best = new ArrayList<Selected>();
    var highest = 1;
    for (var table : view.askedFor(words)) {
      var context = context(table);
      var shared = shared(words, context);
      var others = new HashSet<>(words);
      others.removeAll(context);
      var known = new HashMap<String, Set<String>>();
      var rows = new ArrayList<Row>();
      for (var row : table.visibleRows()) {
        var score = shared + (others.isEmpty() ? 0 : score(others, row, table, known));
        if (score > highest) {
          best.clear();
          rows.clear();
          highest = score;
        }
        if (score == highest) {
          rows.add(row);
        }
      }
      if (!rows.isEmpty()) {
        best.add(Selected.all(table).withRows(List.copyOf(rows)));
      }
    }
    return best;
  }

  /// @param known the words of texts that stood in other rows
  private static int score(
      Set<String> words, Row row, Table table, Map<String, Set<String>> known) {
    var own = new HashSet<String>();
    for (var column : table.columns()) {
      if (column.kind() == Column.Kind.LABEL || column.kind() == Column.Kind.KEY) {
        View.words(row, column)
            .ifPresent(text ->
                own.addAll(known.computeIfAbsent(text, each -> Set.copyOf(Words.of(each)))));
      }
    }
    return shared(words, own);
  }

  /// What is said of all records of a table: its names, its notes, its columns.
  static Set<String> context(Table table) {
    var context = new HashSet<String>(Words.ofSource(table.source()));
    context.addAll(Words.of(table.name()));
    table.notes().values().forEach(note -> context.addAll(Words.of(note)));
    table.columns().forEach(column -> context.addAll(Words.of(column.name())));
    return context;
  }

  /// The documents that share the most words, if they share at least half of those asked for.
  static List<Document> documents(View view, Set<String> words) {
    var best = new ArrayList<Document>();
    var highest = Math.max(1, (words.size() + 1) / 2);
    for (var document : view.documents()) {
      var own = new HashSet<>(Words.ofSource(document.name()));
      own.addAll(Words.of(document.text()));
      var score = shared(words, own);
      if (score > highest) {
        best.clear();
        highest = score;
      }
      if (score == highest) {
        best.add(document);
      }
    }
    return best;
  }

  private static int shared(Set<String> words, Set<String> others) {
    return (int) words.stream().filter(others::contains).count();
  }
}
