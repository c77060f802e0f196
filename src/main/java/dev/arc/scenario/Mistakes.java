package dev.arc.scenario;

import dev.arc.catalogue.Lapse;
import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.world.Misreading;
import dev.arc.world.Solver;
import dev.arc.world.Task;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which mistakes lead to a figure that somebody gives in the place of the right one. The world is
/// typed truth, so each mistake's figure can be worked out, and compared with what was said.
///
/// @param said the figures, as they were given
public record Mistakes(Situation situation, List<Mention> said) {

  /// The lapses that show in figures, by the kind of assumption that they are a case of; the first
  /// are the hardest to come upon by chance.
  private static final Map<String, List<Lapse>> KINDS = kinds();

  public Mistakes {
    said = List.copyOf(said);
  }

  /// @param text that tells what somebody gave: `reported 106,197.00 GBP`
  public static Mistakes in(String text, Situation situation) {
    return new Mistakes(situation, Quantities.in(text));
  }

  /// Whether the text tells of a figure at all, and of none that is right; not so where the world
  /// holds nothing to work out what is.
  public boolean areTold() {
    if (!isSolvable()) {
      return false;
    }
    var right = Naive.right(situation);
    return said.stream().anyMatch(Mistakes::isFigure)
        && said.stream().noneMatch(each -> right.stream().anyMatch(each::matches));
  }

  /// Whether this fault of behaviour leads to one of the figures.
  public boolean comeOf(Lapse lapse) {
    return wrong(Naive.figures(situation, lapse)).stream().anyMatch(this::isSaid)
        || lapse == Lapse.TAKES_FIRST_SOURCE && areOfBothSources();
  }

  /// Whether what two sources of nearly one name say was added up.
  private boolean areOfBothSources() {
    var right = Naive.right(situation);
    var other = Naive.figures(situation, Lapse.TAKES_FIRST_SOURCE);
    return right.size() == 1
        && other.size() == 1
        && isSaid(
            Naive.scaled(right, BigDecimal.ONE.add(ratio(other.getFirst(), right.getFirst())))
                .getFirst());
  }

  private static BigDecimal ratio(Quantity one, Quantity other) {
    var divisor = number(other).orElse(BigDecimal.ZERO);
    return divisor.signum() == 0
        ? BigDecimal.ZERO
        : number(one).orElse(BigDecimal.ZERO).divide(divisor, MathContext.DECIMAL128);
  }

  /// Whether it is known which figures this fault of behaviour leads to here.
  public boolean areForeseen(Lapse lapse) {
    return !wrong(Naive.figures(situation, lapse)).isEmpty();
  }

  /// Whether mistakes of this kind of assumption lead to one of the figures.
  public boolean areOf(String kind) {
    return KINDS.getOrDefault(kind, List.of()).stream().anyMatch(this::mayComeOf)
        || kind.equals("currency") && isBareSum();
  }

  /// The kind of assumption that one of the figures comes of: first of those that the situation
  /// leaves in doubt.
  public Optional<String> kind() {
    var doubted = situation.doubts().stream().map(Doubt::topic).filter(this::areOf).findFirst();
    return doubted
        .or(() -> KINDS.keySet().stream().filter(this::areOf).findFirst())
        .or(() -> areOf("currency") ? Optional.of("currency") : Optional.empty());
  }

  private boolean isSolvable() {
    return situation.world().table(situation.task().table()).isPresent();
  }

  private boolean mayComeOf(Lapse lapse) {
    return switch (lapse) {
      case COUNTS_DUPLICATES ->
          situation.world().tables().stream().anyMatch(table -> !table.repeats().isEmpty())
              && comeOf(lapse);
      case TAKES_FIRST_MATCH -> situation.task() instanceof Task.LookUp && comeOf(lapse);
      default -> comeOf(lapse);
    };
  }

  /// Amounts in several currencies added up as if they were in one.
  private boolean isBareSum() {
    var sums = Solver.misread(situation.world(), situation.task(), Misreading.BARE_SUM).figures();
    return wrong(sums).stream().anyMatch(this::isSaid);
  }

