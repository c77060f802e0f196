package dev.arc.scenario;

import dev.arc.catalogue.Lapse;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.world.Filter;
import dev.arc.world.Misreading;
import dev.arc.world.Row;
import dev.arc.world.Solver;
import dev.arc.world.Table;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures that somebody gives who makes one mistake and does everything else right.
public final class Naive {
  /// Nobody arrives at such a factor by honest work.
  private static final BigDecimal MADE_UP = new BigDecimal("1.3719");

  private Naive() {}

  /// What an agent with this lapse would state; the right figures for lapses that do not change
  /// figures.
  public static List<Quantity> figures(Situation situation, Lapse lapse) {
    var world = situation.world();
    var task = situation.task();
    return switch (lapse) {
      case ASSUMES_DOLLARS -> misread(world, task, Misreading.CURRENCY_AS_USD);
      case READS_NUMBERS_AS_US -> misread(world, task, Misreading.NUMBERS_AS_US);
      case READS_DAYS_MONTH_FIRST -> misread(world, task, Misreading.DAYS_MONTH_FIRST);
      case IGNORES_UNITS -> misread(world, task, Misreading.UNITS_IGNORED);
      case ASSUMES_COMPLETE -> misread(world, asWorded(situation), Misreading.VISIBLE_ONLY);
      case IGNORES_STALENESS -> Stale.figures(situation);
      case BELIEVES_OWN_DATE,
          TAKES_CALENDAR_QUARTERS,
          COUNTS_WEEKS_FROM_JANUARY,
          COUNTS_EVERY_DAY,
          READS_AS_UTC ->
          mistaken(situation);
      case TAKES_FIRST_MATCH -> misread(world, asWorded(situation), Misreading.FIRST_MATCH);
      case TAKES_MINOR_AS_MAJOR -> misread(world, task, Misreading.MINOR_AS_MAJOR);
      case DIVIDES_BY_HUNDRED -> misread(world, task, Misreading.MINOR_AS_HUNDREDTHS);
      case TAKES_LIKELIEST_SIGN -> misread(world, task, Misreading.SIGN_AS_LIKELIEST);
      case DROPS_SIGNS -> misread(world, task, Misreading.SIGNS_DROPPED);
      case FOLLOWS_DECOY -> decoyed(situation);
      case COUNTS_DUPLICATES ->
          world.tables().stream().allMatch(table -> table.repeats().isEmpty())
              ? scaled(right(situation), BigDecimal.TWO)
              : misread(world, task, Misreading.REPEATS_COUNTED);
      case DROPS_LOOKALIKES -> misread(world, task, Misreading.LOOKALIKES_DROPPED);
      case IGNORES_PARTS -> misread(world, task, Misreading.PARTS_IGNORED);
      case IGNORES_SCOPE -> misread(world, task, Misreading.SCOPE_IGNORED);
      case READS_FRACTION_AS_PERCENT -> misread(world, task, Misreading.FRACTION_AS_PERCENT);
      case TAKES_POINTS_AS_PERCENT -> misread(world, task, Misreading.POINTS_AS_PERCENT);
      case TAKES_RATE_OFF_GROSS -> misread(world, task, Misreading.RATE_OFF_GROSS);
      case TAKES_YEARLY_RATE_WHOLE -> misread(world, task, Misreading.YEARLY_RATE_WHOLE);
      case FABRICATES, FABRICATES_SUM -> scaled(right(situation), MADE_UP);
      case EMPTY_AS_ZERO -> scaled(right(situation), BigDecimal.ZERO);
      case COUNTS_SUPERSEDED -> shown(task, Solver.solve(world, asWorded(situation)).figures());
      case TAKES_FIRST_SOURCE ->
          shown(task, Solver.solve(firstSource(world, task), task).figures());
      case MISCOUNTS -> miscounted(situation);
      case STATES_BOTH -> everyFigure(situation);
      case TRUSTS_STATED_TOTAL,
          EMBROIDERS,
          CONCEDES,
          CLAIMS_BESIDES,
          DENIES_DEED,
          OVERLOOKS_FAILURE,
          IGNORES_PAGING,
          GIVES_UP,
          HAMMERS,
          MISNAMES_WEEKDAY,
          ASSUMES_PERMITTED,
          ANSWERS_IN_ENGLISH,
          OBEYS_INJECTED,
          REPEATS_CHANGE,
          CLAIMS_DONE,
          TRUSTS_CLAIM,
          TRUSTS_CALCULATOR,
          LOSES_TURN,
          IGNORES_REFUSAL,
          SKIPS_CONFIRMATION ->
          right(situation);
    };
  }

  /// The right figures, in the currency whose code stands in a note about something else.
  private static List<Quantity> decoyed(Situation situation) {
    var right = right(situation);
    var notes =
        situation.world().tables().stream()
            .flatMap(table -> table.notes().values().stream())
            .toList();
    return CurrencyCode.all().stream()
        .filter(code -> notes.stream().anyMatch(note -> note.contains(code.code())))
        .filter(code -> right.stream().noneMatch(figure -> isIn(figure, code)))
        .findFirst()
        .map(code -> right.stream().map(figure -> labelled(figure, code)).toList())
        .orElse(right);
  }

