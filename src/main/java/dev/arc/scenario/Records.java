package dev.arc.scenario;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Unit;
import dev.arc.world.Cell;
import dev.arc.world.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Draws the records of one scenario: some that the request is about, some that must be left out.
/// Made for one scenario.
final class Records {
  /// The column that tells records that count from those that were replaced, where there is one.
  static final String STATE = "state";

  static final String CURRENT = "current";
  private static final BigDecimal FOUR_DIGITS = BigDecimal.valueOf(9999);
  private static final String SUPERSEDED = "superseded";

  /// The column of what a record refers to, which two records of one thing share.
  static final String REFERENCE = "reference";

  private final Setting setting;
  private final Draw draw;
  private final List<Row> rows = new ArrayList<>();
  private int number;
  private int drawn;

  Records(Setting setting, Draw draw) {
    this.setting = setting;
    this.draw = draw;
    this.number = 1000 + draw.between(1, 800);
  }

  List<Row> draw() {
    if (setting.byName()) {
      return named();
    }
    var meant = setting.slot().wholeTable() ? draw.between(4, 6) : draw.between(2, 4);
    for (var i = 0; i < meant; i++) {
      add(setting.group(), day(setting.period()));
    }
    if (setting.edit("scope").equals("without_name")) {
      rows.set(0, rows.getFirst().with(setting.domain().name(), new Cell.Words(setting.name())));
      rows.set(1, rows.get(1).with(setting.domain().name(), new Cell.Words(setting.otherName())));
    }
    if (setting.edited("instants")) {
      var instants = setting.instants();
      addAt(instants.near(instants.missed(setting.period()), draw));
      addAt(instants.near(instants.counted(setting.period()), draw));
    }
    if (isOfBorders()) {
      var rest =
          setting.period().days().filter(day -> !isTaken(day) && setting.isOpen(day)).toList();
      add(setting.group(), draw.oneOf(rest));
    }
    if (!setting.slot().wholeTable()) {
      others();
    }
    if (setting.edited("superseded")) {
      withEarlierVersions();
    }
    if (setting.edit("duplicates").equals("lookalike")) {
      rows.add(again(rows.getFirst(), true));
    }
    return setting.edited("hide_rows") ? rows : draw.shuffled(rows);
  }

  /// Marks all records as current and puts earlier versions of the first ones beside them.
  private void withEarlierVersions() {
    var wanted = Integer.parseInt(setting.edit("superseded"));
    rows.replaceAll(row -> row.with(STATE, new Cell.Words(CURRENT)));
    for (var i = 0; i < wanted; i++) {
      var earlier = rows.get(i).with(setting.money(), new Cell.Value(money(setting.group())));
      rows.add(earlier.with(STATE, new Cell.Words(SUPERSEDED)));
    }
  }

  /// Rows that are entered once more, of those that have been drawn.
  List<Row> repeats() {
    var meant = rows.stream().filter(row -> isGroup(row) && isInPeriod(row)).toList();
    return switch (setting.edit("duplicates")) {
      case "same_id" -> List.of(meant.getFirst());
      case "other_id" -> List.of(again(meant.getFirst(), false));
      case "all" -> meant;
      case "", "lookalike" -> List.of();
      default ->
          throw new IllegalArgumentException(
              "edit duplicates: " + setting.edit("duplicates") + " is not one Arc knows");
    };
  }

  private boolean isGroup(Row row) {
    return row.cells().get(setting.domain().group()) instanceof Cell.Words(var group)
        && group.equals(setting.group());
  }

  private boolean isInPeriod(Row row) {
    return row.cells().get(setting.day()) instanceof Cell.Value(Quantity.Day(var date))
        && !date.isBefore(setting.period().from())
        && !date.isAfter(setting.period().to());
  }

  /// The row under another id; as a record of its own it has a reference of its own, too.
  private Row again(Row row, boolean apart) {
    number += draw.between(1, 9);
    var other = row.with("id", new Cell.Words(setting.domain().key() + "-" + number));
    return apart ? other.with(REFERENCE, reference()) : other;
  }

  private Cell reference() {
    return new Cell.Words("R/" + (70_000 + number * 7));
  }

  private void others() {
    for (var i = 0; i < draw.between(2, 3); i++) {
      add(setting.otherGroup(), day(setting.period()));
    }
    for (var i = 0; i < draw.between(1, 2); i++) {
      add(setting.group(), day(setting.period().before()));
    }
    otherTimes();
    if (setting.edit("days").equals("ambiguous")) {
      for (var i = 0; i < 2; i++) {
        add(setting.group(), decoy());
      }
    }
  }

  /// Records of the days that the period is mistaken for, and of what came after it: whoever goes
  /// by the latest record finds another one.
  private void otherTimes() {
    var mistaken = setting.times().mistaken();
    if (mistaken == null) {
      return;
    }
    var wrong = mistaken.days().filter(day -> !setting.period().covers(day)).toList();
    if (!wrong.isEmpty()) {
      add(setting.group(), draw.oneOf(wrong));
      add(setting.group(), draw.oneOf(wrong));
    }
    var today = setting.times().now().toLocalDate();
    if (setting.period().to().isBefore(today)) {
      add(setting.group(), Period.days("", setting.period().to().plusDays(1), today).drawn(draw));
    }
  }