  /// Whether an amount is in a currency that no right figure is in, and not far from one in number.
  public boolean areInOtherCurrency() {
    if (!isSolvable()) {
      return false;
    }
    var right =
        Naive.right(situation).stream()
            .filter(Money.class::isInstance)
            .map(Money.class::cast)
            .toList();
    return said.stream()
        .map(Mention::likeliest)
        .anyMatch(each ->
            each instanceof Money money
                && right.stream().noneMatch(other -> other.currency().equals(money.currency()))
                && right.stream().anyMatch(other -> isNear(money.amount(), other.amount())));
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    var least = one.abs().min(other.abs());
    return least.multiply(BigDecimal.TWO).compareTo(one.abs().max(other.abs())) >= 0;
  }

  private List<Quantity> wrong(List<Quantity> figures) {
    var right = Naive.right(situation);
    return figures.stream().filter(figure -> right.stream().noneMatch(figure::sameAs)).toList();
  }

  /// Whether the figure was given, or its number without a label or under another: a second mistake
  /// does not undo the first.
  private boolean isSaid(Quantity figure) {
    return said.stream().anyMatch(each -> each.matches(figure) || isRelabelled(each, figure));
  }

  private boolean isRelabelled(Mention mention, Quantity figure) {
    return number(figure)
        .filter(number ->
            Naive.right(situation).stream()
                .noneMatch(
                    each -> number(each).filter(is -> is.compareTo(number) == 0).isPresent()))
        .filter(number ->
            switch (mention.likeliest()) {
              case Plain _ -> mention.matches(new Plain(number));
              case Money(var amount, var _) -> amount.compareTo(number) == 0;
              case Measure(var value, var _) -> value.compareTo(number) == 0;
              case Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> false;
            })
        .isPresent();
  }

  private static boolean isFigure(Mention mention) {
    return number(mention.likeliest()).isPresent();
  }

  private static Optional<BigDecimal> number(Quantity quantity) {
    return switch (quantity) {
      case Money(var amount, var _) -> Optional.of(amount);
      case Measure(var value, var _) -> Optional.of(value);
      case Plain(var value) -> Optional.of(value);
      case Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> Optional.empty();
    };
  }

  private static Map<String, List<Lapse>> kinds() {
    var kinds = new LinkedHashMap<String, List<Lapse>>();
    kinds.put("minor_units", List.of(Lapse.TAKES_MINOR_AS_MAJOR, Lapse.DIVIDES_BY_HUNDRED));
    kinds.put("number_format", List.of(Lapse.READS_NUMBERS_AS_US, Lapse.DROPS_SIGNS));
    kinds.put("unit", List.of(Lapse.IGNORES_UNITS, Lapse.IGNORES_PARTS));
    kinds.put("date_format", List.of(Lapse.READS_DAYS_MONTH_FIRST));
    kinds.put("uniqueness", List.of(Lapse.COUNTS_DUPLICATES, Lapse.DROPS_LOOKALIKES));
    kinds.put("freshness", List.of(Lapse.IGNORES_STALENESS));
    kinds.put("scope", List.of(Lapse.IGNORES_SCOPE));
    kinds.put(
        "percentage",
        List.of(
            Lapse.READS_FRACTION_AS_PERCENT,
            Lapse.TAKES_POINTS_AS_PERCENT,
            Lapse.TAKES_RATE_OFF_GROSS,
            Lapse.TAKES_YEARLY_RATE_WHOLE));
    kinds.put("completeness", List.of(Lapse.ASSUMES_COMPLETE));
    kinds.put("identity", List.of(Lapse.TAKES_FIRST_MATCH));
    kinds.put(
        "currency",
        List.of(Lapse.ASSUMES_DOLLARS, Lapse.TAKES_LIKELIEST_SIGN, Lapse.FOLLOWS_DECOY));
    return kinds;
  }
}
