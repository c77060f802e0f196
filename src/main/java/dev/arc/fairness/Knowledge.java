package dev.arc.fairness;

import dev.arc.fairness.ToolArguments.Meaning;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.quantity.Quantity.Money;
import dev.arc.scenario.Situation;
import dev.arc.tool.Behaviour;
import dev.arc.world.Cell;
import dev.arc.world.Filter;
import dev.arc.world.Row;
import dev.arc.world.Solver;
import dev.arc.world.Table;
import dev.arc.world.Task;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a control arm knows of its situation: the world and the faults, never what is expected.
/// Remembers what it has found out, for all arms of the situation. Safe for many threads.
final class Knowledge {
  /// Faults on no more than so many calls pass.
  private static final int PASSING = 4;

  /// What sheets show for a figure that they could not work out.
  private static final String NOT_COMPUTED = "#REF!";

  private final Situation situation;
  private final List<Row> meant;
  private final Map<Integer, Knowledge> earlier = new ConcurrentHashMap<>();
  private final Map<String, Boolean> complete = new ConcurrentHashMap<>();
  private final Map<Filled, String> filled = new ConcurrentHashMap<>();

  Knowledge(Situation situation) {
    this.situation = situation;
    this.meant = Solver.solve(situation.world(), situation.task()).rows();
  }

  /// What is known when the user has said so many things, from 0.
  Knowledge at(int turn) {
    return turn >= situation.earlier().size()
        ? this
        : earlier.computeIfAbsent(turn, _ -> new Knowledge(situation.at(turn)));
  }

  Situation situation() {
    return situation;
  }

  Table table() {
    return situation.world().table(situation.task().table()).orElseThrow();
  }

  /// Whether a tool's answer holds every record that the task needs and a reader can be given.
  boolean isComplete(String result) {
    return complete.computeIfAbsent(result, this::holdsAll);
  }

  private boolean holdsAll(String result) {
    return !(meets(Behaviour.ERROR_VALUES) && result.contains(NOT_COMPUTED))
        && hasRecords(result)
        && table().visibleRows().stream()
            .filter(meant::contains)
            .map(Knowledge::key)
            .allMatch(result::contains);
  }

  /// An answer that is cut off, or that only repeats what was asked, has none.
  private boolean hasRecords(String result) {
    return Json.tryParse(result)
        .map(this::holdsRecord)
        .orElseGet(() -> "{[".indexOf((result.strip() + " ").charAt(0)) < 0 && hasTable(result));
  }

  private boolean holdsRecord(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          object.find("error").filter(error -> !(error instanceof JsonValue.JsonNull)).isEmpty()
              && object.fields().values().stream().anyMatch(this::holdsRecord);
      case JsonArray(var items) -> items.stream().anyMatch(JsonObject.class::isInstance);
      case JsonValue.JsonString(var text) -> isKey(text);
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> false;
    };
  }

  private boolean isKey(String text) {
    return table().visibleRows().stream().map(Knowledge::key).anyMatch(text::equals);
  }

  /// A table in text, which ends where a row does.
  private static boolean hasTable(String result) {
    return result.lines().filter(line -> line.startsWith("| ")).count() > 2
        && result.stripTrailing().endsWith("|");
  }

  private static String key(Row row) {
    return row.find("id").orElseThrow() instanceof Cell.Words(var text) ? text : "";
  }

  /// The key of the record to be changed.
  String key() {
    return meant.isEmpty() ? "" : key(meant.getFirst());
  }

  boolean meets(Behaviour behaviour) {
    return situation.faults().stream().anyMatch(fault -> fault.behaviour() == behaviour);
  }

  /// Whether calls work again after a few that do not.
  boolean isPassing() {
    return situation.faults().stream()
        .noneMatch(fault -> fault.role().bringsFacts() && fault.last() > PASSING);
  }

  /// The name to which the source has been moved; empty when it has not.
  Optional<String> moved() {
    return situation.faults().stream()
        .filter(fault -> fault.behaviour() == Behaviour.MOVED)
        .flatMap(fault -> Optional.ofNullable(fault.with().get("to")).stream())
        .findFirst();
  }

  /// Whether the user has to be asked (again).
  ///
  /// @param reply to the question; null when it was not asked
  boolean isToBeAsked(@Nullable String reply) {
    return reply == null || reply.equals(situation.user().dodge());
  }

  boolean isTotal() {
    return switch (situation.task()) {
      case Task.Total _, Task.TotalIn _, Task.Left _, Task.Reduced _ -> true;
      case Task.LookUp _, Task.LookUpPart _, Task.Compare _, Task.Count _, Task.Change _ -> false;
    };
  }

  /// The sum of the amounts meant, as an expression.
  String expression() {
    return meant.stream()
        .flatMap(row -> row.cells().values().stream())
        .filter(Cell.Value.class::isInstance)
        .map(cell -> ((Cell.Value) cell).quantity())
        .filter(Money.class::isInstance)
        .map(money -> ((Money) money).amount())
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(" + "));
  }

  /// Words that find the records: the source, and what they have in common.
  String query() {
    var where = filter();
    if (situation.task() instanceof Task.Compare || !where.also().isEmpty()) {
      return table().source();
    }
    return table().source()
        + where.equal().values().stream().map(value -> " " + value).collect(Collectors.joining());
  }

  /// Words that name what the request is about.
  String about() {
    return String.join(" ", filter().equal().values()) + " (" + table().source() + ")";
  }

  /// What to look up with.
  Map<Meaning, String> lookUp() {
    var meant = new EnumMap<Meaning, String>(Meaning.class);
    meant.put(Meaning.SOURCE, table().source());
    meant.put(Meaning.TABLE, table().name());
    meant.put(Meaning.QUERY, query());
    meant.put(Meaning.KEY, key());
    return meant;
  }

  /// Arguments for a call of one of the agent's tools, as JSON text.
  String arguments(ToolSchema tool, Map<Meaning, String> meant) {
    return filled.computeIfAbsent(
        new Filled(tool.name(), meant), _ -> ToolArguments.fill(tool, meant));
  }

  private record Filled(String tool, Map<Meaning, String> meant) {
    Filled {
      meant = Map.copyOf(meant);
    }
  }

  private Filter filter() {
    return switch (situation.task()) {
      case Task.Total(var _, var _, var where) -> where;
      case Task.TotalIn(var _, var _, var where, var _) -> where;
      case Task.LookUpPart part -> part.where();
      case Task.Left(var _, var _, var where, var _) -> where;
      case Task.Reduced reduced -> reduced.where();
      case Task.LookUp(var _, var _, var where) -> where;
      case Task.Compare(var _, var _, var one, var _) -> one;
      case Task.Count(var _, var where) -> where;
      case Task.Change(var _, var where, var _, var _) -> where;
    };
  }

  /// Currencies that have to be turned into another one; empty when no conversion is asked for.
  List<String> toConvert() {
    if (!(situation.task()
        instanceof Task.TotalIn(var table, var measure, var where, var wanted))) {
      return List.of();
    }
    return Solver.solve(situation.world(), new Task.Total(table, measure, where)).figures().stream()
        .map(figure -> ((Money) figure).currency().code())
        .filter(code -> !code.equals(wanted))
        .toList();
  }

  /// Whether a tool's answer holds a rate of every currency that has to be converted.
  boolean holdsRates(String result) {
    return !situation.world().rates().isEmpty()
        && situation.world().rates().stream()
            .allMatch(rate -> result.contains(rate.rate().toPlainString()));
  }
}
