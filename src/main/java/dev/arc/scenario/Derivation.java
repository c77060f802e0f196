package dev.arc.scenario;

import dev.arc.catalogue.Lapse;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Money;
import dev.arc.world.Filter;
import dev.arc.world.Misreading;
import dev.arc.world.Solver;
import dev.arc.world.Table;
import dev.arc.world.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One way in which figures that are expected follow from a situation alone. The catalogue's
/// templates know such figures by name; a scenario that has been written down has only what came of
/// them, and this is how it is found again what that was.
///
/// @param certain whether figures that could have come about in other ways too are taken to have
///   come about in this one
/// @param figures of a situation; fails where the situation is of another kind
record Derivation(boolean certain, Function<Situation, List<Quantity>> figures) {
  /// How many figures of others a request may name.
  private static final int CLAIMS = 3;

  private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /// All of them, the likeliest first.
  ///
  /// @param lapse of which the figures are known to be; null where none is
  /// @param currencies (ISO 4217 codes) that amounts may have been told in
  static List<Derivation> all(
      @org.jspecify.annotations.Nullable Lapse lapse, Set<String> currencies) {
    var all = new ArrayList<Derivation>();
    if (lapse != null) {
      all.add(new Derivation(true, situation -> wrong(situation, lapse)));
    }
    all.add(new Derivation(true, Naive::right));
    for (var number = 0; number < CLAIMS; number++) {
      var claim = number;
      all.add(new Derivation(true, situation -> claimed(situation, claim)));
    }
    all.add(open(Derivation::sum));
    all.add(open(Derivation::bare));
    all.add(open(situation -> Naive.scaled(Naive.right(situation), BigDecimal.ZERO)));
    all.add(open(situation -> Naive.scaled(Naive.right(situation), BigDecimal.TWO)));
    all.add(open(situation -> Naive.figures(situation, Lapse.ASSUMES_COMPLETE)));
    all.add(open(Derivation::eachMatch));
    all.add(open(Derivation::bareSum));
    all.add(open(Derivation::elsewhere));
    all.add(open(Derivation::byMonth));
    all.add(open(situation -> List.of(new Day(situation.world().now().toLocalDate()))));
    all.add(open(Derivation::dataDays));
    for (var code : currencies) {
      all.add(open(situation -> in(situation, code)));
      all.add(open(situation -> labelled(situation, code)));
    }
    for (var each : Lapse.values()) {
      all.add(open(situation -> wrong(situation, each)));
    }
    return all;
  }

  private static Derivation open(Function<Situation, List<Quantity>> figures) {
    return new Derivation(false, figures);
  }

  /// The figures, none where the situation is not one in which there are any.
  List<Quantity> of(Situation situation) {
    try {
      return figures.apply(situation);
    } catch (RuntimeException e) {
      // A total has no single record, a look-up no months: then this is not how it came about.
      return List.of();
    }
  }

  /// The amount that is named first, second ... in what the user says, whoever is said to have come
  /// to it; data that stands in the request is no claim.
  private static List<Quantity> claimed(Situation situation, int number) {
    return Stream.concat(
            Stream.of(situation.request().split("\n\n", 2)[0]), situation.user().turns().stream())
        .flatMap(text -> Quantities.in(text).stream())
        .map(Mention::likeliest)
        .filter(Money.class::isInstance)
        .skip(number)
        .limit(1)
        .toList();
  }

  private static List<Quantity> wrong(Situation situation, Lapse lapse) {
    var right = Naive.right(situation);
    return Naive.figures(situation, lapse).stream()
        .filter(figure -> right.stream().noneMatch(figure::sameAs))
        .toList();
  }

  private static List<Quantity> sum(Situation situation) {
    return switch (situation.task()) {
      case Task.Left(var table, var measure, var where, var _) ->
          total(situation, table, measure, where);
      case Task.Reduced reduced ->
          total(situation, reduced.table(), reduced.measure(), reduced.where());
      case Task.Total _,
          Task.TotalIn _,
          Task.LookUp _,
          Task.LookUpPart _,
          Task.Compare _,
          Task.Count _,
          Task.Change _ ->
          List.of();
    };
  }

