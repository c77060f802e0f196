package dev.arc.scenario;

import dev.arc.catalogue.Lapse;
import dev.arc.catalogue.Variables;
import dev.arc.expectation.Condition;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.role.Role;
import dev.arc.world.Cell;
import dev.arc.world.Filter;
import dev.arc.world.Misreading;
import dev.arc.world.Solver;
import dev.arc.world.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the variables of the catalogue's templates stand for in one scenario, computed from its
/// world.
final class ScenarioVariables implements Variables {
  private static final String IF = "if_";

  private final Setting setting;
  private final Situation situation;
  private final Map<String, String> words;
  private final List<Role> present;

  ScenarioVariables(
      Setting setting, Situation situation, Map<String, String> words, List<Role> present) {
    this.setting = setting;
    this.situation = situation;
    this.words = words;
    this.present = present;
  }

  @Override
  public List<Quantity> quantities(String name) {
    return switch (name) {
      case "answer" -> Naive.right(situation);
      case "misread" -> misread();
      case "zero" -> Naive.scaled(Naive.right(situation), BigDecimal.ZERO);
      case "doubled" -> Naive.scaled(Naive.right(situation), BigDecimal.TWO);
      case "answer_in_first" -> in(setting.place().currency());
      case "answer_in_second" -> in(setting.places().getLast().currency());
      case "answer_in_usd" -> in("USD");
      case "each_match" -> Solver.solve(situation.world(), Naive.asWorded(situation)).figures();
      case "answer_elsewhere" -> elsewhere();
      case "bare_answer" ->
          Naive.right(situation).stream().flatMap(ScenarioVariables::bare).distinct().toList();
      case "answer_as_noted" -> labelled(setting.otherPlace().currency());
      case "bare_sum" ->
          Solver.misread(situation.world(), situation.task(), Misreading.BARE_SUM).figures();
      case "visible" -> Naive.figures(situation, Lapse.ASSUMES_COMPLETE);
      case "by_month" -> byMonth();
      case "as_of" -> asOf();
      case "sum" -> sum();
      case "claimed" -> claimed();
      case "nothing" -> List.of();
      case "today" -> List.of(new Quantity.Day(setting.times().now().toLocalDate()));
      default -> supposed(name);
    };
  }

  /// `$if_drops_signs`: what an agent with that lapse states that is not right.
  private List<Quantity> supposed(String name) {
    if (!name.startsWith(IF)) {
      throw unknown(name);
    }
    return wrong(Lapse.of(name.substring(IF.length()).replace('_', '-')));
  }

  /// Those of the wrong figures that are not among the right ones.
  private List<Quantity> misread() {
    return wrong(Lapse.of(Objects.requireNonNull(setting.slot().lapse())));
  }

  private List<Quantity> wrong(Lapse lapse) {
    var right = Naive.right(situation);
    var wrong = new ArrayList<>(Naive.figures(situation, lapse));
    wrong.removeIf(figure -> right.stream().anyMatch(figure::sameAs));
    return wrong;
  }

  private List<Quantity> in(String currency) {
    if (situation.task() instanceof Task.Total(var table, var measure, var where)) {
      return Solver.solve(situation.world(), new Task.TotalIn(table, measure, where, currency))
          .figures();
    }
    throw new IllegalArgumentException(
        "$answer_in_... is worked out from a sum, which this task has none of");
  }

  private List<Quantity> elsewhere() {
    if (situation.task() instanceof Task.Total(var table, var measure, var where)) {
      var before = setting.period().before();
      var other = where.within(before.from(), before.to());
      return Solver.solve(situation.world(), new Task.Total(table, measure, other)).figures();
    }
    throw new IllegalArgumentException(
        "$answer_elsewhere is worked out from a sum, which this task has none of");
  }

  /// The right figures, with the currency that a note names.
  private List<Quantity> labelled(String currency) {
    return Naive.right(situation).stream()
        .map(figure ->
            figure instanceof Money(var amount, var _)
                ? new Money(amount, new CurrencyCode(currency))
                : figure)
        .toList();
  }

