package dev.arc.tool;

import dev.arc.tool.Arguments.Argument;
import dev.arc.world.Column;
import dev.arc.world.Document;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds the tables and documents that arguments mean: by the name of the source or of the table,
/// by a record's key, by the words of a label. The closest way of naming that any argument uses
/// decides; all that is named that way is meant.
final class Sources {

  private static final Set<String> NAMES_OF_SOURCES =
      Set.of(
          "file",
          "filename",
          "source",
          "sheet",
          "spreadsheet",
          "workbook",
          "document",
          "doc",
          "path",
          "filepath",
          "table",
          "dataset",
          "url",
          "uri",
          "location",
          "resource",
          "collection");

  private static final int SHORT = 3;

  /// How closely an argument names a source, from not at all.
  private enum Closeness {
    NOT,
    /// All words of the argument stand in the source's name.
    PARTIAL,
    /// The source's whole name stands in the argument.
    CONTAINED,
    EXACT
  }

  /// What was found.
  ///
  /// @param used the arguments that led there
  record Finding(List<Selected> tables, List<Document> documents, List<Argument> used) {
    boolean isEmpty() {
      return tables.isEmpty() && documents.isEmpty();
    }
  }

  private final View view;
  private final Arguments arguments;

  private Sources(View view, Arguments arguments) {
    this.view = view;
    this.arguments = arguments;
  }

  static Finding find(View view, Arguments arguments) {
    return new Sources(view, arguments).find();
  }

  /// Whether an argument looks as if it were meant to name a source.
  static boolean namesSource(Argument argument) {
    return Words.hasExtension(argument.text())
        || argument.name().stream().anyMatch(NAMES_OF_SOURCES::contains);
  }

  /// The records that arguments name by key or label.
  static Finding records(View view, Arguments arguments) {
    var sources = new Sources(view, arguments);
    var byKey = sources.byCell(Column.Kind.KEY);
    return byKey.isEmpty() ? sources.byCell(Column.Kind.LABEL) : byKey;
  }

  private Finding find() {
    var byName = byName();
    if (!byName.isEmpty()) {
      return byName;
    }
    return records(view, arguments);
  }

  private Finding byName() {
    var closest = Closeness.NOT;
    for (var argument : arguments.values()) {
      closest = max(closest, closest(argument));
    }
    return closest == Closeness.NOT ? new Finding(List.of(), List.of(), List.of()) : named(closest);
  }

  private Closeness closest(Argument argument) {
    var closest = Closeness.NOT;
    for (var table : view.tables()) {
      closest = max(closest, closeness(argument, table));
    }
    for (var document : view.documents()) {
      closest = max(closest, closeness(argument, document.name()));
    }
    return closest;
  }

  private Finding named(Closeness wanted) {
    var tables =
        view.tables().stream()
            .filter(table -> isNamed(wanted, each -> closeness(each, table)))
            .map(Selected::all)
            .toList();
    var documents =
        view.documents().stream()
            .filter(document -> isNamed(wanted, each -> closeness(each, document.name())))
            .toList();
    var used = arguments.values().stream().filter(argument -> closest(argument) == wanted).toList();
    return new Finding(tables, documents, used);
  }

  private boolean isNamed(
      Closeness wanted, java.util.function.Function<Argument, Closeness> closeness) {
    return arguments.values().stream().anyMatch(argument -> closeness.apply(argument) == wanted);
  }

  private static Closeness closeness(Argument argument, Table table) {
    return max(closeness(argument, table.source()), closeness(argument, table.name()));
  }

  private static Closeness closeness(Argument argument, String name) {
    var wanted =
        Words.hasExtension(argument.text()) ? Words.ofSource(argument.text()) : argument.words();
    var words = Words.ofSource(name);
    if (wanted.isEmpty() || words.isEmpty()) {
      return Closeness.NOT;
    }
    if (wanted.equals(words) || Words.ofSource(argument.text()).equals(words)) {
      return Closeness.EXACT;
    }
    if (wanted.containsAll(words)) {
      return Closeness.CONTAINED;
    }
    return words.containsAll(wanted) ? Closeness.PARTIAL : Closeness.NOT;
  }

  private static Closeness max(Closeness one, Closeness other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Finding byCell(Column.Kind kind) {
    var tables = new ArrayList<Selected>();
    var used = new ArrayList<Argument>();
    for (var table : view.data()) {
      var rows = new TreeSet<Integer>();
      for (var argument : arguments.values()) {
        var matching = matching(table, kind, argument);
        if (!matching.isEmpty()) {
          rows.addAll(matching);
          used.add(argument);
        }
      }
      if (!rows.isEmpty()) {
        tables.add(
            Selected.all(table).withRows(rows.stream().map(table.visibleRows()::get).toList()));
      }
    }
    return new Finding(tables, List.of(), used);
  }

  private static List<Integer> matching(Table table, Column.Kind kind, Argument argument) {
    var rows = new ArrayList<Integer>();
    var visible = table.visibleRows();
    for (var index = 0; index < visible.size(); index++) {
      if (mentions(table, visible.get(index), kind, argument)) {
        rows.add(index);
      }
    }
    return rows;
  }

  /// Whether an argument names a cell of this kind in the row: word for word, or a label in part.
  static boolean mentions(Table table, Row row, Column.Kind kind, Argument argument) {
    for (var column : table.columns()) {
      if (column.kind() == kind
          && View.words(row, column).map(text -> isMeant(text, kind, argument)).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an argument is a cell of this kind in the row, word for word and nothing else.
  static boolean equals(Table table, Row row, Column.Kind kind, Argument argument) {
    return table.columns().stream()
        .filter(column -> column.kind() == kind)
        .flatMap(column -> View.words(row, column).stream())
        .anyMatch(text -> Words.of(text).equals(argument.words()));
  }

  private static boolean isMeant(String text, Column.Kind kind, Argument argument) {
    if (kind != Column.Kind.LABEL) {
      return Words.contains(argument.words(), Words.of(text));
    }
    var isPart = !argument.words().isEmpty() && Words.contains(Words.of(text), argument.words());
    return !namesSource(argument) && (isPart || names(argument, argument.words(), text));
  }

  /// Whether an argument names a label. A short one (`IT`) must stand there as it is written, or
  /// alone.
  ///
  /// @param words those of the argument that may name it
  static boolean names(Argument argument, List<String> words, String label) {
    if (!Words.contains(words, Words.of(label))) {
      return false;
    }
    return label.length() > SHORT
        || argument.text().strip().equalsIgnoreCase(label)
        || Words.standsIn(argument.text(), label);
  }
}