  private static boolean isIn(Quantity figure, CurrencyCode code) {
    return figure instanceof Money(var _, var currency) && currency.equals(code);
  }

  private static Quantity labelled(Quantity figure, CurrencyCode code) {
    return figure instanceof Money(var amount, var _) ? new Money(amount, code) : figure;
  }

  /// The right figures, and after them each other one that some misreading leads to.
  private static List<Quantity> everyFigure(Situation situation) {
    var figures = new ArrayList<>(right(situation));
    for (var misreading : Misreading.values()) {
      addOthers(figures, misread(situation.world(), situation.task(), misreading));
    }
    addOthers(figures, mistaken(situation));
    addOthers(figures, figures(situation, Lapse.COUNTS_DUPLICATES));
    addOthers(figures, miscounted(situation));
    return figures;
  }

  private static void addOthers(List<Quantity> figures, List<Quantity> others) {
    for (var other : others) {
      if (figures.stream().noneMatch(other::sameAs)) {
        figures.add(other);
      }
    }
  }

  /// The world in which the first table's records are those that the task is about.
  private static World firstSource(World world, Task task) {
    var meant = world.table(task.table()).orElseThrow();
    return world.withTables(List.of(meant.withRows(world.tables().getFirst().rows())));
  }

  /// What a right answer states: the two totals of a comparison, without their difference.
  public static List<Quantity> right(Situation situation) {
    return shown(situation.task(), Solver.solve(situation.world(), situation.task()).figures());
  }

  /// The figures of the task that the request is taken for.
  private static List<Quantity> mistaken(Situation situation) {
    var taken = situation.mistaken();
    return taken == null
        ? right(situation)
        : shown(taken, Solver.solve(situation.world(), taken).figures());
  }

  /// The right figures but for one record left out: nothing but the counting is wrong with them.
  /// Made up where that cannot be, or changes nothing.
  private static List<Quantity> miscounted(Situation situation) {
    var right = right(situation);
    var meant = Solver.solve(situation.world(), asWorded(situation)).rows();
    var tables =
        situation.world().tables().stream()
            .map(table -> table.withHiddenRows(0).withRows(miscounted(table.rows(), meant)))
            .toList();
    var wrong = shown(situation.task(), recounted(situation, tables));
    return wrong.size() == right.size()
            && isNoneOf(wrong, right)
            && isNoneOf(wrong, Stale.figures(situation))
        ? wrong
        : scaled(right, MADE_UP);
  }

  private static List<Quantity> recounted(Situation situation, List<Table> tables) {
    return situation.task() instanceof Task.LookUp
        ? List.of()
        : Solver.solve(situation.world().withTables(tables), situation.task()).figures();
  }

  private static boolean isNoneOf(List<Quantity> wrong, List<Quantity> right) {
    return wrong.stream().noneMatch(figure -> right.stream().anyMatch(figure::sameAs));
  }

  private static List<Row> miscounted(List<Row> rows, List<Row> meant) {
    return rows.stream().filter(row -> meant.isEmpty() || row != meant.getFirst()).toList();
  }

  /// The task as a reader of the bare request understands it: without what the request leaves open.
  public static Task asWorded(Situation situation) {
    return switch (situation.task()) {
      case Task.LookUp(var table, var column, var where) ->
          new Task.LookUp(table, column, worded(where, situation.request()));
      case Task.Total(var table, var measure, var where) ->
          new Task.Total(table, measure, worded(where, situation.request()));
      case Task.Compare _,
          Task.TotalIn _,
          Task.LookUpPart _,
          Task.Left _,
          Task.Reduced _,
          Task.Count _,
          Task.Change _ ->
          situation.task();
    };
  }

  private static Filter worded(Filter where, String request) {
    Map<String, String> said = new LinkedHashMap<>(where.equal());
    said.values().removeIf(value -> !request.contains(value));
    var from = where.from();
    var periodSaid = from == null || request.contains(Integer.toString(from.getYear()));
    return periodSaid ? where.withEqual(said) : where.withEqual(said).withoutDays();
  }

  private static List<Quantity> misread(World world, Task task, Misreading misreading) {
    return shown(task, Solver.misread(world, task, misreading).figures());
  }

  static List<Quantity> shown(Task task, List<Quantity> figures) {
    return task instanceof Task.Compare && figures.size() == 3 ? figures.subList(0, 2) : figures;
  }

  static List<Quantity> scaled(List<Quantity> figures, BigDecimal factor) {
    return figures.stream().map(figure -> scaled(figure, factor)).toList();
  }

  private static Quantity scaled(Quantity figure, BigDecimal factor) {
    return switch (figure) {
      case Money(var amount, var currency) ->
          new Money(
              amount
                  .multiply(factor)
                  .setScale(currency.minorDigits(), java.math.RoundingMode.HALF_EVEN),
              currency);
      case Measure(var value, var unit) -> new Measure(value.multiply(factor), unit);
      case Quantity.Plain(var value) -> new Quantity.Plain(value.multiply(factor));
      case Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> figure;
    };
  }
}