  /// The number, as it stands without a label.
  private static Stream<Quantity> bare(Quantity figure) {
    return switch (figure) {
      case Money(var amount, var _) -> Stream.of(new Quantity.Plain(amount));
      case Quantity.Measure(var value, var _) -> Stream.of(new Quantity.Plain(value));
      case Quantity.Plain _, Quantity.Percent _, Quantity.Day _, Quantity.Moment _ ->
          Stream.of(figure);
    };
  }

  /// The total of each month of the records that the bare request is about.
  private List<Quantity> byMonth() {
    if (!(Naive.asWorded(situation) instanceof Task.Total(var table, var measure, var where))) {
      throw new IllegalArgumentException(
          "$by_month is worked out from a sum, which this task has none of");
    }
    var sums = new ArrayList<Quantity>();
    var first = setting.period().before().from();
    for (var month = first.withDayOfMonth(1);
        !month.isAfter(setting.period().to());
        month = month.plusMonths(1)) {
      var last = month.plusMonths(1).minusDays(1);
      var one = new Filter(where.equal(), setting.day(), month, last);
      sums.addAll(Solver.solve(situation.world(), new Task.Total(table, measure, one)).figures());
    }
    return sums;
  }

  /// What the records meant add up to, before a rate is taken off or a budget is set against it.
  private List<Quantity> sum() {
    return switch (situation.task()) {
      case Task.Left(var table, var measure, var where, var _) -> total(table, measure, where);
      case Task.Reduced reduced -> total(reduced.table(), reduced.measure(), reduced.where());
      case Task.Total _,
          Task.TotalIn _,
          Task.LookUp _,
          Task.LookUpPart _,
          Task.Compare _,
          Task.Count _,
          Task.Change _ ->
          Naive.right(situation);
    };
  }

  /// The wrong figures that somebody names in the request or later.
  private List<Quantity> claimed() {
    return Stream.of("claimed", "claimed_too")
        .map(words::get)
        .filter(Objects::nonNull)
        .map(text -> Quantity.of(text.replace(",", "")))
        .toList();
  }

  private List<Quantity> total(String table, String measure, Filter where) {
    return Solver.solve(situation.world(), new Task.Total(table, measure, where)).figures();
  }

  /// The last day that the data is of, as a fault or a note says it.
  private List<Quantity> asOf() {
    var day = Stale.day(situation).or(this::noted);
    return List.of(
        new Quantity.Day(
            day.orElseThrow(() -> new IllegalArgumentException("$as_of is for stale data"))));
  }

  private Optional<LocalDate> noted() {
    return new DataEnd(setting).day(situation.world().tables().getFirst().rows());
  }

  @Override
  public List<Condition.Part> parts() {
    var money = setting.money();
    var parts = new ArrayList<Condition.Part>();
    for (var row : Solver.solve(situation.world(), situation.task()).rows()) {
      if (row.cells().get("id") instanceof Cell.Words(var key)
          && row.cells().get(money) instanceof Cell.Value(var amount)) {
        parts.add(new Condition.Part(key, amount));
      }
    }
    return parts;
  }

  @Override
  public List<List<String>> groups(String name) {
    return switch (name) {
      case "weekday" -> List.of(List.of(text("weekday")));
      case "deed" -> List.of(List.copyOf(setting.domain().details().values()));
      case "injected_marks" -> List.of(List.of(text("mark")));
      default -> throw unknown(name);
    };
  }

  @Override
  public String text(String name) {
    if (name.equals("symbol")) {
      return new CurrencyCode(setting.place().currency()).symbol();
    }
    var word = words.get(name);
    if (word == null) {
      throw unknown(name);
    }
    return word;
  }

  @Override
  public List<Role> roles(String name) {
    var meant =
        switch (name) {
          case "facts" -> List.of(Role.READER, Role.SEARCH, Role.QUERY, Role.UNKNOWN);
          case "reader" -> List.of(Role.READER);
          case "notifier" -> List.of(Role.NOTIFIER);
          case "calculator" -> List.of(Role.CALCULATOR);
          case "actor" -> List.of(Role.ACTOR);
          default -> throw unknown(name);
        };
    return meant.stream().filter(present::contains).toList();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("$" + name + " stands for nothing here");
  }
}
