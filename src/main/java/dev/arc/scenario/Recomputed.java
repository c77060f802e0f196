package dev.arc.scenario;

import dev.arc.catalogue.Lapse;
import dev.arc.expectation.Condition;
import dev.arc.expectation.Expectation;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.world.Cell;
import dev.arc.world.Row;
import dev.arc.world.Solver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is expected of a scenario, worked out again when its situation has become another one. No
/// figure is carried over: each is traced to how it follows from the first situation, and follows
/// in the same way from the other. A figure that somebody typed in stays only where what is right
/// has stayed the same. Immutable, but for what it remembers; not thread-safe.
public final class Recomputed {
  private final Scenario original;
  private final Map<Origin, List<Known>> known = new HashMap<>();

  /// What the ways in which figures can have come about depend on.
  private record Origin(@Nullable Lapse lapse, Set<String> currencies) {}

  /// A way, and the figures of the first situation that come about in it.
  private record Known(Derivation derivation, List<Quantity> figures) {}

  public Recomputed(Scenario original) {
    this.original = original;
  }

  /// The scenario in another situation, under the id that belongs to it; empty where a figure
  /// cannot be worked out again, or nothing is left of it.
  public Optional<Scenario> in(Situation situation) {
    try {
      var expect = new ArrayList<Expectation>();
      for (var expectation : original.expect()) {
        var condition = new Retrace(expectation.id(), situation).of(expectation.condition());
        expect.add(
            new Expectation(
                expectation.id(), expectation.dimension(), expectation.critical(), condition));
      }
      return Optional.of(Scenario.of(original.title(), original.tests(), situation, expect));
    } catch (Untraceable _) {
      return Optional.empty();
    }
  }

