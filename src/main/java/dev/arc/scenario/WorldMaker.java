package dev.arc.scenario;

import dev.arc.catalogue.Place;
import dev.arc.quantity.Quantity;
import dev.arc.world.Cell;
import dev.arc.world.Column;
import dev.arc.world.Presentation;
import dev.arc.world.Rate;
import dev.arc.world.Row;
import dev.arc.world.Table;
import dev.arc.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the world of one scenario from its setting and the edits of its slot.
final class WorldMaker {
  private final Setting setting;
  private final Draw draw;

  WorldMaker(Setting setting, Draw draw) {
    this.setting = setting;
    this.draw = draw;
  }

  World make() {
    var records = new Records(setting, draw);
    var drawn = marked(blanked(records.draw()));
    var end = new DataEnd(setting);
    var rows = end.lastOnes(drawn);
    var hidden =
        setting.edited("hide_rows") ? Integer.parseInt(setting.edit("hide_rows")) : end.later(rows);
    var words = new LinkedHashMap<>(setting.words());
    end.day(rows).ifPresent(day -> words.putAll(DataEnd.words(day)));
    words.put("row_count", Integer.toString(rows.size()));
    words.put("visible_count", Integer.toString(rows.size() - hidden));
    var table =
        new Table(
            setting.domain().rows(),
            setting.source(),
            columns(),
            rows,
            notes(words),
            shown(),
            hidden,
            setting.edited("duplicates") ? records.repeats() : List.of());
    return new World(setting.times().now(), ZoneId.of("UTC"), tables(table), List.of(), rates());
  }

  /// The table, and before it one of nearly the same name with other amounts where the edit wants
  /// that: a draft in a file of its own, or a plan on another sheet of the same file.
  private List<Table> tables(Table table) {
    return switch (setting.edit("beside")) {
      case "" -> List.of(table);
      case "draft" ->
          List.of(
              other(table, "draft", named("_draft"), "Draft, replaced by the final version"),
              named(table, table.name(), named("_final"), Map.of("status", "Final")));
      case "plan" ->
          List.of(
              other(table, "plan", table.source(), "Plan, not what was booked"),
              named(table, table.name(), table.source(), Map.of("status", "Actual figures")));
      default ->
          throw new IllegalArgumentException(
              "edit beside: " + setting.edit("beside") + ", expected draft or plan");
    };
  }

  private Table other(Table table, String name, String source, String status) {
    var money = setting.money();
    var rows =
        table.rows().stream().map(row -> row.with(money, shifted(row.cells().get(money)))).toList();
    return named(table.withRows(rows), name, source, Map.of("status", status));
  }

  private Cell shifted(@org.jspecify.annotations.Nullable Cell cell) {
    return cell instanceof Cell.Value(Quantity.Money(var amount, var currency))
        ? new Cell.Value(
            new Quantity.Money(
                amount
                    .multiply(BigDecimal.valueOf(100 + draw.between(5, 30), 2))
                    .setScale(currency.minorDigits(), RoundingMode.HALF_EVEN),
                currency))
        : new Cell.Blank();
  }

  private static Table named(Table table, String name, String source, Map<String, String> notes) {
    return new Table(
        name, source, table.columns(), table.rows(), notes, table.shown(), table.hiddenRows());
  }

  private String named(String suffix) {
    var source = setting.source();
    var point = source.lastIndexOf('.');
    return point < 0
        ? source + suffix
        : source.substring(0, point) + suffix + source.substring(point);
  }

  private List<Column> columns() {
    var domain = setting.domain();
    var columns = new ArrayList<Column>();
    columns.add(new Column("id", Column.Kind.KEY));
    columns.add(new Column(domain.subject(), Column.Kind.LABEL));
    columns.add(new Column(domain.group(), Column.Kind.LABEL));
    columns.add(new Column(domain.name(), Column.Kind.LABEL));
    columns.add(new Column(setting.money(), Column.Kind.MONEY));
    if (domain.measure() != null) {
      columns.add(new Column(domain.measure(), Column.Kind.MEASURE));
    }
    if (setting.hasReferences()) {
      columns.add(new Column(Records.REFERENCE, Column.Kind.KEY));
    }
    columns.add(new Column(setting.day(), Column.Kind.DAY));
    if (setting.edited("superseded")) {
      columns.add(new Column(Records.STATE, Column.Kind.LABEL));
    }
    if (setting.edited("status")) {
      columns.add(new Column("status", Column.Kind.LABEL));
    }
    return columns;
  }

  /// The records with what the edit says of the state that each is in.
  private List<Row> marked(List<Row> rows) {
    return setting.edited("status")
        ? rows.stream()
            .map(row -> row.with("status", new Cell.Words(setting.edit("status"))))
            .toList()
        : rows;
  }

  private List<Row> blanked(List<Row> rows) {
    if (!setting.edited("blank")) {
      return rows;
    }
    var changed = new ArrayList<>(rows);
    for (var i = 0; i < changed.size(); i++) {
      if (isMeant(changed.get(i))) {
        changed.set(i, changed.get(i).with(setting.money(), new Cell.Blank()));
        return changed;
      }
    }
    return changed;
  }

  private boolean isMeant(Row row) {
    var day = row.cells().get(setting.day());
    return row.find(setting.domain().group())
            .equals(java.util.Optional.of(new Cell.Words(setting.group())))
        && day instanceof Cell.Value(dev.arc.quantity.Quantity.Day(var date))
        && setting.period().covers(date);
  }

  private Map<String, String> notes(Map<String, String> words) {
    var notes = new LinkedHashMap<String, String>();
    setting
        .slot()
        .edits()
        .forEach((edit, text) -> {
          if (edit.equals("note") || edit.startsWith("note_")) {
            var note = Texts.fill(text, words);
            var split = note.indexOf('=');
            notes.put(note.substring(0, split), note.substring(split + 1));
          }
        });
    return notes;
  }

  private Presentation shown() {
    return new Presentation(
        choice(Presentation.MoneyLabel.class, "show_money", Presentation.PLAIN.money()),
        choice(Presentation.Numbers.class, "numbers", Presentation.PLAIN.numbers()),
        choice(Presentation.Dates.class, "dates", Presentation.PLAIN.dates()),
        choice(Presentation.UnitLabel.class, "units", Presentation.PLAIN.units()),
        choice(Presentation.Scale.class, "scale", Presentation.PLAIN.scale()));
  }

  private <E extends Enum<E>> E choice(Class<E> type, String edit, E otherwise) {
    return setting.edited(edit)
        ? Enum.valueOf(type, setting.edit(edit).toUpperCase(Locale.ROOT))
        : otherwise;
  }

  private List<Rate> rates() {
    if (!setting.edit("rates").equals("given")) {
      return List.of();
    }
    // To the dollar alone: a second path between two currencies would give a second right answer.
    return setting.places().stream()
        .map(place -> rate(place, "USD", draw.around(place.worth())))
        .toList();
  }

  private Rate rate(Place from, String to, BigDecimal rate) {
    return new Rate(from.currency(), to, rate, setting.period().to());
  }
}