  /// Where the period and what it is mistaken for are nearly the same, some record stands in the
  /// little that is different.
  private boolean isOfBorders() {
    var mistaken = setting.times().mistaken();
    return mistaken != null
        && mistaken.days().anyMatch(setting.period()::covers)
        && !setting.period().days().filter(setting::isOpen).allMatch(this::isTaken);
  }

  private boolean isTaken(LocalDate day) {
    var mistaken = setting.times().mistaken();
    return mistaken != null && mistaken.covers(day);
  }

  /// A day outside the month that falls into it when day and month are swapped.
  private LocalDate decoy() {
    var month = setting.period().from().getMonthValue();
    var other = draw.between(1, 11);
    return LocalDate.of(
        setting.period().from().getYear(), other < month ? other : other + 1, month);
  }

  private LocalDate day(Period period) {
    if (setting.edit("days").equals("ambiguous")) {
      var month = period.from().getMonthValue();
      var day = draw.between(1, 11);
      return period.from().withDayOfMonth(day < month ? day : day + 1);
    }
    var last = setting.edit("last_month").equals("none") ? period.endOfSecondMonth() : period.to();
    var days = Period.days("", period.from(), last);
    return setting.edit("calendar").isEmpty()
        ? days.drawn(draw)
        : draw.oneOf(days.days().filter(setting::isOpen).toList());
  }

  private List<Row> named() {
    var twins = setting.edited("twins");
    for (var name : draw.shuffled(setting.domain().names())) {
      if (!name.equals(setting.name())) {
        add(draw.oneOf(setting.domain().subjects()), name);
      }
    }
    if (twins) {
      rows.add(
          draw.between(0, 1),
          record(setting.otherSubject(), setting.group(), setting.name(), day(setting.period())));
    }
    rows.add(
        draw.between(2, rows.size()),
        record(setting.subject(), setting.group(), setting.name(), day(setting.period())));
    return rows;
  }

  private void add(String subject, String name) {
    rows.add(record(subject, draw.oneOf(setting.domain().groups()), name, day(setting.period())));
  }

  private void add(String group, LocalDate day) {
    rows.add(record(setting.subject(), group, draw.oneOf(setting.domain().names()), day));
  }

  private void addAt(Quantity time) {
    rows.add(
        record(setting.subject(), setting.group(), draw.oneOf(setting.domain().names()), time));
  }

  private Row record(String subject, String group, String name, LocalDate day) {
    var when =
        setting.edited("instants") ? setting.instants().calm(day, draw) : new Quantity.Day(day);
    return record(subject, group, name, when);
  }

  private Row record(String subject, String group, String name, Quantity when) {
    var domain = setting.domain();
    var cells = new LinkedHashMap<String, Cell>();
    number += draw.between(1, 9);
    cells.put("id", new Cell.Words(domain.key() + "-" + number));
    cells.put(domain.subject(), new Cell.Words(subject));
    cells.put(domain.group(), new Cell.Words(group));
    cells.put(domain.name(), new Cell.Words(name));
    cells.put(setting.money(), new Cell.Value(money(group)));
    if (domain.measure() != null) {
      cells.put(domain.measure(), measure(group));
    }
    if (setting.hasReferences()) {
      cells.put(REFERENCE, reference());
    }
    cells.put(setting.day(), new Cell.Value(when));
    drawn++;
    return new Row(cells);
  }

  private Quantity money(String group) {
    var place = setting.places().get(drawn % setting.places().size());
    var currency = new CurrencyCode(place.currency());
    var range = setting.domain().amountsOf(group);
    var decimals = currency.minorDigits();
    var drawnAmount =
        switch (setting.edit("amounts")) {
          case "thousands_without_decimals" ->
              draw.amount(new BigDecimal("1001"), FOUR_DIGITS.max(range.to()), 0);
          case "whole_thousands" ->
              draw.amount(new BigDecimal("11"), new BigDecimal("980"), 0)
                  .multiply(BigDecimal.valueOf(1000));
          case "some_negative" ->
              sometimesNegative(draw.amount(range.from(), range.to(), decimals));
          case "whole" -> draw.amount(range.from(), range.to(), 0);
          case "small" -> draw.amount(new BigDecimal("11"), new BigDecimal("99"), decimals);
          case "parts_of_thousands" ->
              draw.amount(new BigDecimal("11"), new BigDecimal("98"), 2)
                  .movePointRight(3)
                  .setScale(0);
          case "whole_lakhs" -> whole(5);
          case "whole_millions" -> whole(6);
          case "whole_crores" -> whole(7);
          default -> draw.amount(range.from(), range.to(), decimals);
        };
    return new Quantity.Money(drawnAmount, currency);
  }

  /// Less than a hundred of a large unit.
  private BigDecimal whole(int zeros) {
    return draw.amount(new BigDecimal("1.2"), new BigDecimal("98"), 1)
        .movePointRight(zeros)
        .setScale(0);
  }

  private BigDecimal sometimesNegative(BigDecimal amount) {
    return drawn % 3 == 1 ? amount.negate() : amount;
  }

  /// What a record measures; nothing where that cannot be said of its group.
  private Cell measure(String group) {
    var range = setting.domain().measuresOf(group);
    return range == null
        ? new Cell.Blank()
        : new Cell.Value(
            new Quantity.Measure(
                draw.amount(range.from(), range.to(), 0),
                new Unit(Objects.requireNonNull(setting.domain().unit()))));
  }
}