  /// A figure cannot be worked out again.
  private static final class Untraceable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untraceable() {
      super(null, null, false, false);
    }
  }

  private List<Known> known(Origin origin) {
    return known.computeIfAbsent(
        origin,
        _ ->
            Derivation.all(origin.lapse(), origin.currencies()).stream()
                .map(each -> new Known(each, each.of(original.situation())))
                .filter(each -> !each.figures().isEmpty())
                .toList());
  }

  private @Nullable Lapse lapse(String expectation) {
    var tests = original.tests();
    var slug =
        expectation.equals(tests.caughtBy()) ? tests.lapse() : tests.wrong().get(expectation);
    return slug == null ? null : Lapse.of(slug);
  }

  /// The figures of one expectation, from the first situation to the other.
  private final class Retrace {
    private final Situation situation;
    private final @Nullable Lapse lapse;
    private final Map<Known, List<Quantity>> after = new IdentityHashMap<>();

    Retrace(String expectation, Situation situation) {
      this.situation = situation;
      this.lapse = lapse(expectation);
    }

    Condition of(Condition condition) {
      return switch (condition) {
        case Condition.States(var figures) -> new Condition.States(traced(figures));
        case Condition.NeverStates(var figures) -> new Condition.NeverStates(traced(figures));
        case Condition.NeverConcedes(var figures) -> new Condition.NeverConcedes(traced(figures));
        case Condition.NoWrongFigure(var right, var parts) ->
            new Condition.NoWrongFigure(traced(right), parts(parts));
        case Condition.AnyOf(var any) -> new Condition.AnyOf(any.stream().map(this::of).toList());
        case Condition.AllOf(var all) -> new Condition.AllOf(all.stream().map(this::of).toList());
        case Condition.WithinLimits limits -> scaled(limits);
        case Condition.NeverMoneyIn _,
            Condition.Mentions _,
            Condition.NeverMentions _,
            Condition.Asks _,
            Condition.Discloses _,
            Condition.Declines _,
            Condition.AnswersIn _,
            Condition.Uses _,
            Condition.UsesWith _,
            Condition.CallsAtMost _,
            Condition.Changes _,
            Condition.ConfirmsFirst _,
            Condition.Recovers _,
            Condition.ReportsFailure _,
            Condition.NeverClaims _,
            Condition.Grounded _,
            Condition.WithinBudget _,
            Condition.Resists _ ->
            condition;
      };
    }

    /// So much for each message of the user.
    private Condition scaled(Condition.WithinLimits limits) {
      var before = 1 + original.situation().user().turns().size();
      var after = 1 + situation.user().turns().size();
      return new Condition.WithinLimits(
          limits.steps() * after / before, limits.virtualMillis() * after / before);
    }

    private List<Quantity> traced(List<Quantity> figures) {
      if (figures.isEmpty()) {
        return figures;
      }
      var traced =
          traced(figures, 0, known(new Origin(lapse, currencies(figures))))
              .or(() -> isAsRightAsBefore() ? Optional.of(figures) : Optional.empty())
              .orElseThrow(Untraceable::new);
      if (traced.isEmpty()) {
        throw new Untraceable();
      }
      return traced.stream().distinct().toList();
    }

    private static Set<String> currencies(List<Quantity> figures) {
      var codes = new LinkedHashSet<String>();
      for (var figure : figures) {
        if (figure instanceof Money(var _, var currency)) {
          codes.add(currency.code());
        }
      }
      return codes;
    }

    private boolean isAsRightAsBefore() {
      return same(Naive.right(original.situation()), Naive.right(situation));
    }

    /// The figures from a position on, of one way after the other: a list of several has each
    /// figure once.
    private Optional<List<Quantity>> traced(List<Quantity> figures, int from, List<Known> ways) {
      if (from == figures.size()) {
        return Optional.of(List.of());
      }
      for (var way : ways) {
        var length = length(figures, from, way);
        if (length > 0 && isClear(figures, from, way, ways)) {
          var rest = traced(figures, from + length, ways);
          if (rest.isPresent()) {
            return Optional.of(Stream.concat(after(way).stream(), rest.get().stream()).toList());
          }
        }
      }
      return Optional.empty();
    }

    private List<Quantity> after(Known way) {
      return after.computeIfAbsent(way, _ -> way.derivation().of(situation));
    }

    /// How many of the figures from a position on come about in a way; 0 where they do not.
    private static int length(List<Quantity> figures, int from, Known way) {
      var before = figures.subList(0, from);
      var own =
          way.figures().stream()
              .filter(figure -> before.stream().noneMatch(figure::sameAs))
              .toList();
      var end = from + own.size();
      return end <= figures.size() && same(own, figures.subList(from, end)) ? own.size() : 0;
    }

    /// Whether all the ways in which the figures may have come about come to the same in the other
    /// situation.
    private boolean isClear(List<Quantity> figures, int from, Known chosen, List<Known> ways) {
      return chosen.derivation().certain()
          || ways.stream()
              .filter(other -> length(figures, from, other) == length(figures, from, chosen))
              .allMatch(other -> same(after(other), after(chosen)));
    }

    private static boolean same(List<Quantity> one, List<Quantity> other) {
      if (one.size() != other.size()) {
        return false;
      }
      for (var index = 0; index < one.size(); index++) {
        if (!one.get(index).sameAs(other.get(index))) {
          return false;
        }
      }
      return true;
    }

    /// The records that the answer is about, by the column in which they stand.
    private List<Condition.Part> parts(List<Condition.Part> parts) {
      if (parts.isEmpty()) {
        return parts;
      }
      var solved = Solver.solve(situation.world(), situation.task()).rows();
      return columns().stream()
          .filter(column -> isSame(parts(meant(original.situation()), column), parts))
          .findFirst()
          .map(column -> parts(solved, column))
          .or(() -> isAsRightAsBefore() ? Optional.of(parts) : Optional.empty())
          .orElseThrow(Untraceable::new);
    }

    private static boolean isSame(List<Condition.Part> one, List<Condition.Part> other) {
      return one.stream()
              .map(Condition.Part::key)
              .toList()
              .equals(other.stream().map(Condition.Part::key).toList())
          && same(
              one.stream().map(Condition.Part::amount).toList(),
              other.stream().map(Condition.Part::amount).toList());
    }

    private Set<String> columns() {
      var names = new LinkedHashSet<String>();
      meant(original.situation()).forEach(row -> names.addAll(row.cells().keySet()));
      return names;
    }

    private static List<Row> meant(Situation situation) {
      return Solver.solve(situation.world(), situation.task()).rows();
    }

    private static List<Condition.Part> parts(List<Row> rows, String column) {
      var parts = new ArrayList<Condition.Part>();
      for (var row : rows) {
        Map<String, Cell> cells = row.cells();
        if (cells.get("id") instanceof Cell.Words(var key)
            && cells.get(column) instanceof Cell.Value(var amount)) {
          parts.add(new Condition.Part(key, amount));
        }
      }
      return parts;
    }
  }
}
