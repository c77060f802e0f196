package dev.arc.reproduction;

import dev.arc.scenario.Situation;
import dev.arc.topic.Topics;
import dev.arc.world.Cell;
import dev.arc.world.Filter;
import dev.arc.world.Table;
import dev.arc.world.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What of a world's tables and texts has a bearing on the right answer, or may have.
final class Bound {
  private static final Pattern TELLING =
      Pattern.compile("\\d|[$€£¥₹%]|(?<=[\\w:,] )\\p{Lu}|\\p{Lu}{2,}");

  private final List<Task> tasks;
  private final String said;

  Bound(Situation situation) {
    this.tasks =
        Stream.of(
                Stream.of(situation.task()),
                situation.earlier().stream(),
                Stream.ofNullable(situation.mistaken()))
            .flatMap(each -> each)
            .toList();
    this.said = " " + said(situation).toLowerCase(Locale.ROOT) + " ";
  }

  /// All that is said about the data, by the user, in notes and by what goes wrong.
  private static String said(Situation situation) {
    var said = new StringBuilder(Messages.head(situation.request()));
    situation.user().turns().forEach(turn -> said.append(' ').append(turn));
    situation.doubts().forEach(doubt -> said.append(' ').append(doubt.cue()));
    situation.faults().forEach(fault -> said.append(' ').append(fault.with()));
    situation.world().tables().forEach(table -> said.append(' ').append(table.notes()));
    return withoutFiles(said.toString(), situation).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  /// The name of a file says where records are, and nothing of them.
  private static String withoutFiles(String text, Situation situation) {
    var rest = text;
    for (var table : situation.world().tables()) {
      rest = rest.replace(table.source(), "");
    }
    return rest;
  }

  /// Whether a task is about this table.
  boolean isNeeded(Table table) {
    return tasks.stream().anyMatch(task -> task.table().equals(table.name()));
  }

  /// Whether a column tells the records apart, is asked about, or is spoken of.
  boolean isNeeded(Table table, String column) {
    return column.equals("id")
        || tasks.stream().anyMatch(task -> columns(task).contains(column))
        || isSpokenOf(column.replace('_', ' '))
        || table.rows().stream()
            .map(row -> row.cells().get(column))
            .anyMatch(cell -> cell instanceof Cell.Words(var text) && isSpokenOf(text));
  }

  private boolean isSpokenOf(String words) {
    var plain = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return !plain.isEmpty() && said.contains(" " + plain + " ");
  }

  private static Set<String> columns(Task task) {
    var columns = new HashSet<>(measures(task));
    Meant.by(task).forEach(where -> add(columns, where));
    return columns;
  }

  /// The columns whose values an answer gives, or is worked out from.
  static Set<String> measures(Task task) {
    return switch (task) {
      case Task.Total(var _, var measure, var _) -> Set.of(measure);
      case Task.TotalIn(var _, var measure, var _, var _) -> Set.of(measure);
      case Task.LookUp(var _, var column, var _) -> Set.of(column);
      case Task.LookUpPart part -> Set.of(part.column());
      case Task.Left(var _, var measure, var _, var _) -> Set.of(measure);
      case Task.Reduced reduced -> Set.of(reduced.measure());
      case Task.Count _, Task.Change _ -> Set.of("id");
      case Task.Compare(var _, var measure, var _, var _) -> Set.of(measure);
    };
  }

  private static void add(Set<String> columns, Filter where) {
    columns.addAll(where.equal().keySet());
    columns.addAll(where.also().keySet());
    columns.addAll(where.without().keySet());
    if (where.dayColumn() != null) {
      columns.add(where.dayColumn());
    }
  }

  /// Whether a text beside the records can bear on the answer: it has a figure or a name, or is
  /// about something that an answer can hang on.
  static boolean isTelling(String text) {
    return TELLING.matcher(text).find() || !Topics.standard().mentionedIn(text).isEmpty();
  }
}