  private static List<Quantity> total(
      Situation situation, String table, String measure, Filter where) {
    return Solver.solve(situation.world(), new Task.Total(table, measure, where)).figures();
  }

  private static List<Quantity> bare(Situation situation) {
    return Naive.right(situation).stream()
        .flatMap(figure ->
            switch (figure) {
              case Money(var amount, var _) -> Stream.of(new Quantity.Plain(amount));
              case Quantity.Measure(var value, var _) -> Stream.of(new Quantity.Plain(value));
              case Quantity.Plain _, Quantity.Percent _, Day _, Quantity.Moment _ ->
                  Stream.<Quantity>empty();
            })
        .<Quantity>map(figure -> figure)
        .distinct()
        .toList();
  }

  private static List<Quantity> eachMatch(Situation situation) {
    return Solver.solve(situation.world(), Naive.asWorded(situation)).figures();
  }

  private static List<Quantity> bareSum(Situation situation) {
    return Solver.misread(situation.world(), situation.task(), Misreading.BARE_SUM).figures();
  }

  /// The same of the days just before.
  private static List<Quantity> elsewhere(Situation situation) {
    if (situation.task() instanceof Task.Total(var table, var measure, var where)
        && where.from() != null
        && where.to() != null) {
      var before = Period.days("", where.from(), where.to()).before();
      return total(situation, table, measure, where.within(before.from(), before.to()));
    }
    return List.of();
  }

  /// The total of each month, from the days just before those that are meant.
  private static List<Quantity> byMonth(Situation situation) {
    if (!(situation.task() instanceof Task.Total(var table, var measure, var where))
        || where.from() == null
        || where.to() == null
        || !(Naive.asWorded(situation) instanceof Task.Total(var _, var _, var worded))) {
      return List.of();
    }
    var sums = new ArrayList<Quantity>();
    var first = Period.days("", where.from(), where.to()).before().from().withDayOfMonth(1);
    for (var month = first; !month.isAfter(where.to()); month = month.plusMonths(1)) {
      var days =
          new Filter(worded.equal(), where.dayColumn(), month, month.plusMonths(1).minusDays(1));
      sums.addAll(total(situation, table, measure, days));
    }
    return sums;
  }

  /// The days that the data says it is of.
  private static List<Quantity> dataDays(Situation situation) {
    var days = new ArrayList<Quantity>();
    Stale.day(situation).ifPresent(day -> days.add(new Day(day)));
    Stream.concat(
            situation.world().tables().stream()
                .map(Table::notes)
                .flatMap(notes -> notes.values().stream()),
            situation.doubts().stream().map(Doubt::cue))
        .flatMap(text -> ISO_DAY.matcher(text).results())
        .flatMap(day -> parsed(day.group()))
        .filter(day -> days.stream().noneMatch(day::sameAs))
        .forEach(days::add);
    return days;
  }

  private static Stream<Quantity> parsed(String day) {
    try {
      return Stream.of(new Day(LocalDate.parse(day)));
    } catch (DateTimeParseException e) {
      // 2026-13-40 is written like a day and is none.
      return Stream.empty();
    }
  }

  private static List<Quantity> in(Situation situation, String currency) {
    return situation.task() instanceof Task.Total(var table, var measure, var where)
        ? Solver.solve(situation.world(), new Task.TotalIn(table, measure, where, currency))
            .figures()
        : List.of();
  }

  private static List<Quantity> labelled(Situation situation, String currency) {
    return Naive.right(situation).stream()
        .map(figure ->
            figure instanceof Money(var amount, var _)
                ? new Money(amount, new CurrencyCode(currency))
                : figure)
        .toList();
  }
}
