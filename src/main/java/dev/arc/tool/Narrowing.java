package dev.arc.tool;

import dev.arc.tool.Arguments.Argument;
import dev.arc.world.Column;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Narrows a table to what the other arguments clearly ask for: rows by the words in them, fields
/// by their names, and figures to be computed. What is not clear is not applied, and the answer
/// says so. Made for one table of one call.
final class Narrowing {

  private static final Set<String> NAMES_OF_FIELDS =
      Set.of("column", "field", "measure", "metric", "attribute", "select", "value");
  private static final Set<String> NAMES_OF_OPERATIONS =
      Set.of(
          "operation",
          "op",
          "aggregate",
          "aggregation",
          "function",
          "calculation",
          "action",
          "analysi",
          "analysis",
          "method",
          "type",
          "task");

  private final Table table;
  private final Map<String, Set<String>> wanted = new LinkedHashMap<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private final Set<Aggregate> operations = new LinkedHashSet<>();
  private final List<String> ignored = new ArrayList<>();

  private Narrowing(Table table) {
    this.table = table;
  }

  /// What is left, and a sentence about it; empty where everything was asked for and given.
  record Result(Selected selected, String says) {}

  static Result narrow(Selected selected, List<Argument> arguments) {
    var narrowing = new Narrowing(selected.table());
    arguments.forEach(narrowing::read);
    return narrowing.apply(selected);
  }

  private void read(Argument argument) {
    var understood = readOperation(argument) | readFields(argument);
    if (!understood && !readRows(argument)) {
      ignored.add(argument.path() + " = " + shortened(argument.text()));
    }
  }

  private boolean readOperation(Argument argument) {
    if (argument.name().stream().noneMatch(NAMES_OF_OPERATIONS::contains)) {
      return false;
    }
    var found = argument.words().stream().flatMap(word -> Aggregate.named(word).stream()).toList();
    operations.addAll(found);
    return !found.isEmpty();
  }

  private boolean readFields(Argument argument) {
    var found = new ArrayList<String>();
    var isField = argument.name().stream().anyMatch(NAMES_OF_FIELDS::contains);
    for (var part : argument.text().split(",", -1)) {
      var name = Words.of(part);
      var column =
          table.columns().stream().filter(each -> Words.of(each.name()).equals(name)).findFirst();
      column.ifPresent(each -> found.add(each.name()));
      isField |= column.isPresent();
    }
    fields.addAll(found);
    return isField && !found.isEmpty();
  }

  private boolean readRows(Argument argument) {
    if (table.source().equals(View.RATES)) {
      // All of them: a rate between two currencies may lead through a third.
      return true;
    }
    // "munich_travel.xlsx" names the source, not the rows of Munich.
    var words = Words.without(argument.words(), Words.ofSource(table.source()));
    var found = false;
    for (var column : table.columns()) {
      if (column.kind() == Column.Kind.LABEL || column.kind() == Column.Kind.KEY) {
        found |= readRows(argument, words, column);
      }
    }
    return found;
  }

  private boolean readRows(Argument argument, List<String> words, Column column) {
    var found = false;
    for (var row : table.visibleRows()) {
      var text = View.words(row, column);
      if (text.isPresent() && Sources.names(argument, words, text.get())) {
        wanted.computeIfAbsent(column.name(), _ -> new LinkedHashSet<>()).add(text.get());
        found = true;
      }
    }
    return found;
  }

  private Result apply(Selected selected) {
    var rows = selected.rows();
    var applied = new ArrayList<String>();
    for (var each : wanted.entrySet()) {
      var fewer =
          rows.stream().filter(row -> isWanted(row, each.getKey(), each.getValue())).toList();
      var says = each.getKey() + " = " + String.join(" or ", each.getValue());
      if (fewer.isEmpty()) {
        ignored.add(says);
      } else {
        rows = fewer;
        applied.add(says);
      }
    }
    var narrowed =
        selected
            .withRows(rows)
            .withFields(given(selected.fields()))
            .withOperations(List.copyOf(operations));
    return new Result(narrowed, says(applied));
  }

  private boolean isWanted(Row row, String name, Set<String> texts) {
    return table
        .column(name)
        .flatMap(column -> View.words(row, column))
        .map(texts::contains)
        .orElse(false);
  }

  /// The fields asked for, with those that tell records apart and those that carry the currency.
  private List<String> given(List<String> all) {
    if (fields.isEmpty()) {
      return all;
    }
    return all.stream().filter(this::isGiven).toList();
  }

  private boolean isGiven(String field) {
    return fields.contains(field)
        || table.column(field).map(column -> column.kind() == Column.Kind.KEY).orElse(true);
  }

  private String says(List<String> applied) {
    var parts = new ArrayList<String>();
    if (!applied.isEmpty()) {
      parts.add("Records where " + String.join("; ", applied) + ".");
    }
    if (!ignored.isEmpty()) {
      parts.add("Not applied: " + String.join("; ", ignored) + ".");
    }
    return String.join(" ", parts);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
