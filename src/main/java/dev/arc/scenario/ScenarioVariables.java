package dev.arc.scenario;

import dev.arc.catalogue.Lapse;
import dev.arc.catalogue.Variables;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.world.Filter;
import dev.arc.world.Solver;
import dev.arc.world.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the variables of the catalogue's templates stand for in one scenario, computed from its
/// world.
final class ScenarioVariables implements Variables {
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
      default -> throw unknown(name);
    };
  }

  /// Those of the wrong figures that are not among the right ones.
  private List<Quantity> misread() {
    var right = Naive.right(situation);
    var wrong =
        new ArrayList<>(
            Naive.figures(situation, Lapse.of(Objects.requireNonNull(setting.slot().lapse()))));
    wrong.removeIf(figure -> right.stream().anyMatch(figure::sameAs));
    return wrong;
  }

  private List<Quantity> in(String currency) {
    if (situation.task() instanceof Task.Total(var table, var measure, var where)) {
      return Solver.solve(situation.world(), new Task.TotalIn(table, measure, where, currency))
          .figures();
    }
    throw new IllegalArgumentException("$answer_in_... is for totals");
  }

  private List<Quantity> elsewhere() {
    if (situation.task() instanceof Task.Total(var table, var measure, var where)) {
      var before = setting.period().before();
      var other = new Filter(where.equal(), where.dayColumn(), before.from(), before.to());
      return Solver.solve(situation.world(), new Task.Total(table, measure, other)).figures();
    }
    throw new IllegalArgumentException("$answer_elsewhere is for totals");
  }

  @Override
  public List<List<String>> groups(String name) {
    return switch (name) {
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
