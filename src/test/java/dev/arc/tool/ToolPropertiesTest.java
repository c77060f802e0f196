package dev.arc.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolCall;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.world.Presenter;
import dev.arc.world.RandomWorlds;
import dev.arc.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for all tools, over random worlds, faults and arguments.
class ToolPropertiesTest {

  private static final List<String> PIECES =
      List.of(
          "munich_travel.xlsx",
          "expenses",
          "EXP-1002",
          "Munich",
          "Lyon and Tokyo",
          "sum",
          "amount",
          "amount, city",
          "SELECT * FROM expenses",
          "SELECT city, SUM(amount) FROM expenses GROUP BY city ORDER BY 2 DESC",
          "select amount from expenses where (((",
          "DROP TABLE expenses",
          "1 + 2",
          "((((",
          "1/0",
          "9^999",
          "1,2,3",
          "sum(",
          "EUR",
          "USD",
          "$",
          "km",
          "2026-07-01",
          "Q3 2026",
          "",
          " ",
          "%%%",
          "'",
          "\\\"",
          "\\u0000",
          "🙂",
          "١٢٣",
          "\\ud83d",
          "SELECT \\u2028 FROM expenses",
          "-",
          "--",
          "SELECT/**/1 FROM expenses",
          "null",
          "SELECT 'a",
          "1e999999999",
          "ßẞİ",
          ";");
  private static final List<String> NAMES =
      List.of(
          "file",
          "query",
          "table",
          "columns",
          "operation",
          "expression",
          "numbers",
          "from",
          "to",
          "amount",
          "id",
          "where",
          "filter",
          "timezone",
          "",
          "x y",
          "🙂");

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anythingIsAnsweredAndAlikeEachTime(int seed) {
    var calls = calls(new SplittableRandom(seed), 30);
    var faults = faults(new SplittableRandom(seed));

    var first = play(seed, Tools.all(), faults, calls);
    var second = play(seed, Tools.all(), faults, calls);

    assertThat(first).isEqualTo(second).hasSize(30);
    assertThat(first).allSatisfy(answer -> assertThat(answer.tookMillis()).isPositive());
    assertThat(first)
        .allSatisfy(answer ->
            assertThat(answer.outcome() == ToolOutcome.FAULT).isEqualTo(withholds(answer)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void renamingToolsChangesNothing(int seed) {
    var calls = calls(new SplittableRandom(seed), 20);
    var renamed =
        Tools.all().stream()
            .map(tool -> Tools.named("z" + tool.role().ordinal(), tool.role(), "{}"))
            .toList();
    var renamedCalls =
        calls.stream()
            .map(call ->
                new ToolCall(
                    call.id(),
                    "z" + Role.valueOf(call.tool().toUpperCase(java.util.Locale.ROOT)).ordinal(),
                    call.arguments()))
            .toList();

    var before = play(seed, Tools.all(), faults(new SplittableRandom(seed)), calls);
    var after = play(seed, renamed, faults(new SplittableRandom(seed)), renamedCalls);

    assertThat(after)
        .extracting(ToolAnswer::text)
        .isEqualTo(before.stream().map(ToolAnswer::text).toList());
    assertThat(after)
        .extracting(ToolAnswer::tookMillis)
        .isEqualTo(before.stream().map(ToolAnswer::tookMillis).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readersAndQueriesGiveTheVisibleTruthAndNoMore(int seed) {
    var world = RandomWorlds.world(seed);
    var table = world.tables().getFirst();
    var truth = Presenter.records(table, table.visibleRows()).stream().map(Json::write).toList();

    var read = Tools.answer(world, Role.READER, "{\"file\": \"travel_2026\"}");
    var queried = Tools.answer(world, Role.QUERY, "{\"query\": \"SELECT * FROM expenses\"}");

    assertThat(Tools.records(read)).extracting(Json::write).isEqualTo(truth);
    assertThat(Tools.records(queried)).extracting(Json::write).isEqualTo(truth);
    assertThat(read.object("notes").orElseGet(JsonObject::empty).fields().keySet())
        .isEqualTo(Presenter.notes(table).keySet());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void databaseSumsAreTheSumsOfWhatIsWritten(int seed) {
    var world = RandomWorlds.world(seed);
    var table = world.tables().getFirst();

    var answer =
        Tools.answer(
            world,
            Role.QUERY,
            "{\"query\": \"SELECT SUM(heads) AS heads FROM expenses WHERE city = 'Lyon'\"}");

    var cells =
        table.visibleRows().stream()
            .filter(row -> Json.write(Presenter.record(table, row)).contains("Lyon"))
            .map(row -> row.cells().get("heads"))
            .toList();
    var column = table.column("heads").orElseThrow();
    var sum = Aggregate.SUM.of(Presenter.numbers(table, cells));
    var expected =
        sum.map(number -> Json.write(Presenter.computed(table, column, cells, number)))
            .orElse("null");
    assertThat(Json.write(Tools.records(answer).getFirst()))
        .isEqualTo("{\"heads\":" + expected + "}");
  }

  private static boolean withholds(ToolAnswer answer) {
    return answer.fault() != null
        && Behaviour.valueOf(answer.fault().toUpperCase(java.util.Locale.ROOT)).withholds();
  }

  private static List<ToolAnswer> play(
      int seed, List<RoledTool> tools, List<Fault> faults, List<ToolCall> calls) {
    var world = seed % 2 == 0 ? RandomWorlds.world(seed) : Worlds.euros("100", "200.50");
    var play = SimulatedTools.over(world, tools, faults);
    var now = 0L;
    var answers = new ArrayList<ToolAnswer>();
    for (var call : calls) {
      var answer = play.call(call, now);
      now += answer.tookMillis();
      answers.add(answer);
    }
    return answers;
  }

  private static List<Fault> faults(SplittableRandom chance) {
    var faults = new ArrayList<Fault>();
    for (var role : Role.values()) {
      var first = chance.nextInt(1, 4);
      faults.add(
          new Fault(
              role,
              first,
              first + chance.nextInt(3),
              Behaviour.values()[chance.nextInt(Behaviour.values().length)],
              Map.of()));
    }
    return faults;
  }

  private static List<ToolCall> calls(SplittableRandom chance, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> {
          var role = Role.values()[chance.nextInt(Role.values().length)];
          return new ToolCall(
              "c" + number, role.name().toLowerCase(java.util.Locale.ROOT), arguments(chance, 0));
        })
        .toList();
  }

  /// An object of random names and values, now and then cut off.
  private static String arguments(SplittableRandom chance, int depth) {
    var text = new StringBuilder("{");
    var fields = chance.nextInt(4);
    for (var field = 0; field < fields; field++) {
      text.append(field == 0 ? "" : ", ")
          .append('"')
          .append(NAMES.get(chance.nextInt(NAMES.size())))
          .append("\": ")
          .append(value(chance, depth));
    }
    text.append('}');
    return depth == 0 && chance.nextInt(15) == 0
        ? text.substring(0, chance.nextInt(text.length()))
        : text.toString();
  }

  private static String value(SplittableRandom chance, int depth) {
    return switch (chance.nextInt(depth > 2 ? 6 : 8)) {
      case 0 -> String.valueOf(chance.nextInt(-100, 100_000));
      case 1 -> chance.nextBoolean() ? "null" : "true";
      case 2 -> chance.nextInt(1000) + ".5e" + chance.nextInt(-40, 40);
      case 6 -> "[" + value(chance, depth + 1) + ", " + value(chance, depth + 1) + "]";
      case 7 -> arguments(chance, depth + 1);
      default -> "\"" + PIECES.get(chance.nextInt(PIECES.size())) + "\"";
    };
  }
}
