package dev.arc.reproduction;

import dev.arc.scenario.Situation;
import dev.arc.world.Cell;
import dev.arc.world.Document;
import dev.arc.world.Presentation;
import dev.arc.world.Table;
import java.util.stream.Stream;

/// How much there is to read in a situation: words of the texts, cells of the tables that have
/// something in them, and one for each rate, doubt, fault and way of writing that is not the plain
/// one.
///
/// @param words that the user says or would say when asked, and those of notes and documents
/// @param cells of all tables, repeats and column names included
public record Size(int words, int cells, int others) {

  public static Size of(Situation situation) {
    var tables = situation.world().tables();
    return new Size(
        words(situation),
        tables.stream().mapToInt(Size::cells).sum(),
        situation.world().rates().size()
            + situation.doubts().size()
            + situation.faults().size()
            + tables.stream().mapToInt(table -> unusual(table.shown())).sum());
  }

  /// All of it.
  public int total() {
    return words + cells + others;
  }

  /// Data that stands in a message is counted as the table that it is.
  private static int words(Situation situation) {
    var user = situation.user();
    return Stream.of(
            Messages.of(situation).texts().stream().map(Messages::head),
            user.knows().values().stream(),
            Stream.ofNullable(user.dodge()),
            situation.world().documents().stream().map(Document::text),
            situation.world().tables().stream().flatMap(Size::notes))
        .flatMap(texts -> texts)
        .mapToInt(Size::words)
        .sum();
  }

  private static Stream<String> notes(Table table) {
    return table.notes().entrySet().stream().map(note -> note.getKey() + " " + note.getValue());
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static int cells(Table table) {
    return table.columns().size()
        + (int)
            Stream.concat(table.rows().stream(), table.repeats().stream())
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> !(cell instanceof Cell.Blank))
                .count();
  }

  private static int unusual(Presentation shown) {
    var plain = Presentation.PLAIN;
    return (shown.money() == plain.money() ? 0 : 1)
        + (shown.numbers() == plain.numbers() ? 0 : 1)
        + (shown.dates() == plain.dates() ? 0 : 1)
        + (shown.units() == plain.units() ? 0 : 1)
        + (shown.scale() == plain.scale() ? 0 : 1);
  }
}
